import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { RelayError } from '#lib/core/errors';

/** The header with a webhook's signature. */
export const SIGNATURE_HEADER = 'x-adobe-commerce-webhook-signature';

/**
 * Whether the store has signed a webhook's body: RSA with SHA-256 over the base64 of the exact
 * bytes, in base64. `publicKey` is the PEM text of Stores > Configuration > Adobe Services >
 * Webhooks; `\n` may stand for a line end.
 * @throws RelayError `setup` where it is not a key.
 */
export function isSignedBy(publicKey: string, body: Buffer, signature: string | undefined): boolean {
  const key = readKey(publicKey);
  return (
    signature !== undefined &&
    verify('RSA-SHA256', Buffer.from(body.toString('base64')), key, Buffer.from(signature, 'base64'))
  );
}

function readKey(text: string): KeyObject {
  try {
    return createPublicKey(text.replaceAll('\\n', '\n'));
  } catch (cause) {
    throw new RelayError('setup', 'COMMERCE_WEBHOOK_PUBLIC_KEY is not a public key in PEM form.', { cause });
  }
}

/** Whether a text is a public key in PEM form. */
export function isPublicKey(text: string): boolean {
  try {
    readKey(text);
    return true;
  } catch {
    return false;
  }
}

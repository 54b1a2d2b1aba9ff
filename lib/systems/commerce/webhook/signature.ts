import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { RelayError } from '#lib/core/errors';

/** Where Adobe Commerce puts the proof of a webhook's sender. */
export const SIGNATURE_HEADER = 'x-adobe-commerce-webhook-signature';

/**
 * Whether a webhook's body was signed by the store: RSA with SHA-256 over the base64 of the body's exact bytes, in base64.
 * `publicKey` is the PEM text of Stores > Configuration > Adobe Services > Webhooks; its line ends may be written `\n`.
 * @throws RelayError `setup` where the key is none.
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

/** Whether a text is a key that signatures can be checked with. */
export function isPublicKey(text: string): boolean {
  try {
    readKey(text);
    return true;
  } catch {
    return false;
  }
}

import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { SALEOR_KEYS_COOL_DOWN_S, SALEOR_WEBHOOK_SECRET } from '#lib/settings/generated';
import type { Installation, Installations, SigningKeys } from '../installations';
import { fetchKeys } from '../keys';
import { isHmac, type Verdict, verifyHmac, verifyJws } from '../signature';

/** Where a signature's key is found. */
export interface SignatureContext {
  installation: Installation;
  installations: Installations;
  config: Config;
  deadline: Deadline;
  /** Whether Saleor is not asked for newer keys than those that are kept. */
  onlyKnownKeys: boolean;
}

/**
 * Checks a signature over the exact bytes of a body: with `SALEOR_WEBHOOK_SECRET` where it is an
 * HMAC, else with the keys of the installation's Saleor. A key that Saleor does not publish any
 * more is not accepted.
 * @throws RelayError `setup` for an HMAC without the setting, `unavailable` or `timeout` where the
 * keys are unreachable.
 */
export async function checkSignature(signature: string, body: Buffer, context: SignatureContext): Promise<Verdict> {
  if (isHmac(signature)) {
    const secret = context.config.read(SALEOR_WEBHOOK_SECRET);
    if (secret === undefined) {
      throw new RelayError(
        'setup',
        'The webhook in Saleor has a secret of its own. Set SALEOR_WEBHOOK_SECRET to it and deploy, or remove it from the webhook.',
      );
    }
    return verifyHmac(signature, body, secret);
  }
  const kept = await context.installations.keys(context.installation.apiUrl);
  const verdict = kept === undefined ? 'unknown-key' : await verifyJws(signature, body, kept.jwks);
  return verdict === 'unknown-key' && !context.onlyKnownKeys
    ? verifyJws(signature, body, await newKeys(kept, context))
    : verdict;
}

/**
 * The keys that a Saleor publishes now. It replaces its key without an overlap, so an unknown key
 * may be a new one. Within the cool-down Saleor is not asked again: forged signatures must not make
 * the app flood it.
 * @throws RelayError `unavailable` within the cool-down, and as `fetchKeys` does.
 */
export async function newKeys(
  kept: SigningKeys | undefined,
  { installation, installations, config, deadline }: Omit<SignatureContext, 'onlyKnownKeys'>,
): Promise<SigningKeys['jwks']> {
  const now = Date.now();
  if (kept !== undefined) {
    if (now - kept.at < config.read(SALEOR_KEYS_COOL_DOWN_S) * 1000) {
      throw new RelayError('unavailable', 'The signature names a key that is not known yet. Send it again.');
    }
    // Before the request: the cool-down then also bounds parallel deliveries, and a Saleor that
    // does not answer.
    await installations.putKeys(installation.apiUrl, { ...kept, at: now });
  }
  const jwks = await fetchKeys(installation.apiUrl, deadline);
  await installations.putKeys(installation.apiUrl, { jwks, at: now });
  return jwks;
}

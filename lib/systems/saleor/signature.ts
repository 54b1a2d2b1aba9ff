import { createHmac, timingSafeEqual } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, errors, flattenedVerify, type JSONWebKeySet } from 'jose';

/** What a look at a signature found. */
export type Verdict = 'good' | 'bad' | 'unknown-key';

/**
 * Checks a detached JWS (RFC 7515 appendix F, RFC 7797: `b64` is false) over a body's exact bytes,
 * RS256 alone. `unknown-key`: it names a key that is not among these; newer ones may have it.
 */
export async function verifyJws(signature: string, body: Buffer, jwks: JSONWebKeySet): Promise<Verdict> {
  // What stands between the two dots says nothing: the body's own bytes are what is checked.
  const [header = '', , proof = ''] = signature.split('.');
  try {
    const { kid } = decodeProtectedHeader({ protected: header, payload: '', signature: proof });
    if (kid !== undefined && !jwks.keys.some((key) => key.kid === kid)) {
      return 'unknown-key';
    }
    const jws = { protected: header, payload: body, signature: proof };
    await flattenedVerify(jws, createLocalJWKSet(jwks), { algorithms: ['RS256'] });
    return 'good';
  } catch (error) {
    return error instanceof errors.JWKSNoMatchingKey ? 'unknown-key' : 'bad';
  }
}

/**
 * Whether a signature is of the older kind, for webhooks that were made with a secret: HMAC-SHA256
 * in hex.
 */
export function isHmac(signature: string): boolean {
  return /^[0-9a-f]{64}$/.test(signature);
}

/** Checks the older kind of signature. */
export function verifyHmac(signature: string, body: Buffer, secret: string): Verdict {
  const wanted = createHmac('sha256', secret).update(body).digest();
  return timingSafeEqual(wanted, Buffer.from(signature, 'hex')) ? 'good' : 'bad';
}

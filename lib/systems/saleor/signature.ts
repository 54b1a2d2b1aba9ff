import { createHmac, timingSafeEqual } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, errors, flattenedVerify, type JSONWebKeySet } from 'jose';

/** The result of checking a signature. */
export type Verdict = 'good' | 'bad' | 'unknown-key';

/**
 * Checks a detached JWS (RFC 7515 appendix F, RFC 7797: `b64` is false) over the exact bytes of a
 * body; RS256 alone. `unknown-key`: the signature names a key that is not in this set.
 */
export async function verifyJws(signature: string, body: Buffer, jwks: JSONWebKeySet): Promise<Verdict> {
  // The payload between the dots is not used: the signature covers the body itself.
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

/** Whether a signature is an HMAC-SHA256 in hex, which Saleor sends for webhooks with a secret. */
export function isHmac(signature: string): boolean {
  return /^[0-9a-f]{64}$/.test(signature);
}

/** Checks an HMAC over the exact bytes of a body. */
export function verifyHmac(signature: string, body: Buffer, secret: string): Verdict {
  const wanted = createHmac('sha256', secret).update(body).digest();
  return timingSafeEqual(wanted, Buffer.from(signature, 'hex')) ? 'good' : 'bad';
}

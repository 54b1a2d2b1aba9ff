import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { isAllowed } from './address';
import type { Installation, Installations } from './installations';
import { newKeys } from './webhook/check-signature';

/** A member of the staff who looks at the app's page in Saleor's Dashboard. */
export interface SaleorUser {
  /** The Saleor whose Dashboard gave the token. */
  apiUrl: string;
  /** What the user may do by this app, such as `MANAGE_ORDERS`. Of a widget: what it asked for. */
  permissions: readonly string[];
}

interface TokenContext {
  installations: Installations;
  config: Config;
  deadline: Deadline;
}

/** What clocks may differ by, in seconds. */
const TOLERANCE_S = 5;

/** Whether a token is of a Saleor's Dashboard, by its own words: whoever made it. */
export function looksLikeUserToken(token: string): boolean {
  return claimsOf(token)?.type === 'thirdparty';
}

/**
 * Checks a token that the Dashboard gives to the app's page: RS256 with a key that the Saleor of
 * the installation publishes; of this app there, of a member of the staff, and not expired.
 * Nothing else of the request counts: the address of a frame has what anybody wrote there.
 * @returns undefined for any other token.
 * @throws RelayError `unavailable` or `timeout` where the keys are out of reach.
 */
export async function verifyUserToken(token: string, context: TokenContext): Promise<SaleorUser | undefined> {
  const { installations, config } = context;
  // The library's type says that it is a text; whoever made the token says what it is.
  const apiUrl: unknown = claimsOf(token)?.iss;
  if (typeof apiUrl !== 'string' || !isAllowed(config, apiUrl)) {
    return undefined;
  }
  const installation = await installations.get(apiUrl);
  if (installation === undefined || !installation.active) {
    return undefined;
  }
  const claims = await verified(token, installation, context);
  const isOwn = claims?.type === 'thirdparty' && claims.app === installation.appId && claims.is_staff === true;
  const permissions = claims?.permissions;
  return isOwn && Array.isArray(permissions)
    ? { apiUrl, permissions: permissions.filter((one) => typeof one === 'string') }
    : undefined;
}

async function verified(
  token: string,
  installation: Installation,
  context: TokenContext,
): Promise<JWTPayload | undefined> {
  const { apiUrl } = installation;
  const kid = kidOf(token);
  if (kid === undefined) {
    return undefined;
  }
  const kept = await context.installations.keys(apiUrl);
  const isKnown = kept?.jwks.keys.some((key) => key.kid === kid) === true;
  const jwks = isKnown ? kept.jwks : await newKeys(kept, { ...context, installation });
  const options = {
    algorithms: ['RS256'],
    issuer: apiUrl,
    requiredClaims: ['exp', 'iat', 'app', 'type'],
    clockTolerance: TOLERANCE_S,
  };
  try {
    return (await jwtVerify(token, createLocalJWKSet(jwks), options)).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) {
      return undefined;
    }
    throw error;
  }
}

/** A token without the name of its key could be tried with each of them. */
function kidOf(token: string): string | undefined {
  try {
    const { kid, alg } = decodeProtectedHeader(token);
    return alg === 'RS256' ? kid : undefined;
  } catch {
    return undefined;
  }
}

function claimsOf(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}

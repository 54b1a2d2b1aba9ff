import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { WebError } from '#lib/action/define-webhook';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { send } from '#lib/core/http';
import { isRecord, parseJson } from '#lib/core/json';

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];

/** How far the clocks may differ, in seconds. */
const LEEWAY_S = 60;
/** How long keys are kept where Google does not say it, and at least, in milliseconds. */
const KEPT_MS = 3_600_000;
const LEAST_KEPT_MS = 60_000;

/** Whose tokens are taken. */
export interface Pusher {
  /** The e-mail address of the service account. */
  account: string;
  audience: string;
  /** Where Google's keys are. */
  keysUrl: string;
}

interface Keys {
  url: string;
  jwks: JSONWebKeySet;
  readAt: number;
  until: number;
}

/** The activations of a process share them. */
let kept: Keys | undefined;

/**
 * Checks the token of a push: Google's signature, the issuer, the audience and the service account.
 * Without the last one any customer of Google could have a token made for our audience.
 * @throws WebError 401, RelayError `unavailable` or `timeout` where the keys are out of reach.
 */
export async function checkPushToken(
  authorization: string | undefined,
  pusher: Pusher,
  deadline: Deadline,
  now: number = Date.now(),
): Promise<void> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) {
    throw refused('has none');
  }
  const first = await googleKeys(pusher.keysUrl, deadline, now);
  const claims = await verified(token, first.jwks, pusher, now)
    .catch(async (error: unknown) => {
      // Google has new keys, or the token is forged: a look within a minute is enough.
      if (!(error instanceof errors.JWKSNoMatchingKey) || now - first.readAt < LEAST_KEPT_MS) {
        throw error;
      }
      kept = undefined;
      return verified(token, (await googleKeys(pusher.keysUrl, deadline, now)).jwks, pusher, now);
    })
    .catch((error: unknown) => {
      throw error instanceof errors.JOSEError ? refused('is not one of Google for this address') : error;
    });
  if (claims.email !== pusher.account || claims.email_verified !== true) {
    throw refused('is of another service account than PUBSUB_SERVICE_ACCOUNT');
  }
}

async function verified(token: string, jwks: JSONWebKeySet, { audience }: Pusher, now: number) {
  const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), {
    algorithms: ['RS256'],
    issuer: ISSUERS,
    audience,
    clockTolerance: LEEWAY_S,
    requiredClaims: ['exp', 'aud', 'iss', 'email'],
    currentDate: new Date(now),
  });
  return payload;
}

async function googleKeys(url: string, deadline: Deadline, now: number): Promise<Keys> {
  if (kept !== undefined && kept.url === url && now < kept.until) {
    return kept;
  }
  const { status, headers, text } = await send({ method: 'GET', url }, 'Google', deadline);
  const jwks = parseJson(text);
  if (status !== 200 || !isKeySet(jwks)) {
    throw new RelayError('unavailable', `Google answered ${status} without keys: no push can be checked.`);
  }
  const seconds = Number(/max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? KEPT_MS / 1000);
  kept = { url, jwks, readAt: now, until: now + Math.max(LEAST_KEPT_MS, Math.min(seconds * 1000, 24 * KEPT_MS)) };
  return kept;
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return isRecord(value) && Array.isArray(value.keys) && value.keys.length > 0 && value.keys.every(isRecord);
}

function refused(why: string): WebError {
  return new WebError('unauthorized', `Unauthorized: the token of the push ${why}.`, { 'www-authenticate': 'Bearer' });
}

import { createHmac } from 'node:crypto';
import { WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Setting } from '#lib/core/config';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { isOneOf } from '#lib/core/same-secret';
import {
  INGESTION_AUTH,
  INGESTION_BASIC_PASSWORD,
  INGESTION_BASIC_USERNAME,
  INGESTION_BEARER_TOKEN,
  INGESTION_HMAC_SECRET,
} from '#lib/settings/generated';
import { ID_RULE, isId } from './id';

/** What an authenticated request proves. */
export interface Authenticated {
  /**
   * The sender's id of a signed message. It is the same for each retry. Where there is one, the
   * signature covers it and the body, and no other header.
   */
  messageId?: string;
}

/** Checks a request by one scheme. Undefined: the request is refused. */
type Scheme = (request: WebRequest, context: Context, now: number) => Authenticated | undefined;

/**
 * The most that a signed message's time may differ from ours, in seconds, either way (Standard
 * Webhooks).
 */
const TOLERANCE_S = 300;

/** A shorter key could be guessed. */
const MIN_KEY_BYTES = 16;

const schemes: Readonly<Record<string, { challenge: string; check: Scheme }>> = {
  none: { challenge: '', check: acceptAll },
  bearer: { challenge: 'Bearer', check: checkBearer },
  basic: { challenge: 'Basic realm="ingestion"', check: checkBasic },
  hmac: { challenge: 'HMAC', check: checkHmac },
};

/**
 * Authenticates a request by the scheme in `INGESTION_AUTH`: `none`, `bearer`, `basic` or `hmac`. A
 * scheme without a secret refuses every request. To plug in a scheme of your own, replace this
 * function.
 * @throws WebError 401 that names the wanted scheme and nothing more; the log says what is wrong
 * with the settings. RelayError `invalid` for the id of a signed message that can be no event's id.
 */
export function checkAuthentication(request: WebRequest, context: Context, now: number = Date.now()): Authenticated {
  const name = context.config.read(INGESTION_AUTH);
  const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  if (scheme === undefined) {
    context.log.error('INGESTION_AUTH must be none, bearer, basic or hmac. Until then every call is refused.');
    throw new WebError('unauthorized', 'Unauthorized');
  }
  const result = scheme.check(request, context, now);
  if (result === undefined) {
    throw new WebError('unauthorized', `Unauthorized: this webhook wants the scheme ${name}`, {
      'www-authenticate': scheme.challenge,
    });
  }
  return result;
}

function acceptAll(_request: WebRequest, { log }: Context): Authenticated {
  log.warn('INGESTION_AUTH is none: anyone who knows the address can publish events. Set bearer, basic or hmac.');
  return {};
}

function checkBearer({ headers }: WebRequest, context: Context): Authenticated | undefined {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const wanted = secrets(context, INGESTION_BEARER_TOKEN);
  return token !== undefined && isOneOf(token, wanted) ? {} : undefined;
}

function checkBasic({ headers }: WebRequest, context: Context): Authenticated | undefined {
  const user = context.config.read(INGESTION_BASIC_USERNAME);
  const password = context.config.read(INGESTION_BASIC_PASSWORD);
  if (user === undefined || password === undefined) {
    context.log.error('INGESTION_BASIC_USERNAME or INGESTION_BASIC_PASSWORD is not set: every call is refused.');
    return undefined;
  }
  const given = /^Basic +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (given === undefined) {
    return undefined;
  }
  return isOneOf(Buffer.from(given, 'base64').toString('utf8'), [`${user}:${password}`]) ? {} : undefined;
}

/**
 * Standard Webhooks: `webhook-signature` has signatures `v1,<base64>` of `<id>.<timestamp>.<body>`,
 * each made with one of the secrets. A secret is base64, with or without the prefix `whsec_`. There
 * may be several, for rotation.
 */
function checkHmac({ headers, body }: WebRequest, context: Context, now: number): Authenticated | undefined {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'] ?? '';
  const wanted = hmacKeys(context).map((key) =>
    createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64'),
  );
  const given = (headers['webhook-signature'] ?? '').split(' ').flatMap((item) => {
    const [version, signature] = item.split(',', 2);
    return version === 'v1' && signature !== undefined ? [signature] : [];
  });
  const fresh = /^\d+$/.test(timestamp) && Math.abs(now / 1000 - Number(timestamp)) <= TOLERANCE_S;
  const genuine = given.some((signature) => isOneOf(signature, wanted));
  if (!id || !fresh || !genuine) {
    return undefined;
  }
  if (!isId(id)) {
    throw new RelayError('invalid', `The header webhook-id ${ID_RULE}.`);
  }
  return { messageId: id };
}

/**
 * The keys in the HMAC secrets. A secret that is not base64 of at least sixteen bytes is ignored.
 */
function hmacKeys(context: Context): Buffer[] {
  return secrets(context, INGESTION_HMAC_SECRET).flatMap((secret) => {
    const text = secret.replace(/^whsec_/, '');
    const key = Buffer.from(text, 'base64');
    if (key.length >= MIN_KEY_BYTES && key.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '')) {
      return [key];
    }
    context.log.error(
      `A secret in INGESTION_HMAC_SECRET is not base64 of at least ${MIN_KEY_BYTES} bytes: it is ignored.`,
    );
    return [];
  });
}

/** The secrets in a setting. It logs an error where there is none. */
function secrets({ config, log }: Context, setting: Setting<readonly string[]>): readonly string[] {
  const found = config.read(setting);
  if (found.length === 0) {
    log.error(`${setting.name} is not set: every call is refused.`);
  }
  return found;
}

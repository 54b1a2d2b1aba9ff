import { WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import { isOneOf } from '#lib/core/same-secret';
import { STRAPI_WEBHOOK_SECRET } from '#lib/settings/generated';

/** A shorter secret could be guessed. */
const LEAST_LETTERS = 16;

/** What Strapi says in a webhook. */
export interface StrapiWebhook {
  /** Such as `entry.publish`. */
  event: string;
  /** By Strapi's clock, ISO 8601. */
  createdAt: string;
  uid: string;
  entry: unknown;
}

/**
 * Checks the caller, and reads the body. Strapi signs nothing: whoever knows the secret is Strapi.
 * @throws WebError 401 or 405, RelayError `setup` where no secret is set, `invalid` for any other
 * body.
 */
export function readStrapiWebhook(request: WebRequest, config: Config): StrapiWebhook {
  if (request.method !== 'POST') {
    throw new WebError('method', `The method ${request.method} is not supported.`, { allow: 'POST' });
  }
  const secrets = config.read(STRAPI_WEBHOOK_SECRET).filter(({ length }) => length >= LEAST_LETTERS);
  if (secrets.length === 0) {
    const text = `STRAPI_WEBHOOK_SECRET has no secret of at least ${LEAST_LETTERS} characters: every call is refused. Set it, and deploy.`;
    throw new RelayError('setup', text);
  }
  const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (given === undefined || !isOneOf(given, secrets)) {
    throw new WebError(
      'unauthorized',
      'Unauthorized: the header Authorization is not Bearer with STRAPI_WEBHOOK_SECRET.',
      {
        'www-authenticate': 'Bearer',
      },
    );
  }
  return readBody(request.body);
}

function readBody(bytes: Buffer): StrapiWebhook {
  const body = parseJson(bytes.toString('utf8'));
  if (!isRecord(body) || typeof body.event !== 'string') {
    throw new RelayError('invalid', 'Invalid data: the body is not what a webhook of Strapi sends.');
  }
  const { event, createdAt, uid, entry } = body;
  const isTime = typeof createdAt === 'string' && !Number.isNaN(Date.parse(createdAt));
  if (event.startsWith('entry.') && (!isTime || typeof uid !== 'string')) {
    throw new RelayError('invalid', 'Invalid data: createdAt must be a time, and uid a text. Strapi 5 sends both.');
  }
  return { event, createdAt: isTime ? createdAt : '', uid: typeof uid === 'string' ? uid : '', entry };
}

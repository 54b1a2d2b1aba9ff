import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { isRecord, parseJson } from '#lib/core/json';
import { bearerToken, HttpError, jsonBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';

/** How long a token is good for, in seconds, unless `/admin/ims` was told otherwise. */
const TOKEN_LIFE_S = 86_399;

export interface ImsOptions {
  clientId: string;
  clientSecret: string;
}

/** Adobe IMS as other services use it. */
export interface Ims extends Plugin {
  /**
   * The client that a token was given to, or undefined for a token that is forged or has expired.
   */
  clientOf(token: string): string | undefined;
  /** A token of the platform's own client, as its secret would get it. */
  ownToken(): string;
  /** The scopes of a token; undefined as above. */
  scopesOf(token: string): readonly string[] | undefined;
}

/**
 * The token endpoint in both versions and encodings. Tokens are signed, so they outlive a restart.
 */
export function createIms({ database, clock }: PlatformContext, options: ImsOptions): Ims {
  database.define('create table if not exists ims (name text primary key, value text not null) strict');
  database.run("insert or ignore into ims values ('key', ?)", randomBytes(32).toString('hex'));
  const key = database.get<{ value: string }>("select value from ims where name = 'key'")?.value ?? '';
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');

  let lifeS = TOKEN_LIFE_S;

  const issue = (scope: string) => {
    const head = encode({ alg: 'HS256', typ: 'JWT' });
    // Adobe's own library reads both as texts, in milliseconds.
    const payload = encode({
      client_id: options.clientId,
      scope,
      created_at: String(clock.now()),
      expires_in: String(lifeS * 1000),
    });
    return `${head}.${payload}.${sign(`${head}.${payload}`)}`;
  };

  const grant = async (c: Context) => {
    const form = await c.req.parseBody();
    if (form.grant_type !== undefined && form.grant_type !== 'client_credentials') {
      return c.json({ error: 'unsupported_grant_type' }, 400);
    }
    if (form.client_id !== options.clientId || form.client_secret !== options.clientSecret) {
      return c.json({ error: 'invalid_client', error_description: 'invalid client_id or client_secret' }, 401);
    }
    return c.json({
      access_token: issue(typeof form.scope === 'string' ? form.scope : ''),
      token_type: 'bearer',
      expires_in: lifeS,
    });
  };

  /** What a genuine token says that has not expired. */
  const claimsOf = (token: string): { clientId: string; scope: string[] } | undefined => {
    const [head, payload, signature = ''] = token.split('.');
    const wanted = Buffer.from(sign(`${head}.${payload}`));
    const given = Buffer.from(signature);
    if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) {
      return undefined;
    }
    const claims = parseJson(Buffer.from(payload ?? '', 'base64url').toString('utf8'));
    const valid = isRecord(claims) && Number(claims.created_at) + Number(claims.expires_in) > clock.now();
    return valid ? { clientId: String(claims.client_id), scope: String(claims.scope).split(/[\s,]+/) } : undefined;
  };

  return {
    routes(app) {
      app.post('/ims/validate_token/v1', (c) => validate(c, this.clientOf));
      app.post('/ims/token/v3', grant);
      app.post('/ims/token/v2', grant);
      app.post('/admin/ims', async (c) => {
        const body = await jsonBody(c);
        const given = isRecord(body) ? body.expiresIn : undefined;
        if (typeof given !== 'number' || !Number.isInteger(given) || given < 1 || given > TOKEN_LIFE_S) {
          throw new HttpError(400, `The life of tokens is set by {"expiresIn": s}, from 1 to ${TOKEN_LIFE_S} seconds.`);
        }
        lifeS = given;
        return c.json({ expiresIn: lifeS });
      });
    },
    ownToken: () => issue(''),
    scopesOf: (token) => claimsOf(token)?.scope,
    clientOf: (token) => claimsOf(token)?.clientId,
  };
}

/** Whether a token is genuine, not expired, and of the client that is named. */
async function validate(c: Context, clientOf: (token: string) => string | undefined): Promise<Response> {
  const form = await c.req.parseBody();
  const token = bearerToken(c.req.header('authorization')) ?? '';
  const client = clientOf(token);
  if (client === undefined || client !== form.client_id) {
    return c.json({ valid: false, reason: client === undefined ? 'bad_signature' : 'client_id_mismatch' });
  }
  return c.json({ valid: true, token: parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) });
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

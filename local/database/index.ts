import { EJSON } from 'bson';
import type { Context } from 'hono';
import { isRecord } from '#lib/core/json';
import { bearerToken, HttpError, hexId, jsonBody, limitBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { Window } from '../kernel/window';
import {
  BYTES_PER_MINUTE,
  BYTES_PER_SECOND,
  MAX_REQUEST_BYTES,
  READ_SCOPE,
  REQUESTS_PER_MINUTE,
  WRITE_SCOPE,
} from './limits';
import { operations, READING } from './operations';
import { DocumentStore } from './store';

export interface DocumentsOptions {
  namespace: string;
  /** The scopes of a token that was given out; undefined for one that is forged or has expired. */
  scopesOf: (token: string) => readonly string[] | undefined;
  /** Whether the limits on requests and bytes are off. */
  unlimited?: boolean | undefined;
}

/**
 * The App Builder Database behind `@adobe/aio-lib-db`, for one namespace: documents, MongoDB's
 * language of queries and updates, Extended JSON on the wire.
 */
export function createDocuments({ database, clock }: PlatformContext, options: DocumentsOptions): Plugin {
  const store = new DocumentStore(database, clock);
  const count = options.unlimited ? () => {} : limitsOf();
  const calls: Record<string, number> = {};
  let down = false;

  const refuse = (c: Context, error: unknown): Response => {
    const { status, message, headers } = error instanceof HttpError ? error : new HttpError(500, 'Internal error');
    return c.json({ success: false, message, requestId: hexId() }, status, headers);
  };
  const authorize = (c: Context, scope: string) => {
    const scopes = options.scopesOf(bearerToken(c.req.header('authorization')) ?? '');
    if (scopes === undefined) {
      throw new HttpError(401, 'Oauth token is not valid');
    }
    if (!scopes.includes(scope)) {
      throw new HttpError(403, `Missing required scope: ${scope}`);
    }
    if (c.req.header('x-runtime-namespace') !== options.namespace) {
      throw new HttpError(403, 'The token belongs to another namespace.');
    }
    if (down) {
      throw new HttpError(503, 'The service was told to be down.');
    }
  };
  const answer = (c: Context, data: unknown) => {
    const text = EJSON.stringify({ success: true, data }, { relaxed: false });
    count(text.length, 0);
    return c.body(text, 200, { 'content-type': 'application/json' });
  };

  return {
    routes(app) {
      app.get('/admin/database', (c) => c.json({ calls, down }));
      app.post('/admin/database', async (c) => {
        const body = await jsonBody(c);
        if (!isRecord(body) || typeof body.down !== 'boolean') {
          throw new HttpError(400, 'The database is taken away by {"down": true}, and given back by {"down": false}.');
        }
        down = body.down;
        return c.json({ calls, down });
      });
      app.post(
        '/v1/collection/:name/:operation',
        limitBody(MAX_REQUEST_BYTES, (c) => refuse(c, new HttpError(413, 'The request is too large.'))),
        async (c) => {
          try {
            const { name, operation } = c.req.param();
            authorize(c, READING.has(operation) ? READ_SCOPE : WRITE_SCOPE);
            const text = await c.req.text();
            count(text.length, 1);
            calls[operation] = (calls[operation] ?? 0) + 1;
            return answer(c, run(store, name, operation, text));
          } catch (error) {
            return refuse(c, error);
          }
        },
      );
      app.post('/v1/client/close', (c) => answer(c, null));
    },
  };
}

function run(store: DocumentStore, name: string, operation: string, text: string): unknown {
  const serve = operations[operation];
  if (serve === undefined) {
    throw new HttpError(404, `The local platform does not serve ${operation}.`);
  }
  const params = parsed(text);
  // A bulk write keeps what came before a failure; each document is written in one step.
  return operation === 'bulkWrite' ? serve(store, name, params) : store.transaction(() => serve(store, name, params));
}

function parsed(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = EJSON.parse(text === '' ? '{}' : text, { relaxed: true });
  } catch {
    throw new HttpError(400, 'The body is no Extended JSON.');
  }
  if (!isRecord(value)) {
    throw new HttpError(400, 'The body must be an object.');
  }
  return value;
}

/** Requests and bytes, in the machine's time, however the platform's own is moved. */
function limitsOf(): (bytes: number, requests: number) => void {
  const requests = new Window(60_000, REQUESTS_PER_MINUTE, Date.now);
  const seconds = new Window(1_000, BYTES_PER_SECOND, Date.now);
  const minutes = new Window(60_000, BYTES_PER_MINUTE, Date.now);
  return (bytes, count) => {
    requests.take(count);
    seconds.take(bytes);
    minutes.take(bytes);
  };
}

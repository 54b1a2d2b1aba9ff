import type { Context, Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import type { Clock } from '../kernel/clock';
import { basicCredentials, HttpError, jsonBody, limitBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { Bandwidth } from './bandwidth';
import { DEFAULT_TTL_S, KEY, MAX_TTL_S, MAX_VALUE_BYTES, PAGE } from './limits';
import { StateStore } from './store';

export interface StateOptions {
  namespace: string;
  apiKey: string;
  /** Whether the limits on what is moved are off. */
  unlimited?: boolean | undefined;
}

const BASE = '/containers/:ns';

/**
 * The State service behind `@adobe/aio-lib-state`: keys and values that expire, for one namespace.
 */
export function createState({ database, clock }: PlatformContext, options: StateOptions): Plugin {
  const store = new StateStore(database, clock);
  // Bytes are moved in the machine's time, however the platform's own is moved.
  const bandwidth = options.unlimited ? undefined : new Bandwidth(Date.now);

  const calls = { get: 0, put: 0, delete: 0, list: 0 };
  let down = false;
  const authorize = (c: Context) => {
    if (basicCredentials(c.req.header('authorization')) !== options.apiKey) {
      throw new HttpError(401, 'The Runtime key is wrong.');
    }
    if (c.req.param('ns') !== options.namespace) {
      throw new HttpError(403, 'The key belongs to another namespace.');
    }
  };

  return {
    routes(app) {
      for (const path of [BASE, `${BASE}/*`]) {
        app.use(path, async (c, next) => {
          authorize(c);
          if (down) {
            throw new HttpError(503, 'The service was told to be down.');
          }
          await next();
        });
      }
      app.get('/admin/state', (c) => c.json({ calls, down }));
      app.post('/admin/state', async (c) => {
        const body = await jsonBody(c);
        if (!isRecord(body) || typeof body.down !== 'boolean') {
          throw new HttpError(400, 'The service is taken away by {"down": true}, and given back by {"down": false}.');
        }
        down = body.down;
        return c.json({ calls, down });
      });
      valueRoutes(app, { store, clock, calls, bandwidth });
      listRoutes(app, { store, clock, calls, bandwidth });
    },
  };
}

interface Served {
  store: StateStore;
  clock: Clock;
  /** How often each was called. */
  calls: { get: number; put: number; delete: number; list: number };
  bandwidth: Bandwidth | undefined;
}

/** One key. */
function valueRoutes(app: Hono, { store, clock, calls, bandwidth }: Served): void {
  const data = `${BASE}/data/:key`;
  app.get(data, (c) => {
    calls.get += 1;
    const key = keyOf(c);
    const entry = store.get(key);
    bandwidth?.bytes(key.length + (entry?.value.length ?? 0));
    return entry
      ? c.body(new Uint8Array(entry.value), 200, { 'x-key-expires-ms': String(entry.expires) })
      : c.body(null, 404);
  });
  app.put(
    data,
    limitBody(MAX_VALUE_BYTES, (c) => c.json({ error: 'Value too large' }, 413)),
    async (c) => {
      calls.put += 1;
      const ttl = Number(c.req.query('ttl') ?? DEFAULT_TTL_S);
      if (!Number.isInteger(ttl) || ttl < 0 || ttl > MAX_TTL_S) {
        throw new HttpError(400, `ttl must be between 0 and ${MAX_TTL_S} seconds.`);
      }
      const key = keyOf(c);
      const value = Buffer.from(await c.req.arrayBuffer());
      bandwidth?.bytes(key.length + value.length);
      const expires = clock.now() + (ttl === 0 ? DEFAULT_TTL_S : ttl) * 1000;
      const isNew = store.put({ key, value, expires });
      return c.body(null, isNew ? 201 : 200, { 'x-key-expires-ms': String(expires) });
    },
  );
  app.delete(data, (c) => {
    calls.delete += 1;
    return store.delete(keyOf(c)) ? c.json({ keys: 1 }) : c.body(null, 404);
  });
}

/** All keys of the namespace, or those that fit. */
function listRoutes(app: Hono, { store, calls, bandwidth }: Served): void {
  app.get(`${BASE}/data`, (c) => {
    calls.list += 1;
    bandwidth?.list();
    const start = Number(c.req.query('cursor') ?? 0);
    const keys = store.list(c.req.query('match') ?? '*');
    const end = start + PAGE;
    return c.json({ keys: keys.slice(start, end), cursor: end < keys.length ? end : 0 });
  });
  app.delete(BASE, (c) => {
    const pattern = c.req.query('matchData');
    if (pattern === undefined) {
      throw new HttpError(400, 'matchData is required.');
    }
    return c.json({ keys: store.deleteAll(pattern) });
  });
  app.get(BASE, (c) => {
    const stats = store.stats();
    return stats.keys === 0 ? c.body(null, 404) : c.json(stats);
  });
}

function keyOf(c: Context): string {
  const key = c.req.param('key') ?? '';
  if (!KEY.test(key)) {
    throw new HttpError(400, 'Invalid key.');
  }
  return key;
}

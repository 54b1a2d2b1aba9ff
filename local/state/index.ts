import type { Context } from 'hono';
import { basicCredentials, HttpError, limitBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { DEFAULT_TTL_S, KEY, MAX_TTL_S, MAX_VALUE_BYTES, PAGE } from './limits';

export interface StateOptions {
  namespace: string;
  apiKey: string;
}

interface Row {
  key: string;
  value: Buffer;
  expires: number;
}

/** The State service behind `@adobe/aio-lib-state`: keys and values that expire, for one namespace. */
export function createState({ database, clock }: PlatformContext, options: StateOptions): Plugin {
  database.define('create table if not exists state (key text primary key, value blob, expires integer) strict');
  const live = (key: string) =>
    database.get<Row>('select * from state where key = ? and expires > ?', key, clock.now());
  const matching = (pattern: string) =>
    database.all<Row>('select * from state where expires > ? and key glob ? order by key', clock.now(), pattern);

  const base = '/containers/:ns';
  const data = `${base}/data/:key`;
  const authorize = (c: Context) => {
    if (basicCredentials(c.req.header('authorization')) !== options.apiKey) {
      throw new HttpError(401, 'The Runtime key is wrong.');
    }
    if (c.req.param('ns') !== options.namespace) {
      throw new HttpError(403, 'The key belongs to another namespace.');
    }
  };
  const keyOf = (c: Context) => {
    const key = c.req.param('key') ?? '';
    if (!KEY.test(key)) {
      throw new HttpError(400, 'Invalid key.');
    }
    return key;
  };

  return {
    routes(app) {
      for (const path of [base, `${base}/*`]) {
        app.use(path, async (c, next) => {
          authorize(c);
          await next();
        });
      }
      app.get(data, (c) => {
        const row = live(keyOf(c));
        return row
          ? c.body(new Uint8Array(row.value), 200, { 'x-key-expires-ms': String(row.expires) })
          : c.body(null, 404);
      });
      app.put(
        data,
        limitBody(MAX_VALUE_BYTES, (c) => c.json({ error: 'Value too large' }, 413)),
        async (c) => {
          const ttl = Number(c.req.query('ttl') ?? DEFAULT_TTL_S);
          if (!Number.isInteger(ttl) || ttl < 0 || ttl > MAX_TTL_S) {
            throw new HttpError(400, `ttl must be between 0 and ${MAX_TTL_S} seconds.`);
          }
          const key = keyOf(c);
          const isNew = live(key) === undefined;
          const expires = clock.now() + (ttl === 0 ? DEFAULT_TTL_S : ttl) * 1000;
          database.run(
            'insert or replace into state values (?, ?, ?)',
            key,
            Buffer.from(await c.req.arrayBuffer()),
            expires,
          );
          return c.body(null, isNew ? 201 : 200, { 'x-key-expires-ms': String(expires) });
        },
      );
      app.delete(data, (c) => {
        const key = keyOf(c);
        const existed = live(key) !== undefined;
        database.run('delete from state where key = ?', key);
        return existed ? c.json({ keys: 1 }) : c.body(null, 404);
      });
      app.get(`${base}/data`, (c) => {
        const start = Number(c.req.query('cursor') ?? 0);
        const rows = matching(c.req.query('match') ?? '*');
        const end = start + PAGE;
        return c.json({ keys: rows.slice(start, end).map(({ key }) => key), cursor: end < rows.length ? end : 0 });
      });
      app.delete(base, (c) => {
        const pattern = c.req.query('matchData');
        if (pattern === undefined) {
          throw new HttpError(400, 'matchData is required.');
        }
        const rows = matching(pattern);
        for (const { key } of rows) {
          database.run('delete from state where key = ?', key);
        }
        return c.json({ keys: rows.length });
      });
      app.get(base, (c) => {
        const rows = matching('*');
        if (rows.length === 0) {
          return c.body(null, 404);
        }
        const bytesKeys = rows.reduce((sum, { key }) => sum + key.length, 0);
        const bytesValues = rows.reduce((sum, { value }) => sum + value.length, 0);
        return c.json({ keys: rows.length, bytesKeys, bytesValues });
      });
    },
  };
}

import type { Context } from 'hono';
import { Webhook } from 'standardwebhooks';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import { Faults } from '../kernel/faults';
import { jsonBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { BACKOFFICE } from '../paths';
import { BackofficeContract } from './contract';
import { taxesOf } from './taxes';

/** Where the back office is told of changes, and its failures on demand. */

/** What identifies a record, by the name of its kind. */
const KEYS: Readonly<Record<string, string>> = {
  products: 'sku',
  customers: 'id',
  'customer-groups': 'id',
  orders: 'id',
  shipments: 'id',
};

/** Paths that ask, and change nothing: they have no idempotency key. */
const QUESTIONS = ['/stock/check', '/taxes/calculate'];
/** What it takes of all that is taxable, in percent. */
const TAX_RATE = '20';

interface BackofficeOptions {
  /** The secret that calls are signed with. */
  secret: string;
}

/**
 * A stand-in for a back office: it implements `docs/backoffice.openapi.yaml`, keeps what it is
 * told, shows it at `GET /systems/backoffice/<kind>`, and has the stock that `PUT
 * /systems/backoffice/available` gives it, and takes a tax of 20 %.
 */
export function createBackoffice({ database }: PlatformContext, { secret }: BackofficeOptions): Plugin {
  database.define(`
    create table if not exists backoffice (kind text, id text, doc text not null, writes integer not null,
      primary key (kind, id)) strict;
    create table if not exists backoffice_keys (key text primary key) strict;
    create table if not exists backoffice_available (sku text primary key, available real not null) strict;
  `);
  const faults = new Faults();
  /** How often each question was asked. */
  const counts: Record<string, number> = {};
  const signature = new Webhook(secret);
  let contract: BackofficeContract | undefined;

  const take = async (c: Context): Promise<Response> => {
    const failure = await faults.apply(c);
    if (failure !== undefined) {
      return failure;
    }
    const text = await c.req.text();
    const body = parseJson(text);
    const { kind = '', change = '' } = c.req.param();
    const refused = refusal(c, text, `/${kind}/${change}`, body);
    if (refused !== undefined) {
      return refused;
    }
    const key = c.req.header('idempotency-key') ?? '';
    const data = isRecord(body) && isRecord(body.data) ? body.data : {};
    database.transaction(() => {
      if (database.run('insert or ignore into backoffice_keys values (?)', key).changes > 0) {
        apply(kind, change, data);
      }
    });
    return c.json({ success: true });
  };

  /** A question: nothing is changed. */
  const asked = (route: string, answer: (data: Record<string, unknown>) => object) => async (c: Context) => {
    counts[route] = (counts[route] ?? 0) + 1;
    const failure = await faults.apply(c);
    const text = await c.req.text();
    const body = parseJson(text);
    const refused = failure ?? refusal(c, text, route, body);
    return refused ?? c.json(answer(isRecord(body) && isRecord(body.data) ? body.data : {}));
  };

  /** How many there are of what it knows. */
  const stockOf = ({ items }: Record<string, unknown>) => {
    const known = database.all<{ sku: string; available: number }>('select sku, available from backoffice_available');
    const wanted = new Set(recordsIn(items).map(({ sku }) => sku));
    return { items: known.filter(({ sku }) => wanted.has(sku)) };
  };

  /** What is wrong with a call: its signature, its path, its body, its key. */
  const refusal = (c: Context, text: string, route: string, body: unknown): Response | undefined => {
    try {
      signature.verify(text, Object.fromEntries(c.req.raw.headers));
    } catch {
      return c.json({ error: 'The signature is wrong.' }, 401);
    }
    contract ??= new BackofficeContract();
    const wrong = contract.faults(route, body);
    if (wrong === undefined) {
      return c.json({ error: 'There is no such path.' }, 404);
    }
    const keyed = QUESTIONS.includes(route) || c.req.header('idempotency-key');
    const all = keyed ? wrong : [...wrong, 'Idempotency-Key is required'];
    return all.length === 0 ? undefined : c.json({ error: all.join('; ') }, 400);
  };

  const apply = (kind: string, change: string, data: Record<string, unknown>): void => {
    if (change === 'synced') {
      for (const product of recordsIn(data.products)) {
        apply(kind, 'updated', product);
      }
      return;
    }
    if (change === 'deleted' && data.sku === undefined && data.parentId !== undefined) {
      const sql = "delete from backoffice where kind = ? and json_extract(doc, '$.parentId') = ?";
      database.run(sql, kind, String(data.parentId));
      return;
    }
    const id = idOf(kind, data);
    if (change === 'deleted') {
      database.run('delete from backoffice where kind = ? and id = ?', kind, id);
    } else if (!isOlder(data, kind, id)) {
      database.run(
        `insert into backoffice values (?, ?, ?, 1)
         on conflict (kind, id) do update set doc = excluded.doc, writes = writes + 1`,
        kind,
        id,
        JSON.stringify(data),
      );
    }
  };

  /** Whether something newer is known: what was read before an event may come after it. */
  const isOlder = ({ updatedAt }: Record<string, unknown>, kind: string, id: string): boolean => {
    const row = database.get<{ doc: string }>('select doc from backoffice where kind = ? and id = ?', kind, id);
    const known = row && parseJson(row.doc);
    return isRecord(known) && Date.parse(String(updatedAt)) < Date.parse(String(known.updatedAt));
  };

  return {
    routes(app) {
      faults.routes(app, `${BACKOFFICE}/faults`);
      app.get(`${BACKOFFICE}/asked`, (c) => c.json(counts));
      app.get(`${BACKOFFICE}/:kind`, (c) => {
        const rows = database.all<{ doc: string; writes: number }>(
          'select doc, writes from backoffice where kind = ? order by id',
          c.req.param('kind'),
        );
        return c.json({ items: rows.map(({ doc, writes }) => ({ ...JSON.parse(doc), writes })) });
      });
      app.put(`${BACKOFFICE}/available`, async (c) => {
        for (const item of recordsIn(await jsonBody(c))) {
          const [sku, available] = [String(item.sku), Number(item.available)];
          database.run('insert or replace into backoffice_available values (?, ?)', sku, available);
        }
        return c.json({ success: true });
      });
      app.post(`${BACKOFFICE}/stock/check`, asked('/stock/check', stockOf));
      app.post(
        `${BACKOFFICE}/taxes/calculate`,
        asked('/taxes/calculate', (data) => taxesOf(data, TAX_RATE)),
      );
      app.post(`${BACKOFFICE}/:kind/:change`, take);
    },
  };
}

/**
 * What holds in one store view is no part of the record itself; stock is counted by product and
 * source.
 */
function idOf(kind: string, data: Record<string, unknown>): string {
  if (kind === 'stock') {
    return JSON.stringify([data.sku ?? data.productId, data.stockId]);
  }
  const id = String(data[KEYS[kind] ?? 'id'] ?? data.code);
  return data.storeView === undefined ? id : `${id} in ${String(data.storeView)}`;
}

import type { Context } from 'hono';
import { Webhook } from 'standardwebhooks';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import { Faults } from '../kernel/faults';
import { jsonBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { BACKOFFICE } from '../paths';
import { BackofficeContract } from './contract';
import { hiddenPaymentsOf, verdictOf } from './payments';
import { BackofficeRecords } from './records';
import { exclusionsOf, ratesOf } from './shipping';
import { taxesOf } from './taxes';

/** Paths that ask, and change nothing: they have no idempotency key. */
const QUESTIONS = [
  '/stock/check',
  '/taxes/calculate',
  '/shipping/rates',
  '/shipping/restrict',
  '/payments/restrict',
  '/payments/validate',
];
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
  const records = new BackofficeRecords(database);
  const faults = new Faults();
  /** How often each question was asked. */
  const counts: Record<string, number> = {};
  const judge: Judge = { signature: new Webhook(secret), contract: once(() => new BackofficeContract()) };

  const take = async (c: Context): Promise<Response> => {
    const failure = await faults.apply(c);
    if (failure !== undefined) {
      return failure;
    }
    const text = await c.req.text();
    const body = parseJson(text);
    const { kind = '', change = '' } = c.req.param();
    const refused = refusal(judge, c, text, `/${kind}/${change}`, body);
    if (refused !== undefined) {
      return refused;
    }
    const key = c.req.header('idempotency-key') ?? '';
    const data = isRecord(body) && isRecord(body.data) ? body.data : {};
    records.change(key, kind, change, data);
    return c.json({ success: true });
  };

  /** A question: nothing is changed. */
  const asked = (route: string, answer: (data: Record<string, unknown>) => object) => async (c: Context) => {
    counts[route] = (counts[route] ?? 0) + 1;
    const failure = await faults.apply(c);
    const text = await c.req.text();
    const body = parseJson(text);
    const refused = failure ?? refusal(judge, c, text, route, body);
    return refused ?? c.json(answer(isRecord(body) && isRecord(body.data) ? body.data : {}));
  };

  return {
    routes(app) {
      faults.routes(app, `${BACKOFFICE}/faults`);
      app.get(`${BACKOFFICE}/asked`, (c) => c.json(counts));
      app.get(`${BACKOFFICE}/:kind`, (c) => c.json({ items: records.all(c.req.param('kind')) }));
      app.put(`${BACKOFFICE}/available`, async (c) => {
        for (const item of recordsIn(await jsonBody(c))) {
          records.setAvailable(String(item.sku), Number(item.available));
        }
        return c.json({ success: true });
      });
      app.post(
        `${BACKOFFICE}/stock/check`,
        asked('/stock/check', ({ items }) => ({ items: records.available(items) })),
      );
      app.post(
        `${BACKOFFICE}/taxes/calculate`,
        asked('/taxes/calculate', (data) => taxesOf(data, TAX_RATE)),
      );
      app.post(`${BACKOFFICE}/shipping/rates`, asked('/shipping/rates', ratesOf));
      app.post(`${BACKOFFICE}/shipping/restrict`, asked('/shipping/restrict', exclusionsOf));
      app.post(`${BACKOFFICE}/payments/restrict`, asked('/payments/restrict', hiddenPaymentsOf));
      app.post(`${BACKOFFICE}/payments/validate`, asked('/payments/validate', verdictOf));
      app.post(`${BACKOFFICE}/:kind/:change`, take);
    },
  };
}

interface Judge {
  signature: Webhook;
  contract: () => BackofficeContract;
}

/** What is wrong with a call: its signature, its path, its body, its key. */
function refusal(
  { signature, contract }: Judge,
  c: Context,
  text: string,
  route: string,
  body: unknown,
): Response | undefined {
  try {
    signature.verify(text, Object.fromEntries(c.req.raw.headers));
  } catch {
    return c.json({ error: 'The signature is wrong.' }, 401);
  }
  const wrong = contract().faults(route, body);
  if (wrong === undefined) {
    return c.json({ error: 'There is no such path.' }, 404);
  }
  const keyed = QUESTIONS.includes(route) || c.req.header('idempotency-key');
  const all = keyed ? wrong : [...wrong, 'Idempotency-Key is required'];
  return all.length === 0 ? undefined : c.json({ error: all.join('; ') }, 400);
}

/** What is made when it is needed, and then kept. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

import { orderBackofficeRoutes, orderCommerceRoutes } from '#lib/catalogue/generated/routes';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { databaseLedger } from '#lib/delivery/database-ledger';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { KeyedMutex } from '#lib/delivery/keyed-mutex';
import type { LedgerStore } from '#lib/delivery/record-store';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import type { CallHandler, DeliveryAnswer } from '#lib/delivery/types';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { commerceSource } from '#lib/systems/commerce/source';
import { commerceTarget } from '#lib/systems/commerce/target';
import { createMemoryDatabase } from '../support/memory-database';
import { createMemoryStore } from '../support/memory-store';

const START = Date.UTC(2026, 0, 1);
const DONE: DeliveryAnswer = { statusCode: 200, body: { success: true } };
let now = START;

const ledgers: [name: string, open: () => LedgerStore][] = [
  ['state', () => stateLedger(createMemoryStore(() => now))],
  ['database', () => databaseLedger(createMemoryDatabase(), () => now)],
];

const silent = () => {};
const context = () => ({
  config: readConfig({}),
  deadline: createDeadline(
    now + 50_000,
    () => now,
    async () => {},
  ),
  log: { debug: silent, info: silent, warn: silent, error: silent },
});

interface Sent {
  source: typeof backofficeSource | typeof commerceSource;
  id: string;
  data: object;
  second: number;
}

/** Delivers an order's event a minute after the one before, in a process of its own. */
async function deliver(ledger: LedgerStore, { source, id, data, second }: Sent, send: CallHandler) {
  now += 61_000;
  const fromStore = source === commerceSource;
  const type = fromStore ? 'com.adobe.commerce.observer.sales_order_save_commit_after' : STATUS_UPDATE;
  const route = fromStore ? orderCommerceRoutes[type] : orderBackofficeRoutes[type];
  if (route === undefined) {
    throw new Error(`No event ${type}.`);
  }
  const target = fromStore ? backofficeTarget() : commerceTarget;
  const once = deliverOnce(send, {
    ledger,
    terms: deliveryTerms({ source, target, route, creates: false }, context()),
    requiresLedger: true,
    unrepeatable: route.unrepeatable === true,
    now: () => now,
    mutex: new KeyedMutex(),
  });
  const time = new Date(START + second * 1_000).toISOString();
  const event = { id, type, source: source.name, time, retryCount: 0 };
  return once({ event, data, handler: route.handler, target: target.name }, context());
}

const STATUS_UPDATE = 'be-observer.sales_order_status_update';
const held = { source: backofficeSource, id: 'b-1', data: { id: 5, status: 'holded' }, second: 1 };
/** What the store tells of the status that a try has set. */
const told = { source: commerceSource, id: 'c-1', data: { id: 5, status: 'holded' }, second: 2 };

describe.each(ledgers)('a try that ended between a status and its comment, in %s', (_name, open) => {
  beforeEach(() => {
    now = START;
  });

  test.each<[string, CallHandler]>([
    ['was killed', () => new Promise(() => {})],
    ['ran out of time', async () => ({ statusCode: 503, body: { success: false, code: 'timeout', error: 'Late.' } })],
    [
      'threw',
      async () => {
        throw new Error('Gone.');
      },
    ],
  ])('%s: the store’s own event of the status makes no echo of the repetition', async (_end, cut) => {
    const ledger = open();
    void deliver(ledger, held, cut).catch(() => {});
    await new Promise(setImmediate);
    const telling = jest.fn(async () => DONE);
    await deliver(ledger, told, telling);
    expect(telling).toHaveBeenCalledTimes(1);
    const again = jest.fn(async () => DONE);
    expect(await deliver(ledger, held, again)).toMatchObject(DONE);
    expect(again).toHaveBeenCalledTimes(1);
  });

  test('another event of the same status stays an echo', async () => {
    const ledger = open();
    await deliver(ledger, told, async () => DONE);
    const again = jest.fn(async () => DONE);
    await deliver(ledger, held, again);
    expect(again).not.toHaveBeenCalled();
  });
});

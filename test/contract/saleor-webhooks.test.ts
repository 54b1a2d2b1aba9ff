import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { defineConsumer } from '#lib/action/define-consumer';
import type { Event } from '#lib/action/publish-event';
import { orderSaleorRoutes } from '#lib/catalogue/generated/routes';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { readAnswer } from '#lib/delivery/answer';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { CallHandler } from '#lib/delivery/types';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { Installations } from '#lib/systems/saleor/installations';
import { local } from '#local/identity';
import { main as created } from '../../actions/order/saleor/created';
import { main as returned } from '../../actions/order/saleor/returned';
import { main as shipmentCreated } from '../../actions/order/saleor/shipment-created';
import { main as shipmentDeleted } from '../../actions/order/saleor/shipment-deleted';
import { main as shipmentUpdated } from '../../actions/order/saleor/shipment-updated';
import { main as updated } from '../../actions/order/saleor/updated';
import { main as webhook } from '../../actions/saleor/webhook';
import { fromSaleor } from '../../actions/ways';
import type { InProcess } from '../support/in-process';
import { createMemoryStore } from '../support/memory-store';
import { runHere } from '../support/run-here';
import { shared } from '../support/shared';

/** What the webhook publishes; the queue itself is tested elsewhere. */
const mockPublished: Event[] = [];
jest.mock('#lib/action/publish-event', () => ({
  ...jest.requireActual('#lib/action/publish-event'),
  publishEvent: async (_provider: unknown, event: Event) => {
    mockPublished.push(event);
    return 'accepted';
  },
}));

const FOLDER = shared('recordings/saleor');
const there = existsSync(path.join(FOLDER, 'webhooks'));
const read = (name: string) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));

const HANDLERS: Readonly<Record<string, typeof created>> = {
  'order-saleor/created': created,
  'order-saleor/updated': updated,
  'order-saleor/returned': returned,
  'order-saleor/shipment-created': shipmentCreated,
  'order-saleor/shipment-updated': shipmentUpdated,
  'order-saleor/shipment-deleted': shipmentDeleted,
};

const told: [path: string, data: unknown][] = [];
const backoffice = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    told.push([(request.url ?? '').slice(1), JSON.parse(body).data]);
    response.end('{}');
  });
});
let platform: InProcess;
let env: Record<string, string>;

beforeAll(async () => {
  // The recordings are of that day, and a webhook refuses what is older than Saleor keeps.
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 27, 2), doNotFake: NOT_FAKED });
  platform = await runHere();
  await new Promise<void>((resolve) => backoffice.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(backoffice.address() as AddressInfo).port}`;
  env = { ...platform.env, BACKOFFICE_BASE_URL: url, SALEOR_ENCRYPTION_KEY: local.saleorKey };
});
afterAll(async () => {
  jest.useRealTimers();
  await Promise.all([platform.stop(), new Promise((resolve) => backoffice.close(resolve))]);
});

/** All but the clock. */
const NOT_FAKED = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const),
  ...(['nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const),
];

/** Delivers recorded webhooks one after another; resolves to what the last of them made us tell. */
async function deliver(names: readonly string[]): Promise<{ answer: unknown; told: typeof told }> {
  const store = createMemoryStore(Date.now);
  const call: CallHandler = async ({ event, data, handler, created: first }, { deadline }) => {
    const main = HANDLERS[handler];
    const params = { ...env, data, event, deadline: deadline.endsAt, target: 'backoffice', created: first };
    if (main === undefined) {
      throw new Error(`No handler ${handler}.`);
    }
    return readAnswer(await main(params), data);
  };
  const consumer = defineConsumer({
    name: 'order-saleor',
    routes: orderSaleorRoutes,
    ...fromSaleor,
    call,
    ledger: () => stateLedger(store),
  });
  let answer: unknown;
  for (const name of names) {
    told.length = 0;
    mockPublished.length = 0;
    answer = await receive(read(`${name}.json`));
    for (const event of mockPublished) {
      expect(await consumer({ ...env, ...event, source: 'urn:uuid:saleor' })).toMatchObject({ statusCode: 200 });
    }
  }
  return { answer, told: [...told] };
}

/** The app is installed in the Saleor of the recording, whose keys are known. */
async function receive({ apiUrl, headers, body }: { apiUrl: string; headers: object; body: string }): Promise<unknown> {
  const state = createState(createDeadline(Date.now() + 10_000));
  const installations = new Installations(state, createCrypt(readConfig(env)));
  await installations.putKeys(apiUrl, { jwks: read('jwks.json'), at: Date.now() });
  await installations.install({ apiUrl, appId: JSON.parse(body).recipient.id, token: 'unused', active: true });
  return webhook({
    ...env,
    __ow_method: 'post',
    __ow_headers: headers,
    __ow_body: Buffer.from(body).toString('base64'),
    __ow_isBase64Encoded: true,
  });
}

const W = 'webhooks/';
const PEN_1 = (quantity: number) => ({ sku: 'PEN-1', quantity });
const PEN_2 = (quantity: number) => ({ sku: 'PEN-2', quantity });
/** What came before, the recording itself, and what the back office is told then. */
type Case = [name: string, before: readonly string[], told: readonly (readonly [path: string, data: object])[]];

const ORDER_24 = { number: '24', status: 'unfulfilled', paid: false, lines: [PEN_1(1), PEN_2(5)] };
const GUEST = 'order_created-guest-checkout';
const DRAFT = 'order_created-draft-completed';
const UNCONFIRMED = 'order_created-unconfirmed';
const SHIPPED = 'fulfillment_created-tracking';

const ORDERS: readonly Case[] = [
  [
    GUEST,
    [],
    [['orders/created', { number: '21', status: 'unfulfilled', paid: true, lines: [PEN_1(2), { quantity: 1 }] }]],
  ],
  ['order_paid-guest-checkout', [GUEST], []],
  ['order_updated-guest-checkout', [GUEST], []],
  ['order_confirmed-guest-checkout', [GUEST], []],
  ['order_confirmed-guest-checkout', [], [['orders/created', { number: '21', status: 'unfulfilled', paid: true }]]],
  ['order_created-customer-checkout', [], [['orders/created', { number: '22', lines: [PEN_1(1), PEN_2(3)] }]]],
  ['order_created-pln', [], [['orders/created', { number: '23', lines: [PEN_2(1)] }]]],
  // The first word is created, whichever event brings it, and there is one.
  ['order_paid-before-created', [], [['orders/created', { number: '137', paid: true, lines: [PEN_2(1)] }]]],
  ['order_created-paid-first', ['order_paid-before-created'], []],
  [DRAFT, [], [['orders/created', ORDER_24]]],
  ['order_updated-note', [DRAFT], []],
  ['order_updated-address', [DRAFT], []],
  ['order_paid-part-paid', [DRAFT], []],
  ['order_cancelled-by-staff', [DRAFT], [['orders/updated', { ...ORDER_24, status: 'canceled' }]]],
  [UNCONFIRMED, [], [['orders/created', { number: '27', status: 'unconfirmed', paid: true, lines: [PEN_1(2)] }]]],
  ['order_updated-line-added', [UNCONFIRMED], [['orders/updated', { number: '27', lines: [PEN_1(2), PEN_2(2)] }]]],
  ['order_updated-line-quantity', [UNCONFIRMED], [['orders/updated', { paid: false, lines: [PEN_1(5), PEN_2(2)] }]]],
  ['order_updated-line-deleted', [UNCONFIRMED], [['orders/updated', { paid: false, lines: [PEN_1(5)] }]]],
  ['order_confirmed-by-staff', [UNCONFIRMED], [['orders/updated', { status: 'unfulfilled', lines: [PEN_1(5)] }]]],
  ['order_updated-line-added', ['order_confirmed-by-staff'], []],
  ['order_updated-marked-as-paid', [], [['orders/created', { number: '29', paid: true, lines: [PEN_1(1)] }]]],
  ['order_fulfilled-fulfilled', [], [['orders/created', { number: '32', status: 'fulfilled' }]]],
  ['order_updated-returned', ['order_fulfilled-fulfilled'], [['orders/updated', { status: 'partially_returned' }]]],
  // This subscription did not ask for amounts: Saleor's own word is all that there is.
  ['order_updated-partly-refunded', [], [['orders/created', { number: '36', paid: false }]]],
  ['order_updated-second-refund', ['order_updated-partly-refunded'], []],
];

const ORDER_32 = 'T3JkZXI6NGRkNDk0OGQtZDM5Yy00MmRjLThiOWUtOTU1NzkzZGY5ZmVl';
const SHIPMENT_13 = { id: 'RnVsZmlsbG1lbnQ6MTM=', orderId: ORDER_32, status: 'fulfilled', lines: [PEN_1(1)] };
const SHIPMENT_16 = { id: 'RnVsZmlsbG1lbnQ6MTY=', orderId: ORDER_32, trackingNumber: 'TRK-W', lines: [PEN_2(2)] };

const SHIPMENTS: readonly Case[] = [
  [SHIPPED, [], [['shipments/created', { ...SHIPMENT_13, trackingNumber: 'TRK-1' }]]],
  ['fulfillment_tracking_number_updated-at-creation', [SHIPPED], []],
  [
    'fulfillment_tracking_number_updated-at-creation',
    [],
    [['shipments/created', { ...SHIPMENT_13, trackingNumber: 'TRK-1' }]],
  ],
  [
    'fulfillment_tracking_number_updated-changed',
    [SHIPPED],
    [['shipments/updated', { ...SHIPMENT_13, trackingNumber: 'TRK-1b' }]],
  ],
  [
    'fulfillment_tracking_number_updated-emptied',
    [SHIPPED],
    [['shipments/updated', { ...SHIPMENT_13, trackingNumber: null }]],
  ],
  ['fulfillment_canceled-by-staff', [SHIPPED], [['shipments/deleted', { id: SHIPMENT_13.id, orderId: ORDER_32 }]]],
  [
    'fulfillment_created-two-warehouses',
    [],
    [['shipments/created', { id: 'RnVsZmlsbG1lbnQ6MTQ=', lines: [PEN_1(1)] }]],
  ],
  [
    'fulfillment_created-without-sku',
    [],
    [['shipments/created', { id: 'RnVsZmlsbG1lbnQ6MjI=', lines: [{ quantity: 1 }, PEN_1(1)] }]],
  ],
  // Nothing is told of a shipment before it is one.
  ['fulfillment_tracking_number_updated-waiting', [], []],
  [
    'fulfillment_created-after-approval',
    ['fulfillment_tracking_number_updated-waiting'],
    [['shipments/created', SHIPMENT_16]],
  ],
  ['fulfillment_canceled-waiting', [], []],
];

const VARIANT_LINE = { id: expect.any(String), productVariantId: expect.any(String), quantity: expect.any(Number) };

/** Orders with all that can be asked for. */
const WHOLE: readonly Case[] = [
  [
    'order-full/order-full-partly-refunded',
    [],
    [
      [
        'orders/created',
        {
          ...{ paid: true, chargeStatus: 'partial', currency: 'USD', charged: 103.89, refunded: 10.8, authorized: 0 },
          shipments: [{ id: 'RnVsZmlsbG1lbnQ6MjQ=', status: 'fulfilled' }],
        },
      ],
    ],
  ],
  [
    'order-full/order-full-guest',
    [],
    [['orders/created', { paid: true, chargeStatus: 'full', charged: 114.69, lines: [VARIANT_LINE, VARIANT_LINE] }]],
  ],
  [
    'order-full/order-full-bulk-created',
    [],
    [['orders/created', { number: '34', paid: false, chargeStatus: 'none', charged: 0, lines: [VARIANT_LINE] }]],
  ],
];

const within = ([name, before, expected]: Case): Case => [`${W}${name}`, before.map((one) => `${W}${one}`), expected];

(there ? describe : describe.skip)('what a real Saleor sent (skipped where the recordings are missing)', () => {
  test.each([...ORDERS.map(within), ...SHIPMENTS.map(within), ...WHOLE])(
    '%s after %j',
    async (name, before, expected) => {
      const result = await deliver([...before, name]);
      expect(result.answer).toMatchObject({ statusCode: 200 });
      expect(result.told).toMatchObject(expected);
      expect(result.told).toHaveLength(expected.length);
    },
  );

  test('a body that was changed on its way is refused', async () => {
    const recording = read(`${W}${GUEST}.json`);
    const broken = { ...recording, body: recording.body.replace('"quantity": 2', '"quantity": 3') };
    expect(await receive(broken)).toMatchObject({ error: { statusCode: 401 } });
  });
});

import { catalogue } from '#lib/catalogue/index';
import type { Route, Subject } from '#lib/catalogue/types';
import type { Context } from '#lib/core/context';
import { createDeadline } from '#lib/core/deadline';
import type { Store } from '#lib/core/key-value-store';
import { guard } from '#lib/delivery/guard';
import type { DeliveryAnswer } from '#lib/delivery/types';
import { createMemoryStore } from '../support/memory-store';

/**
 * Two systems, each of which tells the other of every change, also of those that came from the other: what a loop is
 * made of. Each entity that flows both ways makes a round trip.
 */
const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

/** The subjects of the opposite direction, with the field names of Adobe Commerce's events. */
const COMMERCE: Record<string, Subject> = {
  product: {
    keys: { sku: ['sku'] },
    carries: { name: ['name', 'text'], price: ['price', 'number'], description: ['description', 'text'] },
  },
  customer: {
    keys: { id: ['id'], email: ['email'] },
    carries: { firstname: ['firstname', 'text'], lastname: ['lastname', 'text'], email: ['email', 'text'] },
  },
  'customer-group': {
    keys: { id: ['customer_group_id'], code: ['customer_group_code'] },
    carries: { code: ['customer_group_code', 'text'], taxClass: ['tax_class_id', 'number'] },
  },
  order: { keys: { id: ['id'] }, carries: { status: ['status', 'text'] } },
  stock: {
    keys: { item: ['sku', 'source'] },
    carries: { quantity: ['qty', 'number'], outOfStock: ['out', 'flag'] },
  },
};

interface Flow {
  source: string;
  routes: Record<string, Route>;
  /** What the target's own event says after a write, in the words of the opposite direction. */
  answer: (data: unknown) => { type: string; data: unknown };
}

/** Delivers an event and every event that follows from it, until nothing follows; returns the writes. */
async function deliverAll(
  store: Store,
  flows: Record<string, Flow>,
  first: { source: string; type: string; data: unknown },
) {
  const writes: string[] = [];
  const waiting = [first];
  for (let n = 1; waiting.length > 0; n++) {
    if (n > 20) {
      throw new Error('The systems do not come to rest.');
    }
    const event = waiting.shift();
    const flow = event && flows[event.source];
    const route = event && flow?.routes[event.type];
    if (event === undefined || flow === undefined || route === undefined) {
      break;
    }
    clock += 1_000;
    const guarded = guard(
      async ({ data }): Promise<DeliveryAnswer> => {
        const target = event.source === 'backoffice' ? 'commerce' : 'backoffice';
        writes.push(target);
        waiting.push({ source: target, ...flow.answer(data) });
        return { statusCode: 200, body: { success: true, message: 'Done' } };
      },
      {
        source: flow.source,
        route,
        store,
        now: () => clock,
        echoMs: DAY,
      },
    );
    const info = { id: `${clock}`, type: event.type, source: event.source, time: new Date(clock).toISOString() };
    await guarded({ event: { ...info, retryCount: 0 }, data: event.data, route: event.type }, context());
  }
  return writes;
}

let clock = START;
function context(): Context {
  const silent = () => {};
  return {
    config: { get: () => undefined, getUrl: () => undefined, require: () => '' },
    deadline: createDeadline(clock + 50_000, () => clock),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  };
}

/** Both directions of one entity; `toCommerce` and `toBackoffice` write what the other's event would say. */
function connect(
  type: string,
  entity: keyof typeof COMMERCE,
  toCommerce: (data: never) => object,
  toBackoffice: (data: never) => object,
): Record<string, Flow> {
  const own = catalogue.find((event) => event.type === type);
  const subject = COMMERCE[entity];
  if (own === undefined || subject === undefined) {
    throw new Error(`No event ${type}.`);
  }
  return {
    backoffice: {
      source: 'backoffice',
      routes: { [type]: { handler: '', entity: own.entity, subject: own.subject } },
      answer: (data) => ({ type: 'commerce.saved', data: toCommerce(data as never) }),
    },
    commerce: {
      source: 'commerce',
      routes: { 'commerce.saved': { handler: '', entity: own.entity, subject } },
      answer: (data) => ({ type, data: toBackoffice(data as never) }),
    },
  };
}

type Fields = Record<string, unknown>;
const PRODUCT = 'be-observer.catalog_product_update';
const CUSTOMER = 'be-observer.customer_update';
const GROUP = 'be-observer.customer_group_update';
const ORDER = 'be-observer.sales_order_status_update';
const STOCK = 'be-observer.catalog_stock_update';

const products = connect(
  PRODUCT,
  'product',
  // As Commerce writes them: numbers as texts, and fields that nobody asked for.
  (data: Fields) => ({ ...data, price: Number(data.price).toFixed(4), updated_at: undefined, status: 1 }),
  (data: Fields) => ({ ...data, price: Number(data.price) }),
);
const customers = connect(
  CUSTOMER,
  'customer',
  ({ name, ...data }: Fields) => ({ ...data, firstname: name }),
  ({ firstname, ...data }: Fields) => ({ ...data, name: firstname }),
);
const groups = connect(
  GROUP,
  'customer-group',
  ({ id, name, taxClassId }: Fields) => ({
    customer_group_id: String(id),
    customer_group_code: name,
    tax_class_id: String(taxClassId),
  }),
  (data: Fields) => ({ id: data.customer_group_id, name: data.customer_group_code, taxClassId: data.tax_class_id }),
);
const orders = connect(
  ORDER,
  'order',
  ({ id, status }: Fields) => ({ id: String(id), status }),
  (data: Fields) => data,
);
const stock = connect(
  STOCK,
  'stock',
  ([item]: Fields[]) => ({
    sku: item?.sku,
    source: item?.source,
    qty: String(item?.quantity),
    out: item?.outOfStock ? 1 : 0,
  }),
  (data: Fields) => [{ sku: data.sku, source: data.source, quantity: data.qty, outOfStock: data.out === 1 }],
);

const product = { sku: 'A', name: 'Tent', price: 5, description: 'Dry.' };

test.each([
  ['product', PRODUCT, products, product],
  ['customer', CUSTOMER, customers, { id: 1, name: 'Ada', lastname: 'Byron', email: 'ada@example.com' }],
  ['customer group', GROUP, groups, { id: 4, name: 'Climbers', taxClassId: 3 }],
  ['order', ORDER, orders, { id: 1, status: 'processing' }],
  ['stock', STOCK, stock, [{ sku: 'A', source: 'default', quantity: 4, outOfStock: false }]],
])(
  '%s: a change of the back office is written to the store once, and nothing comes back',
  async (_n, type, flows, data) => {
    expect(
      await deliverAll(
        createMemoryStore(() => clock),
        flows,
        { source: 'backoffice', type, data },
      ),
    ).toEqual(['commerce']);
  },
);

test.each([
  ['product', products, { ...product, price: '5.0000' }],
  ['customer', customers, { id: 1, firstname: 'Ada', lastname: 'Byron', email: 'ada@example.com' }],
  ['customer group', groups, { customer_group_id: '4', customer_group_code: 'Climbers', tax_class_id: '3' }],
  ['order', orders, { id: '1', status: 'processing' }],
  ['stock', stock, { sku: 'A', source: 'default', qty: '4', out: 0 }],
])('%s: a change of the store is written to the back office once, and nothing comes back', async (_n, flows, data) => {
  const first = { source: 'commerce', type: 'commerce.saved', data };
  expect(
    await deliverAll(
      createMemoryStore(() => clock),
      flows,
      first,
    ),
  ).toEqual(['backoffice']);
});

test('a change that answers a change is no echo: both are written, and then there is rest', async () => {
  const store = createMemoryStore(() => clock);
  await deliverAll(store, products, { source: 'backoffice', type: PRODUCT, data: product });
  const dearer = { source: 'commerce', type: 'commerce.saved', data: { ...product, price: '6.0000' } };
  expect(await deliverAll(store, products, dearer)).toEqual(['backoffice']);
  const back = { source: 'backoffice', type: PRODUCT, data: product };
  expect(await deliverAll(store, products, back)).toEqual(['commerce']);
});

test('what the store knows beside the change goes back once, then there is rest', async () => {
  const { description, ...partial } = product;
  const known = {
    ...products.backoffice,
    answer: (data: unknown) => ({ type: 'commerce.saved', data: { ...Object(data), description } }),
  };
  const flows = { ...products, backoffice: known as Flow };
  const first = { source: 'backoffice', type: PRODUCT, data: partial };
  expect(
    await deliverAll(
      createMemoryStore(() => clock),
      flows,
      first,
    ),
  ).toEqual(['commerce', 'backoffice']);
});

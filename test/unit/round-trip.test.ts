import * as routes from '#lib/catalogue/generated/routes';
import type { Route } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import type { Context } from '#lib/core/context';
import { createDeadline } from '#lib/core/deadline';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import type { DeliveryAnswer } from '#lib/delivery/types';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { commerceSource } from '#lib/systems/commerce/source';
import { commerceTarget } from '#lib/systems/commerce/target';
import { createMemoryStore } from '../support/memory-store';

/**
 * Two systems, each of which sends the other every change, also those that came from the other:
 * what a loop is made of. Each entity that flows both ways makes a round trip, by the routes that
 * are deployed.
 */
const START = Date.UTC(2026, 0, 1);
const ROUTES: Readonly<Record<string, Route>> = Object.assign({}, ...Object.values(routes));
const WAYS = {
  backoffice: { source: backofficeSource, target: commerceTarget },
  commerce: { source: commerceSource, target: backofficeTarget() },
};
type SystemName = keyof typeof WAYS;

interface SentEvent {
  source: SystemName;
  type: string;
  data: unknown;
}

/**
 * By the system that sends: the event that the other system's own eventing sends after the write.
 */
type Answers = Record<SystemName, (data: unknown) => SentEvent>;

/**
 * Delivers an event and every event that follows from it, until nothing follows; resolves to the
 * writes.
 */
async function deliverAll(store: KeyValueStore, answers: Answers, first: SentEvent) {
  const writes: string[] = [];
  const waiting = [first];
  for (let n = 1; waiting.length > 0; n++) {
    if (n > 20) {
      throw new Error('The systems do not come to rest.');
    }
    const event = waiting.shift();
    const route = event && ROUTES[event.type];
    if (event === undefined || route === undefined) {
      throw new Error(`No route for ${event?.type}.`);
    }
    clock += 1_000;
    const { source, target } = WAYS[event.source];
    const once = deliverOnce(
      async ({ data }): Promise<DeliveryAnswer> => {
        writes.push(target.name);
        waiting.push(answers[event.source](data));
        return { statusCode: 200, body: { success: true, message: 'Done' } };
      },
      {
        ledger: stateLedger(store),
        terms: deliveryTerms({ source, target, route, creates: false }, context()),
        requiresLedger: route.requiresLedger?.includes(target.name) === true,
        unrepeatable: route.unrepeatable === true,
        now: () => clock,
      },
    );
    const info = { id: `${clock}`, type: event.type, source: event.source, time: new Date(clock).toISOString() };
    const delivery = {
      event: { ...info, retryCount: 0 },
      data: event.data,
      handler: route.handler,
      target: target.name,
    };
    await once(delivery, context());
  }
  return writes;
}

let clock = START;
function context(): Context {
  const silent = () => {};
  return {
    config: readConfig({}),
    deadline: createDeadline(clock + 50_000, () => clock),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  };
}

type Fields = Record<string, unknown>;
const PRODUCT = 'be-observer.catalog_product_update';
const CUSTOMER = 'be-observer.customer_update';
const GROUP = 'be-observer.customer_group_update';
const ORDER = 'be-observer.sales_order_status_update';
const SAVED = {
  product: 'com.adobe.commerce.observer.catalog_product_save_commit_after',
  customer: 'com.adobe.commerce.observer.customer_save_commit_after',
  group: 'com.adobe.commerce.observer.customer_group_save_commit_after',
  order: 'com.adobe.commerce.observer.sales_order_save_commit_after',
};

/** `toCommerce` and `toBackoffice` write what the other system's event says after a write. */
function connect(
  type: string,
  saved: string,
  toCommerce: (data: Fields) => object,
  toBackoffice: (data: Fields) => object,
): Answers {
  return {
    backoffice: (data) => ({ source: 'commerce', type: saved, data: toCommerce(Object(data)) }),
    commerce: (data) => ({ source: 'backoffice', type, data: toBackoffice(Object(data)) }),
  };
}

const products = connect(
  PRODUCT,
  SAVED.product,
  // As Commerce writes them: numbers as texts, and fields that nobody asked for.
  (data) => ({ ...data, price: Number(data.price).toFixed(4), updated_at: undefined, tier_price: [] }),
  (data) => ({ ...data, price: Number(data.price) }),
);
const customers = connect(
  CUSTOMER,
  SAVED.customer,
  ({ name, ...data }) => ({ ...data, firstname: name }),
  ({ firstname, ...data }) => ({ ...data, name: firstname }),
);
const groups = connect(
  GROUP,
  SAVED.group,
  ({ id, name, taxClassId }) => ({
    customer_group_id: String(id),
    customer_group_code: name,
    tax_class_id: String(taxClassId),
  }),
  (data) => ({ id: data.customer_group_id, name: data.customer_group_code, taxClassId: data.tax_class_id }),
);
const orders = connect(
  ORDER,
  SAVED.order,
  ({ id, status }) => ({ id: String(id), status }),
  (data) => data,
);

const product = { sku: 'A', name: 'Tent', price: 5, description: 'Dry.' };

test.each([
  ['product', PRODUCT, products, product],
  ['customer', CUSTOMER, customers, { id: 1, name: 'Ada', lastname: 'Byron', email: 'ada@example.com' }],
  ['customer group', GROUP, groups, { id: 4, name: 'Climbers', taxClassId: 3 }],
  ['order', ORDER, orders, { id: 1, status: 'processing' }],
])(
  '%s: a change of the back office is written to the store once, and nothing comes back',
  async (_name, type, answers, data) => {
    expect(
      await deliverAll(
        createMemoryStore(() => clock),
        answers,
        { source: 'backoffice', type, data },
      ),
    ).toEqual(['commerce']);
  },
);

test.each([
  ['product', SAVED.product, products, { ...product, price: '5.0000' }],
  ['customer', SAVED.customer, customers, { id: 1, firstname: 'Ada', lastname: 'Byron', email: 'ada@example.com' }],
  [
    'customer group',
    SAVED.group,
    groups,
    { customer_group_id: '4', customer_group_code: 'Climbers', tax_class_id: '3' },
  ],
  ['order', SAVED.order, orders, { id: '1', status: 'processing' }],
])(
  '%s: a change of the store is written to the back office once, and nothing comes back',
  async (_name, type, answers, data) => {
    const first: SentEvent = { source: 'commerce', type, data };
    expect(
      await deliverAll(
        createMemoryStore(() => clock),
        answers,
        first,
      ),
    ).toEqual(['backoffice']);
  },
);

test('a change that answers a change is no echo: both are written, and then there is rest', async () => {
  const store = createMemoryStore(() => clock);
  await deliverAll(store, products, { source: 'backoffice', type: PRODUCT, data: product });
  const dearer: SentEvent = { source: 'commerce', type: SAVED.product, data: { ...product, price: '6.0000' } };
  expect(await deliverAll(store, products, dearer)).toEqual(['backoffice']);
  const back: SentEvent = { source: 'backoffice', type: PRODUCT, data: product };
  expect(await deliverAll(store, products, back)).toEqual(['commerce']);
});

test('what the store knows beside the change goes back once, then there is rest', async () => {
  const { description, ...partial } = product;
  const described: Answers = {
    ...products,
    backoffice: (data) => ({ source: 'commerce', type: SAVED.product, data: { ...Object(data), description } }),
  };
  const first: SentEvent = { source: 'backoffice', type: PRODUCT, data: partial };
  expect(
    await deliverAll(
      createMemoryStore(() => clock),
      described,
      first,
    ),
  ).toEqual(['commerce', 'backoffice']);
});

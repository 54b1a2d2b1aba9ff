import { defineConsumer } from '#lib/action/define-consumer';
import { defineHandler, steps } from '#lib/action/define-handler';
import type { Schema } from '#lib/catalogue/schema';
import type { Route } from '#lib/catalogue/types';
import { Failures } from '#lib/delivery/failures';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { Source, Target } from '#lib/delivery/target';
import type { CallHandler } from '#lib/delivery/types';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { commerceTarget } from '#lib/systems/commerce/target';
import { createMemoryStore } from '../support/memory-store';
import { silence } from '../support/run-here';

/** A store that no file of the project knows: what its own folder in lib/systems would declare. */
const medusaSource: Source = { name: 'medusa', ledgerScope: 'medusa' };
const medusaTarget: Target = {
  name: 'medusa',
  ledgerScope: 'medusa',
  owns: (id) => id.startsWith('med_'),
  handOver: async (store) => ({ token: await store.get('medusa-token') }),
};

const identity = { keys: { sku: ['sku'] }, carries: { name: ['name', 'text'] } } as const;
const both = ['commerce', 'medusa'];
const toStores: Record<string, Route> = {
  renamed: { handler: 'product/renamed', entity: 'product', targets: both, identity },
  shipped: { handler: 'product/renamed', entity: 'order', targets: both, identity: { ...identity, ownerId: 'order' } },
};
const fromMedusa: Record<string, Route> = {
  'medusa.renamed': { handler: 'product/renamed', entity: 'product', targets: ['backoffice'], identity },
};

interface Product {
  sku: string;
  name: string;
}
const product: Schema<Product> = { parse: (data) => data as Product };

/**
 * The names that each system has been sent, and the consumers that send them; handlers run in this
 * process.
 */
function setUp() {
  const store = createMemoryStore();
  const sent: string[] = [];
  let fails = false;
  const renamed = defineHandler({
    schema: product,
    message: 'Renamed',
    targets: {
      commerce: steps({ transform: ({ name }) => name, send: async (name) => void sent.push(`commerce ${name}`) }),
      medusa: steps({
        transform: ({ name }) => name,
        send: async (name, { handed }) => {
          if (fails) {
            throw new TypeError('away');
          }
          sent.push(`medusa ${name} ${JSON.stringify(handed)}`);
        },
      }),
      backoffice: steps({ transform: ({ name }) => name, send: async (name) => void sent.push(`backoffice ${name}`) }),
    },
  });
  const call =
    (targets: readonly Target[]): CallHandler =>
    async (delivery) => {
      const handed = await targets.find(({ name }) => name === delivery.target)?.handOver?.(store);
      return renamed({ ...delivery, handed, LOG_LEVEL: 'error' });
    };
  const stores = [commerceTarget, medusaTarget];
  const toBackoffice = [backofficeTarget()];
  const consumer = (source: Source, routes: Record<string, Route>, targets: readonly Target[]) =>
    defineConsumer({ name: 'product', source, routes, targets, ledger: () => stateLedger(store), call: call(targets) });
  const onBackoffice = consumer(backofficeSource, toStores, stores);
  const onMedusa = consumer(medusaSource, fromMedusa, toBackoffice);
  let id = 0;
  const event = (type: string, data: object) => ({ type, id: `e-${++id}`, data, LOG_LEVEL: 'error' });
  return {
    store,
    sent,
    failures: new Failures(store),
    setFailing: (value: boolean) => {
      fails = value;
    },
    backoffice: (type: string, data: object) => onBackoffice(event(type, data)),
    medusa: (data: object) => onMedusa(event('medusa.renamed', data)),
  };
}

beforeEach(() => {
  silence();
});

test('an event goes to it beside Adobe Commerce, with what it hands to its handlers', async () => {
  const { store, sent, backoffice } = setUp();
  await store.put('medusa-token', 't-1', 60);
  expect(await backoffice('renamed', { sku: 'A', name: 'Tent' })).toMatchObject({
    statusCode: 200,
    body: { response: { message: 'Done in commerce and medusa' } },
  });
  expect(sent.sort()).toEqual(['commerce Tent', 'medusa Tent {"token":"t-1"}']);
});

test('what it sends back is an echo, and its part of the ledger is its own', async () => {
  const { sent, backoffice, medusa } = setUp();
  await backoffice('renamed', { sku: 'A', name: 'Tent' });
  expect(await medusa({ sku: 'A', name: 'Tent' })).toMatchObject({ body: { response: { skipped: 'echo' } } });
  expect(await medusa({ sku: 'A', name: 'Igloo' })).toMatchObject({ body: { response: { success: true } } });
  // Medusa and the back office agree on Igloo; Commerce has to be sent it.
  expect(await backoffice('renamed', { sku: 'A', name: 'Igloo' })).toMatchObject({
    body: {
      response: { stores: { commerce: { body: { message: 'Renamed' } }, medusa: { body: { skipped: 'echo' } } } },
    },
  });
  expect(sent.filter((line) => line.startsWith('backoffice'))).toEqual(['backoffice Igloo']);
});

test('a record that lives in one store alone goes to the one that gave out its id', async () => {
  const { sent, backoffice } = setUp();
  await backoffice('shipped', { sku: 'A', name: 'Ours', order: 'med_1' });
  await backoffice('shipped', { sku: 'B', name: 'Theirs', order: 12 });
  expect(sent).toEqual(['medusa Ours {}', 'commerce Theirs']);
});

test('its failure is recorded under its name, and does not keep the other store back', async () => {
  const { sent, failures, setFailing, backoffice } = setUp();
  setFailing(true);
  expect(await backoffice('renamed', { sku: 'A', name: 'Tent' })).toMatchObject({ error: { statusCode: 500 } });
  const [kept, ...more] = await failures.list('product');
  expect(more).toEqual([]);
  expect(await failures.get('product', kept?.id ?? '', Date.now())).toMatchObject({ target: 'medusa', attempts: 1 });
  expect(sent).toEqual(['commerce Tent']);
});

import { defineConsumer } from '#lib/action/define-consumer';
import type { Route } from '#lib/catalogue/types';
import { combine } from '#lib/delivery/combine';
import { Failures } from '#lib/delivery/failures';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { ActionAnswer } from '#lib/platform/invoke';
import { proofOf } from '#lib/platform/own-call';
import { STORES } from '#lib/settings/generated';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { commerceTarget } from '#lib/systems/commerce/target';
import { saleorTarget } from '#lib/systems/saleor/target';
import { createMemoryStore } from '../support/memory-store';

const both = ['commerce', 'saleor'] as const;
const identity = { keys: { n: ['n'] }, carries: {} };
const routes: Record<string, Route> = {
  saved: { handler: 'shop/saved', entity: 'product', targets: both, identity },
  shipped: { handler: 'shop/shipped', entity: 'order', targets: both, identity: { ...identity, ownerId: 'n' } },
  categorised: { handler: 'shop/categorised', entity: 'product', targets: ['commerce'], identity },
};
const event = { type: 'saved', id: 'e-1', data: { n: 1 }, STORES: 'commerce, saleor', LOG_LEVEL: 'error' };
const done = { statusCode: 200, body: { success: true, message: 'Done' } };
const refusal = (statusCode: number, error: string, code = 'rejected') => ({
  statusCode,
  body: { success: false, error, code },
});

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
  jest.spyOn(console, 'warn').mockImplementation();
});

/** A consumer whose stores answer so; `asked` are the stores that were asked. */
function consumer(answers: Partial<Record<string, ActionAnswer>> = {}) {
  const memory = createMemoryStore();
  const asked: (string | undefined)[] = [];
  const main = defineConsumer({
    name: 'shop',
    source: backofficeSource,
    routes,
    targets: [commerceTarget, saleorTarget],
    selectedBy: STORES,
    ledger: () => stateLedger(memory),
    call: async ({ target = '' }) => {
      asked.push(target);
      return answers[target] ?? done;
    },
  });
  return { main, asked, answers, failures: new Failures(memory) };
}

test('with one store the answer is exactly the documented one', async () => {
  for (const [STORES, store] of [
    ['', 'commerce'],
    ['commerce', 'commerce'],
    ['saleor', 'saleor'],
  ] as const) {
    const { main, asked } = consumer();
    expect(await main({ ...event, STORES })).toEqual({
      statusCode: 200,
      body: { type: 'saved', response: { success: true, message: 'Done' } },
    });
    expect(asked).toEqual([store]);
  }
});

test('with two each is asked, and its answer stands beside the other’s', async () => {
  const { main, asked } = consumer();
  expect(await main(event)).toEqual({
    statusCode: 200,
    body: {
      type: 'saved',
      response: { success: true, message: 'Done in commerce and saleor', stores: { commerce: done, saleor: done } },
    },
  });
  expect(asked.sort()).toEqual(['commerce', 'saleor']);
});

test('one that is to be tried again makes the queue come again; the other one answers from memory then', async () => {
  const { main, asked, answers, failures } = consumer({ saleor: refusal(503, 'Away.', 'unavailable') });
  expect(await main(event)).toMatchObject({
    error: { statusCode: 503, body: { error: 'saleor: Away.', code: 'unavailable', stores: { commerce: done } } },
  });
  const [kept, ...more] = await failures.list('shop');
  expect(more).toEqual([]);
  expect(await failures.get('shop', kept?.id ?? '', Date.now())).toMatchObject({ target: 'saleor', state: 'retrying' });
  answers.saleor = done;
  expect(await main(event)).toMatchObject({ statusCode: 200, body: { response: { success: true } } });
  expect(asked).toEqual(['commerce', 'saleor', 'saleor']);
  expect(await failures.list('shop')).toEqual([]);
});

test('both failures are kept, each with its store and its reason', async () => {
  const { main, failures } = consumer({ commerce: refusal(422, 'No.'), saleor: refusal(404, 'Where?') });
  expect(await main(event)).toMatchObject({
    error: { statusCode: 422, body: { error: 'commerce: No. saleor: Where?' } },
  });
  const kept = await Promise.all((await failures.list('shop')).map(({ id }) => failures.get('shop', id, Date.now())));
  expect(kept.map((failure) => [failure?.target, failure?.state, failure?.reason.status]).sort()).toEqual([
    ['commerce', 'dead', 422],
    ['saleor', 'dead', 404],
  ]);
});

test.each([
  [[503, 422], 503],
  [[422, 503], 503],
  [[429, 422], 429],
  [[429, 503], 503],
  [[404, 422], 422],
  [[429, 451], 429],
  [[505, 503], 503],
  [[200, 404], 404],
])('%j is %i to the queue', (statuses, expected) => {
  const outcomes = both.map((target, index) => {
    const statusCode = statuses[index] ?? 0;
    const body = { error: 'x', code: 'x' };
    const envelope =
      statusCode === 200
        ? ({ statusCode, body: { type: 'saved', response: done.body } } as const)
        : { error: { statusCode, body } };
    return { target, envelope };
  });
  expect(combine('saved', outcomes)).toMatchObject({ error: { statusCode: expected } });
});

test.each([
  [12, 'commerce'],
  ['12', 'commerce'],
  ['T3JkZXI6MQ==', 'saleor'],
  ['R-77', 'saleor'],
])('what is in one store alone goes there: order %p to %s', async (n, store) => {
  const { main, asked } = consumer();
  await main({ ...event, type: 'shipped', data: { n } });
  expect(asked).toEqual([store]);
});

test('with one store in use it goes there, whoever gave its id', async () => {
  const { main, asked } = consumer();
  await main({ ...event, STORES: 'saleor', type: 'shipped', data: { n: 12 } });
  expect(asked).toEqual(['saleor']);
});

test('an event that only Commerce has a handler for does not go to Saleor', async () => {
  const { main, asked } = consumer();
  expect(await main({ ...event, type: 'categorised' })).toMatchObject({ statusCode: 200 });
  expect(asked).toEqual(['commerce']);
  expect(await main({ ...event, type: 'categorised', STORES: 'saleor' })).toEqual({
    error: {
      statusCode: 400,
      body: { error: 'None of the stores in use (STORES: saleor) has a handler for this event.', code: 'unrouted' },
    },
  });
});

test('a setting that is none waits to be mended', async () => {
  const { main, asked } = consumer();
  expect(await main({ ...event, STORES: 'magento' })).toMatchObject({
    error: { statusCode: 503, body: { error: 'STORES may name commerce and saleor, separated by a comma.' } },
  });
  expect(asked).toEqual([]);
});

test('a refusal that is safely kept is acknowledged where that is asked for, and said to be none', async () => {
  const { main } = consumer({ saleor: refusal(422, 'No.') });
  expect(await main({ ...event, RELAY_ACK_DEAD: 'true' })).toMatchObject({
    statusCode: 200,
    body: {
      response: { success: false, stores: { commerce: done, saleor: { body: { success: false, kept: 'dead' } } } },
    },
  });
});

test('a replay of one store’s failure does not ask the other, which may have had the event long ago', async () => {
  process.env.__OW_API_KEY = 'id:key';
  const { main, asked } = consumer();
  const own = { relayTarget: 'saleor', relayReplay: proofOf({ id: event.id, type: event.type, target: 'saleor' }) };
  await main({ ...event, ...own });
  expect(asked).toEqual(['saleor']);
  expect(await main({ ...event, STORES: 'commerce', ...own })).toMatchObject({
    error: { statusCode: 400, body: { error: 'The store of the failure is not in use any more (STORES).' } },
  });
});

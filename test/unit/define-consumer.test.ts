import { defineConsumer } from '#lib/action/define-consumer';
import type { Route } from '#lib/catalogue/types';
import { RelayError } from '#lib/core/errors';
import { Failures } from '#lib/delivery/failures';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { Delivery } from '#lib/delivery/types';
import type { ActionAnswer } from '#lib/platform/invoke';
import { proofOf } from '#lib/platform/own-call';
import { createMemoryStore } from '../support/memory-store';

const routes: Record<string, Route> = {
  'shop.created': {
    handler: 'shop/created',
    entity: 'product',
    targets: ['shop'],
    identity: { keys: { n: ['n'] }, carries: {} },
  },
};
const event = {
  type: 'shop.created',
  id: 'e-1',
  eventid: 'a-1',
  data: { n: 1 },
  __adobe_headers: { 'x-adobe-retry-count': '2' },
};

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
  jest.spyOn(console, 'warn').mockImplementation();
  jest.spyOn(console, 'info').mockImplementation();
});

const definition = { name: 'shop', source: { name: 'erp' }, routes, targets: [{ name: 'shop' }] };
const consumer = (answer: ActionAnswer | (() => Promise<ActionAnswer>), store = createMemoryStore()) =>
  defineConsumer({
    ...definition,
    ledger: () => stateLedger(store),
    call: async () => (typeof answer === 'function' ? answer() : answer),
  });

test('the handler’s success goes out in the documented envelope', async () => {
  const main = consumer({ statusCode: 200, body: { success: true, message: 'Done' } });
  expect(await main(event)).toEqual({
    statusCode: 200,
    body: { type: 'shop.created', response: { success: true, message: 'Done' } },
  });
});

test.each([400, 404, 422, 429, 500, 503])('the handler’s %i goes out with its text', async (statusCode) => {
  const main = consumer({ statusCode, body: { success: false, error: 'No.', code: 'rejected' } });
  expect(await main(event)).toEqual({ error: { statusCode, body: { error: 'No.', code: 'rejected' } } });
});

test('a handler that says success: false with a good status failed', async () => {
  const main = consumer({ statusCode: 200, body: { success: false, error: 'No.' } });
  expect(await main(event)).toEqual({ error: { statusCode: 500, body: { error: 'No.', code: 'defect' } } });
});

test.each([
  ['an unknown type', { ...event, type: 'shop.deleted' }, 'This case type is not supported: shop.deleted', 'unrouted'],
  [
    'a type named like a property of every object',
    { ...event, type: 'toString' },
    'This case type is not supported: toString',
    'unrouted',
  ],
  ['no type', { data: {} }, 'Invalid event: the attribute type is missing.', 'invalid'],
  ['no data', { type: 'shop.created' }, 'Invalid event: the attribute data is missing.', 'invalid'],
])('%s is 400', async (_name, params, error, code) => {
  const main = consumer({ statusCode: 200, body: {} });
  expect(await main(params)).toEqual({ error: { statusCode: 400, body: { error, code } } });
});

test('what the handler’s call throws decides the status', async () => {
  const throwing = (error: Error) => consumer(() => Promise.reject(error))(event);
  expect(await throwing(new RelayError('timeout', 'Late.'))).toMatchObject({ error: { statusCode: 503 } });
  expect(await throwing(new RelayError('defect', 'Crashed.'))).toMatchObject({ error: { statusCode: 500 } });
  expect(await throwing(new Error('x'))).toMatchObject({ error: { statusCode: 500, body: { code: 'defect' } } });
});

test('an event that comes again is answered as it was, and says so', async () => {
  const deliver = jest.fn(async () => ({ statusCode: 200, body: { success: true, message: 'Done' } }));
  const store = createMemoryStore();
  const main = defineConsumer({ ...definition, call: deliver, ledger: () => stateLedger(store) });
  await main(event);
  expect(await main(event)).toEqual({
    statusCode: 200,
    body: { type: 'shop.created', response: { success: true, message: 'Done' }, repeated: true },
  });
  expect(deliver).toHaveBeenCalledTimes(1);
});

describe('what did not apply is kept', () => {
  const kept = async (answer: ActionAnswer, params: object = {}) => {
    const store = createMemoryStore();
    const envelope = await consumer(answer, store)({ ...event, ...params });
    const failures = new Failures(store);
    const [entry] = await failures.list();
    const failure = entry && (await failures.get(entry.package, entry.id, Date.now()));
    return { envelope, failure, data: entry && (await failures.data(entry.package, entry.id)) };
  };

  test('a refusal as dead, with its reason and its data', async () => {
    const { failure, data } = await kept({
      statusCode: 422,
      body: { success: false, error: 'No sku.', code: 'rejected' },
    });
    expect(failure).toMatchObject({
      package: 'shop',
      handler: 'shop/created',
      target: 'shop',
      event: { id: 'e-1', type: 'shop.created' },
      reason: { status: 422, code: 'rejected', message: 'No sku.' },
      attempts: 1,
      state: 'dead',
      kept: 'here',
    });
    expect(data).toEqual({ n: 1 });
  });

  test('a refused event that comes again is tried again, and forgotten once it is applied', async () => {
    const store = createMemoryStore();
    const answers = [
      { statusCode: 400, body: { success: false, error: 'No.' } },
      { statusCode: 200, body: { success: true } },
    ];
    const main = consumer(async () => answers.shift() ?? { statusCode: 500, body: {} }, store);
    expect(await main(event)).toMatchObject({ error: { statusCode: 400 } });
    expect(await main(event)).toMatchObject({ statusCode: 200 });
    expect(await new Failures(store).list()).toEqual([]);
  });

  test('what the operator has discarded stays so when the queue delivers it again', async () => {
    const store = createMemoryStore();
    const failures = new Failures(store);
    const main = consumer({ statusCode: 503, body: { success: false, error: 'Away.', code: 'unavailable' } }, store);
    await main(event);
    const [entry] = await failures.list();
    const id = entry?.id ?? '';
    expect(await failures.discard('shop', id, 'A test.', 0)).toBe(true);
    await main(event);
    expect(await failures.get('shop', id, Date.now())).toMatchObject({ state: 'discarded', attempts: 2 });
    expect(await failures.discard('shop', 'none', 'A test.', 0)).toBe(false);
  });

  test('one that waits for another delivery is kept only from its first retry on', async () => {
    const busy = () => Promise.reject(new RelayError('busy', 'Another.'));
    const store = createMemoryStore();
    expect(await consumer(busy, store)({ ...event, __adobe_headers: {} })).toMatchObject({
      error: { statusCode: 503 },
    });
    expect(await new Failures(store).list()).toEqual([]);
    await consumer(busy, store)(event);
    expect(await new Failures(store).list()).toHaveLength(1);
  });

  test('failures are listed in the order of their events’ times', async () => {
    const store = createMemoryStore();
    const main = consumer({ statusCode: 400, body: { success: false, error: 'No.' } }, store);
    for (const [id, time] of [
      ['c', '2026-01-03T00:00:00Z'],
      ['a', '2026-01-01T00:00:00Z'],
      ['b', '2026-01-02T00:00:00Z'],
    ] as const) {
      await main({ ...event, id, time });
    }
    const failures = new Failures(store);
    const listed = await failures.list();
    const found = await Promise.all(listed.map(({ package: name, id }) => failures.get(name, id, 0)));
    expect(found.map((failure) => failure?.event.id)).toEqual(['a', 'b', 'c']);
  });

  test('two events without an id are two events', async () => {
    const deliver = jest.fn(async () => ({ statusCode: 200, body: { success: true } }));
    const store = createMemoryStore();
    const main = defineConsumer({ ...definition, call: deliver, ledger: () => stateLedger(store) });
    const { id: _id, eventid: _eventid, ...anonymous } = event;
    await main(anonymous);
    await main({ ...anonymous, data: { n: 2 } });
    expect(deliver).toHaveBeenCalledTimes(2);
  });

  test('an event’s own attribute cannot shorten the time', async () => {
    const main = consumer({ statusCode: 200, body: { success: true } });
    expect(await main({ ...event, deadline: 1 })).toMatchObject({ statusCode: 200 });
  });

  test('what may pass as retrying', async () => {
    const { failure } = await kept({ statusCode: 503, body: { success: false, error: 'Away.', code: 'unavailable' } });
    expect(failure).toMatchObject({ state: 'retrying', attempts: 1 });
  });

  test('an event that nobody handles as dead', async () => {
    const { failure } = await kept({ statusCode: 200, body: {} }, { type: 'shop.unknown' });
    expect(failure).toMatchObject({ state: 'dead', handler: '', reason: { status: 400, code: 'unrouted' } });
  });

  test('an e-mail address in a reason is hidden', async () => {
    const { failure } = await kept({ statusCode: 400, body: { success: false, error: 'No ada@example.com here.' } });
    expect(failure?.reason.message).toBe('No *** here.');
  });

  test('with RELAY_ACK_DEAD a dead one is acknowledged, a retried one is not', async () => {
    const refusal = { statusCode: 400, body: { success: false, error: 'No.', code: 'rejected' } };
    expect((await kept(refusal, { RELAY_ACK_DEAD: 'true' })).envelope).toEqual({
      statusCode: 200,
      body: {
        type: 'shop.created',
        response: { success: false, error: 'No.', code: 'rejected', status: 400, kept: 'dead' },
      },
    });
    const away = { statusCode: 503, body: { success: false, error: 'Away.', code: 'unavailable' } };
    expect((await kept(away, { RELAY_ACK_DEAD: 'true' })).envelope).toMatchObject({ error: { statusCode: 503 } });
  });

  test('a refusal that could not be kept is not final: the queue comes again', async () => {
    const store = { ...createMemoryStore(), put: () => Promise.reject(new RelayError('unavailable', 'No State.')) };
    const main = consumer({ statusCode: 400, body: { success: false, error: 'No.', code: 'rejected' } }, store);
    expect(await main({ ...event, RELAY_ACK_DEAD: 'true' })).toMatchObject({ error: { statusCode: 503 } });
  });
});

test('the delivery has the sender’s own id and the data', async () => {
  const deliver = jest.fn(async (_delivery: Delivery) => ({ statusCode: 200, body: {} }));
  await defineConsumer({ ...definition, call: deliver, ledger: () => undefined })(event);
  expect(deliver.mock.calls[0]?.[0]).toEqual({
    event: { id: 'e-1', type: 'shop.created', retryCount: 2 },
    data: { n: 1 },
    handler: 'shop/created',
    target: 'shop',
  });
});

describe('a replay beside the queue, which retries the same event', () => {
  beforeAll(() => {
    process.env.__OW_API_KEY = 'a:key';
  });
  afterAll(() => {
    delete process.env.__OW_API_KEY;
  });
  const replayed = (data: unknown) => ({
    ...event,
    __adobe_headers: {},
    data,
    relayTarget: 'shop',
    relayReplay: proofOf({ id: event.id, type: event.type, target: 'shop' }),
  });
  const applied = { statusCode: 200, body: { success: true, message: 'Done' } };
  const away = { statusCode: 503, body: { success: false, error: 'Away.', code: 'unavailable' } };

  test('an event that the queue has applied, and whose data is gone with its failure, was applied', async () => {
    const store = createMemoryStore();
    await consumer(applied, store)(event);
    expect(await consumer(away, store)(replayed(undefined))).toEqual({
      statusCode: 200,
      body: { type: 'shop.created', response: applied.body, repeated: true },
    });
    expect(await new Failures(store).list()).toEqual([]);
  });

  test('data that is gone is no failure to keep', async () => {
    const store = createMemoryStore();
    expect(await consumer(applied, store)(replayed(undefined))).toMatchObject({ error: { statusCode: 410 } });
    expect(await new Failures(store).list()).toEqual([]);
  });

  test.each(['payload.', 'failure.'])(
    'what the queue applies while a replay writes its failure (%s) is not kept',
    async (prefix) => {
      const memory = createMemoryStore();
      let queue = async () => {
        queue = async () => {};
        await consumer(applied, memory)(event);
      };
      const put = async (key: string, value: string, ttl: number) => {
        if (key.startsWith(prefix)) {
          await queue();
        }
        await memory.put(key, value, ttl);
      };
      expect(await consumer(away, { ...memory, put })(replayed({ n: 1 }))).toMatchObject({
        statusCode: 200,
        body: { repeated: true },
      });
      expect(await new Failures(memory).list()).toEqual([]);
      expect(await memory.list('payload.')).toEqual([]);
    },
  );
});

import { readConfig } from '#lib/core/config';
import type { Context } from '#lib/core/context';
import { createDeadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { KeyedMutex } from '#lib/delivery/keyed-mutex';
import { stateLedger } from '#lib/delivery/state-ledger';
import type { CallHandler, Delivery } from '#lib/delivery/types';
import { createMemoryStore } from '../support/memory-store';

const START = Date.UTC(2026, 0, 1);
/** What an activation has left, in milliseconds; a lease is longer by the margin between clocks. */
const LIMIT_MS = 50_000;
const MARGIN_MS = 7_000;
const identity = { keys: { sku: ['sku'] }, carries: {} };
const terms = {
  source: 'erp',
  peer: 'shop',
  creates: false,
  echoMs: 0,
  route: { entity: 'product', identity },
} as const;
const delivery: Delivery = {
  event: { id: 'e-1', type: 't', retryCount: 0 },
  data: { sku: 'A' },
  handler: 'product/updated',
  target: 'shop',
};
const applied = { statusCode: 200, body: { success: true } };

let now = START;
const silent = () => {};
function context(): Context {
  return {
    config: readConfig({}),
    // A wait passes at once: whoever waits for a lease waits in vain.
    deadline: createDeadline(
      now + LIMIT_MS,
      () => now,
      async () => {},
    ),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  };
}

/** A process of its own: nothing but the store is shared. */
function deliver(store: KeyValueStore, call: CallHandler, requiresLedger = false) {
  const ledger = stateLedger(store);
  const options = { ledger, terms, requiresLedger, unrepeatable: false, now: () => now, mutex: new KeyedMutex() };
  return deliverOnce(call, options)(delivery, context());
}

/** A handler that answers with a failure. */
function answering(code: string): CallHandler {
  return async () => ({ statusCode: 503, body: { success: false, error: 'No.', code } });
}

beforeEach(() => {
  now = START;
});

test('whoever has lost its lease meanwhile records nothing: another may be at work', async () => {
  const store = createMemoryStore(() => now);
  const call = jest.fn(async () => {
    now += LIMIT_MS + MARGIN_MS;
    return applied;
  });
  expect(await deliver(store, call)).toEqual(applied);
  expect(await store.list('once.')).toEqual([]);
  expect(await store.list('record.')).toEqual([]);
  // So the event that comes again is applied again.
  await deliver(store, call);
  expect(call).toHaveBeenCalledTimes(2);
});

test('within its lease it records, and the event that comes again is answered from the ledger', async () => {
  const store = createMemoryStore(() => now);
  const call = jest.fn(async () => {
    now += LIMIT_MS + MARGIN_MS - 1;
    return applied;
  });
  await deliver(store, call);
  expect(await deliver(store, call)).toEqual({ ...applied, repeated: true });
  expect(call).toHaveBeenCalledTimes(1);
});

test.each([
  ['busy while the lease of one that hangs may run', LIMIT_MS + MARGIN_MS - 1, { kind: 'busy', status: 503 }],
  ['let in once it is over', LIMIT_MS + MARGIN_MS + 1, undefined],
])('another process is %s', async (_name, after, error) => {
  const store = createMemoryStore(() => now);
  void deliver(store, () => new Promise(() => {}));
  await new Promise(setImmediate);
  now += after;
  const other = deliver(store, async () => applied);
  if (error === undefined) {
    expect(await other).toEqual(applied);
  } else {
    await expect(other).rejects.toMatchObject(error);
  }
});

test.each<[string, CallHandler, boolean]>([
  ['did not answer in time', answering('timeout'), true],
  ['could not be invoked to its end', () => Promise.reject(new RelayError('unavailable', 'Gone.')), true],
  ['is not deployed', () => Promise.reject(new RelayError('setup', 'None.')), false],
  ['said that its target is away', answering('unavailable'), false],
])('after a handler that %s', async (_name, call, stays) => {
  const store = createMemoryStore(() => now);
  const tried = await deliver(store, call).catch(() => undefined);
  expect(tried).not.toEqual(applied);
  // What the target still does may come after the work of the next one.
  if (stays) {
    await expect(deliver(store, async () => applied)).rejects.toMatchObject({ kind: 'busy' });
    now += LIMIT_MS + MARGIN_MS + 1;
  }
  expect(await deliver(store, async () => applied)).toEqual({ ...applied, failedBefore: true });
});

describe('while the ledger cannot be used', () => {
  const broken = (kind: 'throttled' | 'unavailable'): KeyValueStore => ({
    ...createMemoryStore(() => now),
    get: () => Promise.reject(new RelayError(kind, 'No.')),
  });

  test('what may be repeated goes on without it', async () => {
    const call = jest.fn(async () => applied);
    expect(await deliver(broken('unavailable'), call)).toEqual({ ...applied, failedBefore: true });
    expect(call).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['what requires it', 'unavailable', true, 503],
    ['everything, where it throttles: it is there, and would forget', 'throttled', false, 429],
  ] as const)('%s waits', async (_name, kind, requires, status) => {
    const call = jest.fn(async () => applied);
    await expect(deliver(broken(kind), call, requires)).rejects.toMatchObject({ kind, status });
    expect(call).not.toHaveBeenCalled();
  });
});

describe('a record that is known by two names', () => {
  const twoNames = {
    ...terms,
    route: { entity: 'customer', identity: { keys: { id: ['id'], email: ['email'] }, carries: {} } },
  } as const;
  const send = (store: KeyValueStore, second: number, call: CallHandler) => {
    const time = new Date(START + second * 1_000).toISOString();
    const options = {
      ledger: stateLedger(store),
      terms: twoNames,
      requiresLedger: true,
      unrepeatable: false,
      now: () => now,
      mutex: new KeyedMutex(),
    };
    const event = { id: `e-${second}`, type: 't', time, retryCount: 0 };
    return deliverOnce(call, options)(
      { event, data: { id: 1, email: 'a@b.c' }, handler: 'x/y', target: 'shop' },
      context(),
    );
  };

  test('an older change waits while nobody knows whether the target has a newer one', async () => {
    const store = createMemoryStore(() => now);
    await expect(send(store, 2, () => Promise.reject(new RelayError('timeout', 'No answer.')))).rejects.toThrow();
    now += LIMIT_MS + MARGIN_MS + 1;
    const call = jest.fn(async () => applied);
    await expect(send(store, 1, call)).rejects.toMatchObject({ kind: 'busy', status: 503 });
    expect(call).not.toHaveBeenCalled();
    expect(await send(store, 2, call)).toEqual({ ...applied, failedBefore: true });
    expect(await send(store, 1, call)).toMatchObject({ body: { skipped: 'stale' } });
  });

  test('it does not wait for one that was refused for good', async () => {
    const store = createMemoryStore(() => now);
    const refused = { statusCode: 422, body: { success: false, error: 'No.' } };
    expect(await send(store, 2, async () => refused)).toEqual(refused);
    expect(await send(store, 1, async () => applied)).toEqual(applied);
  });
});

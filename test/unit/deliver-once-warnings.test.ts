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
const terms = {
  source: 'erp',
  peer: 'shop',
  creates: false,
  echoMs: 0,
  route: { entity: 'product', identity: { keys: { sku: ['sku'] }, carries: {} } },
} as const;
const delivery: Delivery = {
  event: { id: 'e-1', type: 't', retryCount: 0 },
  data: { sku: 'A', version: 5 },
  handler: 'product/updated',
  target: 'shop',
};
const applied = { statusCode: 200, body: { success: true } };

let warnings: [message: string, fields: unknown][] = [];
/** Whether the store takes no more of what is kept of a record. */
let isFull = false;
beforeEach(() => {
  warnings = [];
  isFull = false;
});

function store(): KeyValueStore {
  const inner = createMemoryStore(() => START);
  const put: KeyValueStore['put'] = (key, value, ttl) =>
    isFull && key.startsWith('record.')
      ? Promise.reject(new RelayError('unavailable', 'Full.'))
      : inner.put(key, value, ttl);
  return { ...inner, put };
}

interface Given {
  at?: KeyValueStore;
  call?: CallHandler;
  unrepeatable?: boolean;
  left?: number;
  sent?: Delivery;
}
function deliver({
  at = store(),
  call = async () => applied,
  unrepeatable = false,
  left = 50_000,
  sent = delivery,
}: Given) {
  const silent = () => {};
  const context: Context = {
    config: readConfig({}),
    deadline: createDeadline(
      START + left,
      () => START,
      async () => {},
    ),
    log: {
      debug: silent,
      info: silent,
      warn: (message, fields) => void warnings.push([message, fields]),
      error: silent,
    },
  };
  const options = { terms, requiresLedger: false, unrepeatable, now: () => START, mutex: new KeyedMutex() };
  return deliverOnce(call, { ...options, ledger: stateLedger(at) })(sent, context);
}
const cause = expect.objectContaining({ kind: 'unavailable', message: 'Full.' });
const filling = (answer: typeof applied) => async () => {
  isFull = true;
  return answer;
};

test('without time it is not begun', async () => {
  const call = jest.fn(async () => applied);
  await expect(deliver({ call, left: 0 })).rejects.toMatchObject({
    kind: 'timeout',
    message: 'No time was left when the deliveries before had ended.',
  });
  expect(call).not.toHaveBeenCalled();
  expect(await deliver({ call, left: 1 })).toMatchObject(applied);
});

test('what may be repeated comes again where it could not be remembered', async () => {
  await expect(deliver({ call: filling(applied) })).rejects.toMatchObject({
    kind: 'unavailable',
    message: 'What was applied could not be remembered.',
    cause,
  });
});

test('what must not be repeated is done, with a warning', async () => {
  expect(await deliver({ call: filling(applied), unrepeatable: true })).toEqual(applied);
  expect(warnings).toEqual([['What was applied could not be remembered', { handler: 'product/updated', cause }]]);
});

test.each([
  [503, 'A lease was not released'],
  [422, 'A refusal could not be noted'],
])('an answer %i stays as it is where the ledger fails: %s', async (statusCode, message) => {
  const refused = { statusCode, body: { success: false } };
  expect(await deliver({ call: filling(refused) })).toEqual(refused);
  expect(warnings).toEqual([[message, { handler: 'product/updated', cause }]]);
});

test('a repetition is answered from the ledger where its lease is not released', async () => {
  const at = store();
  await deliver({ at });
  isFull = true;
  expect(await deliver({ at })).toEqual({ ...applied, repeated: true });
  expect(warnings).toEqual([['A lease was not released', { handler: 'product/updated', cause }]]);
});

test('without the ledger it goes on, with a warning', async () => {
  const at = { ...store(), get: () => Promise.reject(new RelayError('unavailable', 'Full.')) };
  expect(await deliver({ at })).toEqual({ ...applied, failedBefore: true });
  expect(warnings).toEqual([
    ['Delivered without the ledger of what was applied', { handler: 'product/updated', cause }],
  ]);
});

test('a version that jumps is a warning', async () => {
  const at = store();
  await deliver({ at });
  const sent = { ...delivery, event: { ...delivery.event, id: 'e-2' }, data: { sku: 'A', version: 2_000_000 } };
  expect(await deliver({ at, sent })).toEqual(applied);
  expect(warnings).toEqual([
    ['The version of a record jumps: all that come with a lower one will be stale', { from: 5, to: 2_000_000 }],
  ]);
});

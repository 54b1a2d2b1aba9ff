import { defineConsumer } from '#lib/action/define-consumer';
import { productBackofficeRoutes } from '#lib/catalogue/generated/routes';
import { createDeadline } from '#lib/core/deadline';
import { stateLedger } from '#lib/delivery/state-ledger';
import { createState } from '#lib/platform/state';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { local } from '#local/identity';
import { main as ingest } from '../../actions/ingestion/webhook';
import { main as record } from '../../actions/operations/record';
import { credentials } from '../support/credentials';
import { managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

const UPDATE = 'be-observer.catalog_product_update';
const logged: string[] = [];
let platform: InProcess;
beforeAll(async () => {
  platform = await startInProcess();
  Object.assign(process.env, {
    AIO_STATE_ENDPOINT: platform.url,
    __OW_NAMESPACE: local.namespace,
    __OW_API_KEY: credentials.apiKey,
  });
  for (const level of ['info', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...lines: unknown[]) => void logged.push(lines.join(' ')));
  }
});
afterAll(() => platform.stop());
beforeEach(() => logged.splice(0));

const main = defineConsumer({
  name: 'product-backoffice',
  source: backofficeSource,
  routes: productBackofficeRoutes,
  targets: [{ name: 'commerce', ledgerScope: '' }],
  ledger: () => stateLedger(createState(createDeadline(Date.now() + 30_000))),
  call: async () => ({ statusCode: 200, body: { success: true, message: 'Done' } }),
});
let events = 0;
/** How the consumer answers to a change of the product. */
const change = async (version: unknown) => {
  events += 1;
  const answer = await main({
    type: UPDATE,
    id: `v-${events}`,
    time: new Date().toISOString(),
    data: { sku: 'A', name: 'Bag', price: events, version },
  });
  const { error, body } = JSON.parse(JSON.stringify(answer)) as {
    error?: { statusCode: number; body: { error: string } };
    body?: { response: { skipped?: string } };
  };
  return error === undefined ? (body?.response.skipped ?? 'applied') : `${error.statusCode} ${error.body.error}`;
};
const operate = async (method: string, path: string, query: string) =>
  record({
    ...platform.env,
    __ow_method: method,
    __ow_headers: await managementHeaders(platform.url),
    __ow_path: path,
    __ow_query: query,
  });

const REFUSED = 'Invalid data: value/version must be at most 4000000000000000.';

describe('an attacker freezes a record with a version that nothing follows', () => {
  test.each([Number.MAX_SAFE_INTEGER, 1e300, '9007199254740991', '99999999999999999999', 4_000_000_000_000_001])(
    'with %p: refused by the consumer and at the door',
    async (version) => {
      expect(await change(1)).toMatch(/^(applied|stale)$/);
      expect(await change(version)).toBe(`400 ${REFUSED}`);
      const value = { sku: 'A', name: 'Bag', price: 1, version };
      const answer = await ingest({
        __ow_method: 'post',
        __ow_headers: { 'content-type': 'application/json' },
        __ow_body: Buffer.from(JSON.stringify({ data: { event: UPDATE, value } })).toString('base64'),
        ...platform.env,
      });
      expect(answer).toEqual({ error: { statusCode: 400, body: { code: 'invalid', error: REFUSED } } });
    },
  );

  test('with one that is only large: it is told, and the operator undoes it', async () => {
    expect(await change(7)).toBe('applied');
    expect(logged.filter((line) => line.includes('jumps'))).toEqual([]);
    expect(await change(4_000_000_000_000_000)).toBe('applied');
    expect(logged.map((line) => JSON.parse(line)).filter(({ level }) => level === 'warn')).toMatchObject([
      {
        message: 'The version of a record jumps: all that come with a lower one will be stale',
        from: 7,
        to: 4_000_000_000_000_000,
      },
    ]);
    expect(await change(8)).toBe('stale');
    expect(await operate('get', '/product', 'sku=A')).toMatchObject({
      statusCode: 200,
      body: { versions: [{ backoffice: { count: 4_000_000_000_000_000 } }], forgotten: 0 },
    });
    expect(await operate('delete', '/product', 'sku=A')).toMatchObject({ statusCode: 200, body: { forgotten: 1 } });
    expect(await change(9)).toBe('applied');
    expect(await change(8)).toBe('stale');
  });

  test('asks for a record to be forgotten without being the operator', async () => {
    const answer = await record({ ...platform.env, __ow_method: 'delete', __ow_path: '/product', __ow_query: 'sku=A' });
    expect(answer).toMatchObject({ error: { statusCode: 401 } });
    expect(await change(8)).toBe('stale');
  });
});

test('an unknown entity, or no field that names a record, is said', async () => {
  expect(await operate('get', '/nothing', 'sku=A')).toMatchObject({
    error: { statusCode: 400, body: { error: expect.stringContaining('Entities: customer, customer-group, ') } },
  });
  expect(await operate('get', '/product', 'name=A')).toMatchObject({
    error: { statusCode: 400, body: { error: expect.stringContaining('A record of product is named by sku') } },
  });
});

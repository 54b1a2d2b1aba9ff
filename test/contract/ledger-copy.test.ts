import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { Failures } from '#lib/delivery/failures';
import { Ledger } from '#lib/delivery/ledger';
import { openNamedLedger } from '#lib/delivery/open-ledger';
import { local } from '#local/identity';
import { credentials } from '../support/credentials';
import { type InProcess, startInProcess } from '../support/in-process';
import { relay, relayJson } from '../support/relay';

let platform: InProcess;
beforeAll(async () => {
  platform = await startInProcess();
  Object.assign(process.env, {
    AIO_STATE_ENDPOINT: platform.url,
    AIO_DB_ENDPOINT: platform.url,
    __OW_NAMESPACE: local.namespace,
    __OW_API_KEY: credentials.apiKey,
  });
});
afterAll(() => platform.stop());

const deadline = () => createDeadline(Date.now() + 50_000);
const open = (name: 'state' | 'database') =>
  openNamedLedger(name, { config: readConfig(platform.env), deadline: deadline() });
const request = (id: string, name: string) => ({
  ...{ id, once: true, leases: [name], reads: [] },
  places: new Map([[name, name]]),
});

test('relay ledger copy shows what it would copy, does so with --apply, and has nothing to do afterwards', async () => {
  const state = open('state');
  for (const name of ['product-A', 'product-B']) {
    const acquired = await new Ledger(state).acquire(request(`e-${name}`, name), deadline());
    await acquired.commit({ outcome: { statusCode: 200, body: { message: name } } });
  }
  const event = { id: 'e-9', type: 'be-observer.catalog_product_update', retryCount: 0 };
  const delivery = { event, data: { sku: 'C' }, handler: 'product-backoffice/updated' };
  const reason = { status: 422, code: 'rejected', message: 'No.' };
  await new Failures(state.values).record({
    ...{ package: 'product-backoffice', delivery, reason, retried: false, now: Date.now() },
  });

  expect(await relayJson(platform.url, 'ledger', 'copy', '--to', 'database')).toEqual({
    ...{ to: 'database', records: 2, values: 2, known: 0 },
  });
  expect(await open('database').records.names()).toEqual([]);
  const done = await relay(platform.url, 'ledger', 'copy', '--to', 'database', '--apply');
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(done.stdout).toContain('Copied 2 records, and 2 failures and outcomes.\n');

  const database = open('database');
  const acquired = await new Ledger(database).acquire(request('e-product-A', 'product-A'), deadline());
  expect(acquired.outcome).toEqual({ statusCode: 200, body: { message: 'product-A' }, repeated: true });
  await acquired.commit({});
  const failures = new Failures(database.values);
  const [kept = { package: '', id: '' }] = await failures.list();
  expect(await failures.data(kept.package, kept.id)).toEqual({ sku: 'C' });
  for (const to of ['database', 'state']) {
    expect(await relayJson(platform.url, 'ledger', 'copy', '--to', to)).toMatchObject({ records: 0, values: 0 });
  }
  expect((await relay(platform.url, 'ledger', 'copy')).code).toBe(2);
}, 60_000);

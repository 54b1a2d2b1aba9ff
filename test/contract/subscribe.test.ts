import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { type CommerceApi, commerceApi } from '#lib/systems/commerce/client';
import { type Eventing, subscribe } from '#scripts/commerce-event-subscribe/subscribe';
import { type InProcess, startInProcess } from '../support/in-process';

let platform: InProcess;
let api: CommerceApi;
const eventing: Eventing = { providerId: 'provider-1', prefix: undefined };
const PRODUCT = 'observer.catalog_product_save_commit_after';

beforeEach(async () => {
  platform = await startInProcess();
  api = commerceApi({ config: readConfig(platform.env), deadline: createDeadline(Date.now() + 60_000) });
  const config = { enabled: true, provider_id: 'provider-1', instance_id: 'instance-1', workspace_configuration: '{}' };
  await api.request('PUT', 'eventing/updateConfiguration', { config });
});
afterEach(() => platform.stop());

const known = async () =>
  (await api.request('GET', 'eventing/getEventSubscriptions')) as {
    name: string;
    parent: string;
    fields: { name: string }[];
  }[];

test('a store gets each event, with the fields that the handlers need and no others', async () => {
  const done = await subscribe(api, eventing);
  expect(done).toMatchObject({ updated: [], kept: [] });
  expect(done.subscribed).toHaveLength(16);
  const product = (await known()).find(({ name }) => name === PRODUCT);
  expect(product?.fields.map(({ name }) => name)).toEqual([
    'id',
    'sku',
    'store_id',
    'name',
    'price',
    'description',
    'type_id',
    'created_at',
    'updated_at',
    'status',
    'visibility',
    'weight',
    'short_description',
    'url_key',
    'tax_class_id',
    'special_price',
    'special_from_date',
    'special_to_date',
    'meta_title',
    'meta_description',
    'meta_keyword',
    'category_ids',
  ]);
});

test('again, nothing changes; what somebody took away is put back', async () => {
  await subscribe(api, eventing);
  expect(await subscribe(api, eventing)).toMatchObject({ subscribed: [], updated: [] });
  await api.request('POST', `eventing/eventUnsubscribe/${PRODUCT}`);
  await api.request('POST', 'eventing/eventSubscribe', { event: { name: PRODUCT, fields: [{ name: 'sku' }] } });
  expect(await subscribe(api, eventing)).toMatchObject({ subscribed: [], updated: [PRODUCT] });
  expect((await known()).find(({ name }) => name === PRODUCT)?.fields).toHaveLength(22);
});

test('a store that does not offer the events of shipments is asked for the others all the same', async () => {
  const SHIPMENT = 'observer.sales_order_shipment_save_commit_after';
  const without = (missing: string): CommerceApi => ({
    request: (method, path, body) =>
      JSON.stringify(body ?? '').includes(missing)
        ? Promise.reject(new RelayError('rejected', 'The event is not supported.', { status: 400 }))
        : api.request(method, path, body),
  });
  const done = await subscribe(without('sales_order_shipment'), eventing);
  expect(done.subscribed).toHaveLength(13);
  expect(done.refused).toHaveLength(3);
  expect(done.refused).toContain(SHIPMENT);
  // The others are needed.
  await expect(subscribe(without('sales_order_save'), { ...eventing, prefix: 'x' })).rejects.toThrow('not supported');
});

test('with a prefix each subscription is an alias', async () => {
  await subscribe(api, { ...eventing, prefix: 'relay' });
  expect((await known()).find(({ name }) => name === `relay.${PRODUCT}`)).toMatchObject({ parent: PRODUCT });
});

test('a store that does not know the provider: nothing is subscribed, and what to run is said', async () => {
  const text = 'The store does not have the provider other. Run npm run onboard.';
  await expect(subscribe(api, { ...eventing, providerId: 'other' })).rejects.toThrow(text);
  expect(await known()).toEqual([]);
});

test('npm run commerce-event-subscribe says what is missing, and what it did', async () => {
  const run = (env: Record<string, string>) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/commerce-event-subscribe/index.ts'], {
      env: { PATH: process.env.PATH, ...env },
    });
  await expect(run({})).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Missing in .env: COMMERCE_BASE_URL, COMMERCE_PROVIDER_ID'),
  });
  const settings = { COMMERCE_PROVIDER_ID: 'provider-1' };
  const { stdout } = await run({ ...platform.env, ...settings });
  expect(stdout).toContain(`subscribed  ${PRODUCT}`);
  expect(stdout).toContain('16 subscribed, 0 updated, 0 as declared.');
  const wrong = run({ ...platform.env, ...settings, COMMERCE_CONSUMER_SECRET: 'wrong' });
  await expect(wrong).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Subscribing failed:') });
});

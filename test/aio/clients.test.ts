import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { local } from '#local/identity';
import { call, managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

/**
 * Each method of @adobe/aio-commerce-lib-events, Adobe's newer client of I/O Events and of
 * Commerce's eventing. It asks for Node 22, so it is installed in a folder of its own.
 */
const FOLDER = path.resolve(__dirname, 'clients');

const { orgId, projectId, workspaceId, clientId } = local;
const workspace = { consumerOrgId: orgId, projectId, workspaceId };

interface Answer {
  id: number;
  result?: Body;
  status?: number;
  message?: string;
}
/** An object's fields; a list is compared as a whole. */
type Body = Record<string, unknown>;

let platform: InProcess;
let bridge: ChildProcess;
let calls = 0;

beforeAll(async () => {
  if (!existsSync(path.join(FOLDER, 'node_modules'))) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'ignore' });
  }
  platform = await startInProcess();
  const token = ((await managementHeaders(platform.url)).authorization ?? '').replace('Bearer ', '');
  const env = { PLATFORM_URL: platform.url, TOKEN: token, CLIENT_ID: clientId };
  bridge = fork(path.join(FOLDER, 'bridge.mjs'), { env });
  await once(bridge, 'message');
}, 600_000);
afterAll(async () => {
  bridge?.kill();
  await platform.stop();
});

/** Calls a client's method in its process. */
function invoke(client: 'io' | 'commerce', method: string, params?: object): Promise<Body> {
  calls += 1;
  const id = calls;
  return new Promise((resolve, reject) => {
    const take = (answer: Answer) => {
      if (answer.id === id) {
        bridge.off('message', take);
        if (answer.status === undefined) {
          resolve(answer.result ?? {});
        } else {
          reject(Object.assign(new Error(answer.message), { status: answer.status }));
        }
      }
    };
    bridge.on('message', take);
    bridge.send({ id, client, method, params });
  });
}
const io = (method: string, params?: object) => invoke('io', method, params);
const shop = (method: string, params?: object) => invoke('commerce', method, params);
const refused = (status: number) => expect.objectContaining({ status });

test('the methods that are proved here are all that the clients have', async () => {
  expect(await io('methods')).toEqual([
    'create3rdPartyCustomEventProvider',
    'createCommerceEventProvider',
    'createEventMetadataForProvider',
    'createEventProvider',
    'createRegistration',
    'deleteEventMetadataForProvider',
    'deleteEventProvider',
    'deleteRegistration',
    'getAll3rdPartyCustomEventProviders',
    'getAllCommerceEventProviders',
    'getAllEventMetadataForProvider',
    'getAllEventProviders',
    'getAllRegistrations',
    'getAllRegistrationsByConsumerOrg',
    'getEventMetadataForEventAndProvider',
    'getEventProviderById',
    'getRegistrationById',
    'publishEvent',
    'updateRegistration',
  ]);
  expect(await shop('methods')).toEqual([
    'createEventProvider',
    'createEventSubscription',
    'deleteEventProvider',
    'deleteEventSubscription',
    'getAllEventProviders',
    'getAllEventSubscriptions',
    'getEventProviderById',
    'updateEventSubscription',
    'updateEventingConfiguration',
  ]);
});

test('providers: made of each kind, found by kind and instance, removed', async () => {
  const plain = await io('createEventProvider', { ...workspace, label: 'Plain', description: 'Plain one.' });
  const custom = await io('create3rdPartyCustomEventProvider', { ...workspace, label: 'Custom', instanceId: 'erp-1' });
  const store = await io('createCommerceEventProvider', { ...workspace, label: 'Store', instanceId: 'store-1' });
  expect(store).toMatchObject({ provider_metadata: 'dx_commerce_events', instance_id: 'store-1' });
  expect(await io('getEventProviderById', { providerId: plain.id, withEventMetadata: true })).toMatchObject({
    label: 'Plain',
    _embedded: { eventmetadata: [] },
  });
  const labels = async (name: string, filterBy: object = {}) =>
    (
      (await io(name, { consumerOrgId: orgId, filterBy }))._embedded as { providers: { label: string }[] }
    ).providers.map(({ label }) => label);
  expect(await labels('getAllEventProviders')).toEqual(['Plain', 'Custom', 'Store']);
  expect(await labels('getAllCommerceEventProviders')).toEqual(['Store']);
  expect(await labels('getAll3rdPartyCustomEventProviders', { instanceId: 'erp-1' })).toEqual(['Custom']);
  const again = io('createCommerceEventProvider', { ...workspace, label: 'Store', instanceId: 'store-1' });
  await expect(again).rejects.toEqual(refused(409));
  for (const { id } of [plain, custom, store]) {
    await io('deleteEventProvider', { ...workspace, providerId: id });
  }
  await expect(io('getEventProviderById', { providerId: plain.id })).rejects.toEqual(refused(404));
});

test('event metadata, registrations and publishing', async () => {
  const { id: providerId } = await io('createEventProvider', { ...workspace, label: 'ERP' });
  const eventCode = 'erp.changed';
  const metadata = { eventCode, label: 'Changed', description: 'It changed.', sampleEventTemplate: { sku: 'A' } };
  await io('createEventMetadataForProvider', { ...workspace, providerId, ...metadata });
  expect(await io('getEventMetadataForEventAndProvider', { providerId, eventCode })).toMatchObject({
    event_code: eventCode,
  });
  expect(await io('getAllEventMetadataForProvider', { providerId })).toMatchObject({
    _embedded: { eventmetadata: [{ event_code: eventCode }] },
  });
  const wanted = {
    ...workspace,
    clientId,
    name: 'ERP journal',
    description: 'For a reader.',
    deliveryType: 'journal',
    enabled: true,
    eventsOfInterest: [{ providerId, eventCode }],
  };
  const { registration_id: registrationId, _links } = await io('createRegistration', wanted);
  await io('updateRegistration', { ...wanted, registrationId, description: 'For another reader.' });
  expect(await io('getRegistrationById', { ...workspace, registrationId })).toMatchObject({
    description: 'For another reader.',
    delivery_type: 'journal',
  });
  expect(await io('getAllRegistrations', workspace)).toMatchObject({
    _embedded: { registrations: [{ registration_id: registrationId }] },
  });
  expect(await io('getAllRegistrationsByConsumerOrg', { consumerOrgId: orgId })).toMatchObject({
    page: { totalElements: 1 },
  });
  await io('publishEvent', { providerId, eventCode, payload: { sku: 'A' } });
  const journal = (_links as { 'rel:events': { href: string } })['rel:events'].href;
  const answer = await call(journal, { headers: await managementHeaders(platform.url) });
  expect(answer.body).toMatchObject({ events: [{ event: { type: eventCode, data: { sku: 'A' } } }] });
  await io('deleteRegistration', { ...workspace, registrationId });
  await io('deleteEventMetadataForProvider', { ...workspace, providerId, eventCode });
  expect(await io('getAllEventMetadataForProvider', { providerId })).toMatchObject({
    _embedded: { eventmetadata: [] },
  });
});

test('Commerce’s eventing: its configuration and its providers', async () => {
  await shop('updateEventingConfiguration', {
    enabled: true,
    merchant_id: 'merchant',
    environment_id: 'stage',
    provider_id: 'default-provider',
    instance_id: 'default-instance',
    workspace_configuration: { project: { id: '1' } },
  });
  const made = await shop('createEventProvider', {
    provider_id: 'second',
    instance_id: 'instance-2',
    label: 'Second',
    workspace_configuration: { project: { id: '2' } },
  });
  expect(made).toMatchObject({ provider_id: 'second', workspace_configuration: '******' });
  expect(await shop('getAllEventProviders')).toMatchObject([{ provider_id: 'default-provider' }, { label: 'Second' }]);
  expect(await shop('getEventProviderById', { provider_id: 'second' })).toMatchObject({ instance_id: 'instance-2' });
});

test('Commerce’s eventing: an event is subscribed, its fields are merged, it is unsubscribed', async () => {
  const name = 'observer.catalog_product_save_commit_after';
  const event = { name, fields: [{ name: 'sku' }], provider_id: 'second' };
  await shop('createEventSubscription', event);
  await expect(shop('createEventSubscription', event)).rejects.toEqual(refused(400));
  await shop('updateEventSubscription', { name, fields: [{ name: 'price' }] });
  expect(await shop('getAllEventSubscriptions')).toMatchObject([
    { name, fields: [{ name: 'sku' }, { name: 'price' }], priority: false },
  ]);
  await expect(shop('deleteEventProvider', { provider_id: 'second' })).rejects.toEqual(refused(400));
  await shop('deleteEventSubscription', { name });
  expect(await shop('getAllEventSubscriptions')).toEqual([]);
  await shop('deleteEventProvider', { provider_id: 'second' });
  await expect(shop('createEventSubscription', { name: 'nothing', fields: [] })).rejects.toEqual(refused(400));
});

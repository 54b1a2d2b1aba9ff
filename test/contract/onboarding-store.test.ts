import { type EventsCoreAPI, init } from '@adobe/aio-lib-events';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { type CommerceApi, commerceApi } from '#lib/systems/commerce/client';
import { local } from '#local/identity';
import { subscribe } from '#scripts/commerce-event-subscribe/subscribe';
import { apply } from '#scripts/onboarding/apply';
import { declaredCommerce } from '#scripts/onboarding/declared';
import { withReasons } from '#scripts/onboarding/management';
import { planWorkspace } from '#scripts/onboarding/plan';
import { planStore, planStoreRemoval } from '#scripts/onboarding/store';
import { managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

const { orgId, projectId, workspaceId, clientId } = local;
const workspace = { orgId, projectId, workspaceId, clientId };
const declared = declaredCommerce('12345-shop-stage', undefined);

let platform: InProcess;
let client: EventsCoreAPI;

beforeEach(async () => {
  platform = await startInProcess();
  const { authorization = '' } = await managementHeaders(platform.url);
  const token = authorization.replace('Bearer ', '');
  client = withReasons(await init(local.imsOrgId, clientId, token, { eventsBaseURL: platform.url }));
});
afterEach(() => platform.stop());

const options = { prune: false, enable: false };
const plan = () => planWorkspace(client, workspace, [declared], { known: {}, options });
const names = () => ({ merchant_id: 'shop', environment_id: 'Stage' });
const api = () => commerceApi({ config: readConfig(platform.env), deadline: createDeadline(Date.now() + 60_000) });
const providers = async () => (await api().request('GET', 'eventing/eventProvider')) as Record<string, unknown>[];
const put = async () => {
  const planned = await plan();
  await apply(planned.steps);
  const step = await planStore(api(), planned, { names, workspace: '{}' });
  await apply([step]);
  return step.verb;
};

test('one that was never configured lists an empty default provider: it is configured, once', async () => {
  expect(await providers()).toEqual([expect.objectContaining({ provider_id: '', workspace_configuration: '' })]);
  expect([await put(), await put()]).toEqual(['create', 'keep']);
  expect(await providers()).toEqual([
    expect.objectContaining({ instance_id: 'commerce-provider---shop-stage', workspace_configuration: '******' }),
  ]);
});

test('a provider of another origin keeps its instance, and the store gets that one', async () => {
  const { provider } = declared;
  await client.createProvider(orgId, projectId, workspaceId, { ...provider, instance_id: 'by-the-kit' });
  await put();
  expect(await providers()).toEqual([expect.objectContaining({ instance_id: 'by-the-kit' })]);
});

test('an instance that was changed by hand in the store is set right', async () => {
  await put();
  const { ids } = await plan();
  const config = { provider_id: ids.commerce, instance_id: 'by-hand', workspace_configuration: '{}' };
  await api().request('PUT', 'eventing/updateConfiguration', { config });
  expect([await put(), await put()]).toEqual(['change', 'keep']);
  expect(await providers()).toEqual([expect.objectContaining({ instance_id: 'commerce-provider---shop-stage' })]);
});

test('one with another application’s events gets ours beside them, and keeps theirs when ours go', async () => {
  const config = { enabled: true, provider_id: 'theirs', instance_id: 'i', workspace_configuration: '{}' };
  await api().request('PUT', 'eventing/updateConfiguration', { config });
  expect(await put()).toBe('create');
  expect(await providers()).toHaveLength(2);
  const { ids } = await plan();
  await subscribe(api(), { providerId: ids.commerce ?? '', prefix: undefined });
  await apply(await planStoreRemoval(api(), ids.commerce ?? ''));
  expect(await providers()).toEqual([expect.objectContaining({ provider_id: 'theirs' })]);
});

test('ours as the default provider goes without switching the others off', async () => {
  await put();
  const { ids } = await plan();
  const other = {
    provider_id: 'theirs',
    instance_id: 'i',
    label: 'B',
    description: '',
    workspace_configuration: '{}',
  };
  await api().request('POST', 'eventing/eventProvider', { eventProvider: other });
  const calls: unknown[] = [];
  const watched: CommerceApi = {
    request(method, path, body) {
      calls.push(body);
      return api().request(method, path, body);
    },
  };
  await apply(await planStoreRemoval(watched, ids.commerce ?? ''));
  expect(calls.at(-1)).toEqual({ config: { provider_id: '', instance_id: '', workspace_configuration: '' } });
});

test('subscriptions that send to a provider that is gone follow the new one', async () => {
  await put();
  const before = (await plan()).ids.commerce ?? '';
  await subscribe(api(), { providerId: before, prefix: undefined });
  await client.deleteProvider(orgId, projectId, workspaceId, before);
  await put();
  const after = (await plan()).ids.commerce ?? '';
  expect((await subscribe(api(), { providerId: after, prefix: undefined })).updated).toHaveLength(16);
  expect((await subscribe(api(), { providerId: after, prefix: undefined })).kept).toHaveLength(16);
});

import { type EventsCoreAPI, init } from '@adobe/aio-lib-events';
import { local } from '#local/identity';
import { apply, planText } from '#scripts/onboarding/apply';
import { declaredBackoffice, declaredCommerce } from '#scripts/onboarding/declared';
import { planRemoval } from '#scripts/onboarding/destroy';
import { withReasons } from '#scripts/onboarding/management';
import { planWorkspace } from '#scripts/onboarding/plan';
import type { PlanOptions, ProviderIds } from '#scripts/onboarding/step';
import { managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

const { orgId, projectId, workspaceId, clientId } = local;
const workspace = { orgId, projectId, workspaceId, clientId };
const declared = [declaredBackoffice('12345-shop-stage'), declaredCommerce('12345-shop-stage', undefined)];
const ALL = 2 + 31 + 8;
const PRODUCT = 'Backoffice Product Sync';

let platform: InProcess;
let client: EventsCoreAPI;

beforeEach(async () => {
  platform = await startInProcess();
  const { authorization = '' } = await managementHeaders(platform.url);
  client = await connect(authorization.replace('Bearer ', ''));
});
afterEach(() => platform.stop());

const connect = (token: string) => init(local.imsOrgId, clientId, token, { eventsBaseURL: platform.url });

interface Run {
  known?: ProviderIds;
  options?: Partial<PlanOptions>;
  through?: EventsCoreAPI;
}
const plan = ({ known = {}, options = {}, through = withReasons(client) }: Run = {}) =>
  planWorkspace(through, workspace, declared, { known, options: { prune: false, enable: false, ...options } });
async function onboard(run: Run = {}): Promise<string[]> {
  const { steps } = await plan(run);
  await apply(steps);
  return steps
    .filter(({ verb }) => verb !== 'keep')
    .map(({ verb, kind, name, detail }) => [verb, kind, name, detail].join(' ').trim());
}

/** What the stock client reads of the workspace. */
async function workspaceAsRead() {
  const { _embedded: own } = (await client.getAllProviders(orgId, { fetchEventMetadata: true })) as {
    _embedded: { providers: { id: string; label: string; _embedded: { eventmetadata: { event_code: string }[] } }[] };
  };
  const { _embedded: all } = (await client.getAllRegistrationsForWorkspace(orgId, projectId, workspaceId)) as {
    _embedded: { registrations: Registration[] };
  };
  return { providers: own.providers, registrations: all.registrations };
}
interface Registration {
  registration_id: string;
  name: string;
  enabled: boolean;
  runtime_action: string;
  events_of_interest: { provider_id: string; event_code: string }[];
}
const registration = async (name: string) => {
  const found = (await workspaceAsRead()).registrations.find((item) => item.name === name);
  if (found === undefined) {
    throw new Error(`There is no registration ${name}.`);
  }
  return found;
};
const asDeclared = async () => {
  const { providers, registrations } = await workspaceAsRead();
  expect(providers.map(({ label, _embedded }) => [label, _embedded.eventmetadata.length]).sort()).toEqual([
    ['Backoffice Provider - shop-stage', 15],
    ['Commerce Provider - shop-stage', 16],
  ]);
  const events = registrations.map((item) => [item.runtime_action, item.events_of_interest.length]);
  expect(events.sort()).toEqual([
    ['customer-backoffice/consumer', 6],
    ['customer-commerce/consumer', 7],
    ['order-backoffice/consumer', 5],
    ['order-commerce/consumer', 6],
    ['product-backoffice/consumer', 3],
    ['product-commerce/consumer', 2],
    ['stock-backoffice/consumer', 1],
    ['stock-commerce/consumer', 1],
  ]);
  const ids = new Set(providers.map(({ id }) => id));
  for (const item of registrations.flatMap(({ events_of_interest }) => events_of_interest)) {
    expect(ids).toContain(item.provider_id);
  }
};

test('fresh: the plan shows what is to be made and makes nothing; carried out, the workspace is as declared', async () => {
  const { steps } = await plan();
  expect(planText(steps)).toContain(`${ALL} to create, 0 to change, 0 to remove, 0 as declared.`);
  expect((await workspaceAsRead()).providers).toEqual([]);
  expect(await onboard()).toHaveLength(ALL);
  await asDeclared();
});

test('again: nothing changes', async () => {
  await onboard();
  expect(await onboard()).toEqual([]);
  expect(planText((await plan()).steps)).toContain(`0 to create, 0 to change, 0 to remove, ${ALL} as declared.`);
});

test('after edits by hand it repairs', async () => {
  await onboard();
  const { providers } = await workspaceAsRead();
  const backoffice = providers.find(({ label }) => label.startsWith('Backoffice'))?.id ?? '';
  await client.updateProvider(orgId, projectId, workspaceId, backoffice, { label: 'Mine' });
  const code = 'be-observer.customer_create';
  await client.updateEventMetadataForProvider(orgId, projectId, workspaceId, backoffice, code, {
    event_code: code,
    label: 'Mine',
    description: 'Mine.',
  });
  await client.deleteEventMetadata(orgId, projectId, workspaceId, backoffice, 'be-observer.customer_update');
  const product = await registration(PRODUCT);
  await client.updateRegistration(orgId, projectId, workspaceId, product.registration_id, {
    client_id: clientId,
    name: PRODUCT,
    delivery_type: 'webhook',
    runtime_action: 'mine/consumer',
    events_of_interest: product.events_of_interest.slice(0, 1),
  });
  const stock = await registration('Backoffice Stock Sync');
  await client.deleteRegistration(orgId, projectId, workspaceId, stock.registration_id);
  expect(await onboard({ known: { backoffice } })).toEqual([
    'change provider Backoffice Provider - shop-stage label, description',
    'change event be-observer.customer_create label, description',
    'create event be-observer.customer_update',
    `change registration ${PRODUCT} description, runtime_action, events`,
    'create registration Backoffice Stock Sync',
  ]);
  await asDeclared();
});

test('a provider that was made anew: its registrations follow', async () => {
  await onboard();
  const { providers } = await workspaceAsRead();
  const backoffice = providers.find(({ label }) => label.startsWith('Backoffice'))?.id ?? '';
  await client.deleteProvider(orgId, projectId, workspaceId, backoffice);
  const done = await onboard({ known: { backoffice } });
  expect(done.filter((line) => line.startsWith('change registration'))).toHaveLength(4);
  await asDeclared();
});

test('a disabled registration stays so, and is enabled when that is asked for', async () => {
  await onboard();
  const stock = await registration('Backoffice Stock Sync');
  const { registration_id, events_of_interest, ...rest } = stock;
  const events = events_of_interest.map(({ provider_id, event_code }) => ({ provider_id, event_code }));
  const body = { ...rest, client_id: clientId, delivery_type: 'webhook', enabled: false, events_of_interest: events };
  await client.updateRegistration(orgId, projectId, workspaceId, registration_id, body);
  expect(await onboard()).toEqual([]);
  expect(planText((await plan()).steps)).toContain('Backoffice Stock Sync  (disabled: it delivers nothing; --enable');
  expect((await registration('Backoffice Stock Sync')).enabled).toBe(false);
  expect(await onboard({ options: { enable: true } })).toEqual(['enable registration Backoffice Stock Sync']);
  expect((await registration('Backoffice Stock Sync')).enabled).toBe(true);
});

test('what is not declared is shown, and removed when that is allowed; what belongs to others is left alone', async () => {
  await onboard();
  const { providers } = await workspaceAsRead();
  const id = providers.find(({ label }) => label.startsWith('Backoffice'))?.id ?? '';
  const event = { event_code: 'be-observer.old', label: 'Old', description: 'Old.' };
  await client.createEventMetadataForProvider(orgId, projectId, workspaceId, id, event);
  const other = (await client.createProvider(orgId, projectId, workspaceId, { label: 'Other' })) as { id: string };
  await client.createEventMetadataForProvider(orgId, projectId, workspaceId, other.id, event);
  for (const [name, provider_id] of [
    ['Old Sync', id],
    ['Other Sync', other.id],
  ]) {
    const events_of_interest = [{ provider_id, event_code: event.event_code }];
    const body = { client_id: clientId, name, delivery_type: 'journal', events_of_interest };
    await client.createRegistration(orgId, projectId, workspaceId, body);
  }
  expect(await onboard()).toEqual([]);
  expect(planText((await plan()).steps).match(/not declared; --prune removes it/g)).toHaveLength(2);
  const { steps } = await plan({ options: { prune: true } });
  expect(steps.filter(({ verb }) => verb === 'remove').map(({ name }) => name)).toEqual([
    'be-observer.old',
    'Old Sync',
  ]);
  await apply(steps);
  const left = await workspaceAsRead();
  expect(left.providers.find(({ label }) => label === 'Other')?._embedded.eventmetadata).toHaveLength(1);
  const names = left.registrations.map(({ name }) => name);
  expect([names.includes('Other Sync'), names.includes('Old Sync')]).toEqual([true, false]);
});

test('lists are read to their last page', async () => {
  await onboard();
  const lists = withReasons(client);
  const own = `${orgId}/${projectId}/${workspaceId}`;
  const first = (path: string) => async () => ({ _links: { next: { href: `${platform.url}/events/${path}` } } });
  const through: EventsCoreAPI = Object.assign(Object.create(lists), {
    getAllProviders: first(`${orgId}/providers`),
    getAllEventMetadataForProvider: (id: string) => first(`providers/${id}/eventmetadata`)(),
    getAllRegistrationsForWorkspace: first(`${own}/registrations`),
  });
  expect(await onboard({ through })).toEqual([]);
});

test('a conflict that the list did not show is followed by its id', async () => {
  await onboard();
  const hidden = { _embedded: { providers: [], registrations: [] } };
  const blind = withReasons(client);
  const lists = { getAllProviders: async () => hidden, getAllRegistrationsForWorkspace: async () => hidden };
  const through: EventsCoreAPI = Object.assign(Object.create(blind), lists);
  const commerce = await planWorkspace(through, workspace, [declared[1] as (typeof declared)[number]], {
    known: {},
    options: { prune: false, enable: false },
  });
  await apply(commerce.steps);
  expect(commerce.steps.every(({ verb }) => verb === 'create')).toBe(true);
  await asDeclared();
});

test('stopped before or after any of its steps, it goes on where it was', async () => {
  for (const at of Array.from({ length: ALL }, (_none, index) => index)) {
    for (const kept of [false, true]) {
      await apply((await planRemoval(withReasons(client), workspace, declared, {})).steps);
      const { steps } = await plan();
      const stopped = steps.map((step, index) => ({
        ...step,
        run: async () => {
          await (index < at || kept ? step.run?.() : undefined);
          if (index === at) {
            throw new Error('Killed.');
          }
        },
      }));
      await expect(apply(stopped)).rejects.toThrow(/^Could not create the .*\nKilled\.\n\d+ of 41 steps are done/);
      expect(await onboard()).toHaveLength(ALL - at - (kept ? 1 : 0));
    }
  }
  await asDeclared();
}, 180_000);

test('destroyed, nothing is left; and again there is nothing to do', async () => {
  await onboard();
  const { steps } = await planRemoval(withReasons(client), workspace, declared, {});
  expect(steps).toHaveLength(8 + 2);
  await apply(steps);
  expect(await workspaceAsRead()).toEqual({ providers: [], registrations: [] });
  expect((await planRemoval(withReasons(client), workspace, declared, {})).steps).toEqual([]);
});

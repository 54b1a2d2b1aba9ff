import { randomUUID } from 'node:crypto';
import { type EventsCoreAPI, init } from '@adobe/aio-lib-events';
import { CloudEvent, HTTP } from 'cloudevents';
import { local } from '#local/identity';
import { describeContract } from '../support/contracts';
import { call, managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';
import { onboarded } from '../support/onboarded';

const { orgId, projectId, workspaceId, clientId } = local;

let platform: InProcess;
let client: EventsCoreAPI;
let headers: Record<string, string>;

beforeAll(async () => {
  platform = await startInProcess();
  headers = await managementHeaders(platform.url);
  client = await connect((headers.authorization ?? '').replace('Bearer ', ''));
});
afterAll(() => platform.stop());

const connect = (token: string) =>
  init(local.imsOrgId, clientId, token, { eventsBaseURL: platform.url, eventsIngressURL: `${platform.url}/ingress` });

interface Item {
  id: string;
  registration_id: string;
  event_code: string;
  [field: string]: unknown;
}
/** Adobe answers null where a text is not set; Swagger 2.0 has no word for that. */
const withoutNulls = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (_key, value) => (value === null ? undefined : value));
const asItem = (answer: unknown) => answer as Item;

describe('the stock client, @adobe/aio-lib-events', () => {
  test('a provider and its events: made, read, changed, removed', async () => {
    const made = asItem(await client.createProvider(orgId, projectId, workspaceId, { label: 'ERP - one' }));
    expect(made).toMatchObject({ source: `urn:uuid:${made.id}`, provider_metadata: '3rd_party_custom_events' });
    const changed = await client.updateProvider(orgId, projectId, workspaceId, made.id, { label: 'ERP - two' });
    expect(changed).toMatchObject({ id: made.id, label: 'ERP - two' });
    const event = { event_code: 'erp.changed', label: 'Changed', description: 'Something changed.' };
    await client.createEventMetadataForProvider(orgId, projectId, workspaceId, made.id, event);
    expect(await client.getProvider(made.id, true)).toMatchObject({
      label: 'ERP - two',
      _embedded: { eventmetadata: [{ event_code: 'erp.changed' }] },
    });
    await client.updateEventMetadataForProvider(orgId, projectId, workspaceId, made.id, 'erp.changed', {
      ...event,
      label: 'New',
    });
    expect(await client.getEventMetadataForProvider(made.id, 'erp.changed')).toMatchObject({ label: 'New' });
    await client.deleteEventMetadata(orgId, projectId, workspaceId, made.id, 'erp.changed');
    expect(await client.getAllEventMetadataForProvider(made.id)).toMatchObject({ _embedded: { eventmetadata: [] } });
    await client.deleteProvider(orgId, projectId, workspaceId, made.id);
    await expect(client.getProvider(made.id)).rejects.toThrow('404');
  });

  test('a conflict names the id that is in the way', async () => {
    const name = `Once ${randomUUID()}`;
    const providerId = await onboarded(client);
    const body = {
      client_id: clientId,
      name,
      delivery_type: 'JOURNAL',
      events_of_interest: [{ provider_id: providerId, event_code: 'be-observer.customer_create' }],
    };
    const made = asItem(await client.createRegistration(orgId, projectId, workspaceId, body));
    await expect(client.createRegistration(orgId, projectId, workspaceId, body)).rejects.toMatchObject({
      sdkDetails: { conflictingId: made.registration_id },
    });
    await client.deleteRegistration(orgId, projectId, workspaceId, made.registration_id);
  });

  test('publishing: OK where a registration wants it, nothing where none does, an error for a wrong source', async () => {
    const providerId = await onboarded(client);
    const event = {
      specversion: '1.0',
      id: '1',
      source: `urn:uuid:${providerId}`,
      type: 'be-observer.customer_create',
      data: {},
    };
    expect(await client.publishEvent(event)).toBe('OK');
    expect(await client.publishEvent({ ...event, type: 'be-observer.unknown' })).toBeUndefined();
    await expect(client.publishEvent({ ...event, source: 'urn:uuid:unknown' })).rejects.toThrow('400');
  });

  test('a token that is wrong is 401, another client’s key 403', async () => {
    await expect((await connect('a.b.c')).getAllProviders(orgId)).rejects.toThrow('401');
    const answer = await call(`${platform.url}/events/${orgId}/providers`, {
      headers: { ...headers, 'x-api-key': 'x' },
    });
    expect(answer.status).toBe(403);
  });
});

test('the stock CloudEvents library’s structured message is accepted by ingress', async () => {
  const providerId = await onboarded(client);
  const event = new CloudEvent({
    source: `urn:uuid:${providerId}`,
    type: 'be-observer.customer_create',
    data: { name: 'Ada' },
  });
  const message = HTTP.structured(event);
  const answer = await call(`${platform.url}/ingress`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/cloudevents+json' },
    body: String(message.body),
  });
  expect(answer).toMatchObject({ status: 200, body: 'OK' });
});

describeContract(
  'io-events/events-api-reference.yaml',
  'the management API as published',
  { closed: false },
  (contract) => {
    const paths = {
      provider: `/events/${orgId}/${projectId}/${workspaceId}/providers`,
      registration: `/events/${orgId}/${projectId}/${workspaceId}/registrations`,
    };

    async function expectDescribed(method: string, path: string, body?: unknown) {
      const answer = await call(`${platform.url}${path}`, { method, headers, body });
      expect({ path, faults: contract.responseFaults(method, path, answer.status, withoutNulls(answer.body)) }).toEqual(
        {
          path,
          faults: [],
        },
      );
      return answer;
    }

    test('providers, event metadata and registrations are answered as described', async () => {
      const label = `Described ${randomUUID()}`;
      const made = await expectDescribed('POST', paths.provider, { label });
      expect(made.status).toBe(201);
      const { id } = made.body as Item;
      const event = { event_code: 'a.b', label: 'Event', description: 'An event.' };
      expect((await expectDescribed('POST', `${paths.provider}/${id}/eventmetadata`, event)).status).toBe(201);
      await expectDescribed('GET', `/events/providers/${id}/eventmetadata`);
      await expectDescribed('GET', `/events/providers/${id}/eventmetadata/a.b`);
      await expectDescribed('GET', `/events/providers/${id}`);
      await expectDescribed('GET', `/events/${orgId}/providers`);
      const registration = await expectDescribed('POST', paths.registration, {
        client_id: clientId,
        name: label,
        delivery_type: 'webhook',
        runtime_action: 'a/consumer',
        events_of_interest: [{ provider_id: id, event_code: 'a.b' }],
      });
      expect(registration.status).toBe(201);
      const { registration_id } = registration.body as Item;
      await expectDescribed('GET', paths.registration);
      await expectDescribed('GET', `${paths.registration}/${registration_id}`);
      await expectDescribed('GET', `/events/${orgId}/registrations`);
      expect(
        (await call(`${platform.url}${paths.registration}/${registration_id}`, { method: 'DELETE', headers })).status,
      ).toBe(204);
    });

    test.each([
      ['a label with a forbidden mark', 'provider', { label: 'a<b' }],
      ['no label', 'provider', {}],
      [
        'an unknown event',
        'registration',
        {
          client_id: clientId,
          name: 'Unknown',
          delivery_type: 'webhook',
          runtime_action: 'a/b',
          events_of_interest: [{ provider_id: 'x', event_code: 'y' }],
        },
      ],
    ] as const)('%s is 400 with a reason', async (_name, kind, body) => {
      const answer = await call(`${platform.url}${paths[kind]}`, { method: 'POST', headers, body });
      expect(answer).toMatchObject({ status: 400, body: { reason: 'Bad Request', message: expect.any(String) } });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    });
  },
);

test('the remaining methods of the stock client: kinds of providers, the organisation’s registrations, removal of all events', async () => {
  expect(await client.getProviderMetadata()).toMatchObject({
    _embedded: { providermetadata: [{ id: '3rd_party_custom_events' }, { id: 'dx_commerce_events' }] },
  });
  const provider = asItem(await client.createProvider(orgId, projectId, workspaceId, { label: 'Many' }));
  for (const code of ['many.one', 'many.two']) {
    const event = { event_code: code, label: 'Event', description: 'An event.' };
    await client.createEventMetadataForProvider(orgId, projectId, workspaceId, provider.id, event);
  }
  const body = {
    client_id: clientId,
    name: 'Many',
    delivery_type: 'journal',
    events_of_interest: [{ provider_id: provider.id, event_code: 'many.one' }],
  };
  const { registration_id } = asItem(await client.createRegistration(orgId, projectId, workspaceId, body));
  const changed = await client.updateRegistration(orgId, projectId, workspaceId, registration_id, {
    ...body,
    description: 'Changed.',
  });
  expect(changed).toMatchObject({ registration_id, description: 'Changed.', enabled: true });
  const page = (await client.getAllRegistrationsForOrg(orgId, { page: 0, size: 2 })) as {
    _embedded: { registrations: Item[] };
    page: { totalElements: number; totalPages: number };
  };
  expect(page._embedded.registrations).toHaveLength(2);
  expect(page.page.totalPages).toBeGreaterThan(1);
  await client.deleteRegistration(orgId, projectId, workspaceId, registration_id);
  await client.deleteAllEventMetadata(orgId, projectId, workspaceId, provider.id);
  expect(await client.getAllEventMetadataForProvider(provider.id)).toMatchObject({ _embedded: { eventmetadata: [] } });
});

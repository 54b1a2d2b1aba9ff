import { randomUUID } from 'node:crypto';
import { local } from '#local/identity';
import { call, managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

const { orgId, projectId, workspaceId, clientId } = local;
const workspace = `/events/${orgId}/${projectId}/${workspaceId}`;
const sample = Buffer.from('{"sku":"A","total":5}').toString('base64');

let platform: InProcess;
let headers: Record<string, string>;
let provider: string;
let registration: string;
let journal: string;

beforeAll(async () => {
  platform = await startInProcess();
  headers = await managementHeaders(platform.url);
});
afterAll(() => platform.stop());

const api = (method: string, path: string, body?: unknown, extra: Record<string, string> = {}) =>
  call(`${platform.url}${path}`, { method, headers: { ...headers, ...extra }, body });
const patch = (path: string, body: unknown) =>
  api('PATCH', path, body, { 'content-type': 'application/json-patch+json' });

beforeEach(async () => {
  const made = await api('POST', `${workspace}/providers`, { label: 'ERP' });
  provider = (made.body as { id: string }).id;
  await api('POST', `${workspace}/providers/${provider}/eventmetadata`, {
    event_code: 'a.b',
    label: 'Event',
    description: 'An event.',
    sample_event_template: sample,
  });
  const added = await api('POST', `${workspace}/registrations`, {
    client_id: clientId,
    name: `Registration ${randomUUID()}`,
    delivery_type: 'journal',
    events_of_interest: [{ provider_id: provider, event_code: 'a.b' }],
  });
  const body = added.body as { registration_id: string; _links: { 'rel:events': { href: string } } };
  registration = `${workspace}/registrations/${body.registration_id}`;
  journal = body._links['rel:events'].href.replace(platform.url, '');
});
afterEach(async () => {
  await api('DELETE', registration);
  await api('DELETE', `${workspace}/providers/${provider}`);
});

const publish = (data: object) =>
  api(
    'POST',
    '/ingress',
    { specversion: '1.0', id: randomUUID(), source: `urn:uuid:${provider}`, type: 'a.b', data },
    { 'content-type': 'application/cloudevents+json' },
  );
const journalled = async () => {
  const { body } = await api('GET', journal);
  return body === '' ? [] : (body as { events: { event: { data: unknown } }[] }).events.map(({ event }) => event.data);
};

describe('JSON Patch', () => {
  test('changes a provider, an event and a registration; what it does not name stays', async () => {
    const ops = [{ op: 'replace', path: '/label', value: 'New' }];
    expect(await patch(`${workspace}/providers/${provider}`, ops)).toMatchObject({
      status: 200,
      body: { id: provider, label: 'New' },
    });
    expect(await patch(`${workspace}/providers/${provider}/eventmetadata/a.b`, ops)).toMatchObject({
      status: 200,
      body: { event_code: 'a.b', label: 'New', description: 'An event.' },
    });
    const described = [{ op: 'add', path: '/description', value: 'Told.' }];
    expect(await patch(registration, described)).toMatchObject({
      status: 200,
      body: { description: 'Told.', delivery_type: 'journal', enabled: true },
    });
  });

  test('that changes nothing is 204', async () => {
    const same = [{ op: 'replace', path: '/label', value: 'ERP' }];
    expect((await patch(`${workspace}/providers/${provider}`, same)).status).toBe(204);
    expect((await patch(registration, [])).status).toBe(204);
  });

  test.each([
    ['no list', { op: 'replace' }, 400],
    ['an unknown operation', [{ op: 'set', path: '/label', value: 'x' }], 400],
    ['a place that is not there', [{ op: 'replace', path: '/no/where', value: 'x' }], 400],
    ['a test that fails', [{ op: 'test', path: '/label', value: 'x' }], 400],
    ['a result that is not valid', [{ op: 'remove', path: '/label' }], 400],
  ])('%s is refused and changes nothing', async (_name, body, status) => {
    expect(await patch(`${workspace}/providers/${provider}`, body)).toMatchObject({
      status,
      body: { reason: 'Bad Request' },
    });
    expect((await api('GET', `/events/providers/${provider}`)).body).toMatchObject({ label: 'ERP' });
  });

  test('another content type is 415', async () => {
    expect((await api('PATCH', registration, [])).status).toBe(415);
  });
});

describe('the sample of an event', () => {
  test('is a CloudEvent with the template as its data', async () => {
    const path = `/events/providers/${provider}/eventmetadata/a.b/sample_event`;
    const { status, body } = await api('GET', path);
    expect(status).toBe(200);
    expect(JSON.parse((body as { sample_payload: string }).sample_payload)).toMatchObject({
      type: 'a.b',
      source: `urn:uuid:${provider}`,
      data: { sku: 'A', total: 5 },
    });
    expect((await api('HEAD', path)).status).toBe(200);
  });

  test('is sent to a registration on demand', async () => {
    const id = registration.split('/').at(-1);
    const path = `/events/providers/${provider}/eventmetadata/a.b/sample_event/${id}`;
    expect((await api('POST', path)).status).toBe(204);
    expect(await journalled()).toEqual([{ sku: 'A', total: 5 }]);
  });

  test('is 404 where there is none', async () => {
    await patch(`${workspace}/providers/${provider}/eventmetadata/a.b`, [
      { op: 'replace', path: '/sample_event_template', value: null },
    ]);
    expect((await api('GET', `/events/providers/${provider}/eventmetadata/a.b/sample_event`)).status).toBe(404);
  });
});

describe('a subscriber-defined filter', () => {
  const over100 = { name: 'Large', subscriber_filter: '{"data":{"total":[{"numeric":[">",100]}]}}' };

  test('lets only what it wants into the journal and to the action', async () => {
    const made = await api('POST', `${registration}/filters`, over100);
    expect(made).toMatchObject({ status: 201, body: { ...over100, id: expect.any(String) } });
    expect((await publish({ total: 100 })).status).toBe(204);
    expect((await publish({ total: 101 })).status).toBe(200);
    expect(await journalled()).toEqual([{ total: 101 }]);
  });

  test('is read, changed and removed; a second one is refused', async () => {
    const { id } = (await api('POST', `${registration}/filters`, over100)).body as { id: string };
    expect((await api('POST', `${registration}/filters`, over100)).status).toBe(400);
    expect((await api('GET', `${registration}/filters`)).body).toMatchObject([{ id, name: 'Large' }]);
    const changed = { ...over100, subscriber_filter: '{"data":{"total":[5]}}' };
    expect(await api('PUT', `${registration}/filters/${id}`, changed)).toMatchObject({ status: 200, body: { id } });
    expect((await publish({ total: 5 })).status).toBe(200);
    expect((await api('GET', registration)).body).toMatchObject({ subscriber_filters: [{ id }] });
    expect((await api('DELETE', `${registration}/filters/${id}`)).status).toBe(204);
    expect((await api('GET', `${registration}/filters/${id}`)).status).toBe(404);
  });

  test('comes with the registration itself, and stays when an update does not name it', async () => {
    const events_of_interest = [{ provider_id: provider, event_code: 'a.b' }];
    const body = { name: 'With a filter', delivery_type: 'journal', events_of_interest };
    expect((await api('PUT', registration, { ...body, subscriber_filters: [over100] })).status).toBe(200);
    expect((await api('PUT', registration, body)).body).toMatchObject({ subscriber_filters: [over100] });
    expect((await publish({ total: 5 })).status).toBe(204);
  });

  test('is tried on samples before it is used, and refused with its place where it is wrong', async () => {
    const trial = await api('POST', `${registration}/filter/validate`, {
      subscriber_filter: over100,
      custom_sample_events: [{ name: 'large', sample_payload: { data: { total: 500 } } }],
    });
    expect(trial).toMatchObject({
      status: 200,
      body: {
        valid: true,
        results: [
          { name: 'a.b', matched: false },
          { name: 'large', matched: true },
        ],
      },
    });
    const wrong = { name: 'Wrong', subscriber_filter: '{"data":{"total":5}}' };
    expect(await api('POST', `${registration}/filters`, wrong)).toMatchObject({
      status: 400,
      body: { message: 'Bad Request. data.total must be a list of alternatives, or an object of fields.' },
    });
  });
});

import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { jsonBody } from '../../kernel/http';
import type { EventsStore, Provider } from '../store';
import type { Hal } from './hal';
import { ManagementError, type ProviderInput, readMetadata, readProvider } from './input';

const CUSTOM = '3rd_party_custom_events';

/** The kinds of providers; those of Adobe's products may exist once for each instance. */
const KINDS = [
  { id: CUSTOM, label: 'Custom events', description: "Events of your organization's own applications." },
  { id: 'dx_commerce_events', label: 'Adobe Commerce', description: 'Events of an Adobe Commerce instance.' },
];

/** Providers, and the metadata of their events. */
export function providerRoutes(app: Hono, store: EventsStore, hal: Hal, imsOrgId: string): void {
  const own = '/events/:org/:project/:workspace/providers';

  app.get('/events/providermetadata', (c) => c.json(hal.collection('providermetadata', 'providermetadata', KINDS)));
  app.get('/events/providers/:id', (c) =>
    c.json(hal.provider(required(store, c.req.param('id')), c.req.query('eventmetadata') === 'true')),
  );
  app.get('/events/:org/providers', (c) => {
    const { providerMetadataId, instanceId, eventmetadata } = c.req.query();
    const kinds = c.req.queries('providerMetadataIds');
    const found = store
      .providers()
      .filter(({ orgId }) => orgId === c.req.param('org'))
      .filter((provider) => providerMetadataId === undefined || provider.provider_metadata === providerMetadataId)
      .filter((provider) => instanceId === undefined || provider.instance_id === instanceId)
      .filter((provider) => kinds === undefined || kinds.includes(provider.provider_metadata));
    const items = found.map((provider) => hal.provider(provider, eventmetadata === 'true'));
    return c.json(hal.collection(`${c.req.param('org')}/providers`, 'providers', items));
  });
  app.post(own, async (c) => {
    const { org, project, workspace } = c.req.param();
    const input = readProvider(await jsonBody(c));
    const provider = build(input, randomUUID(), { orgId: org, projectId: project, workspaceId: workspace }, imsOrgId);
    refuseConflict(store, provider);
    store.putProvider(provider);
    return c.json(hal.provider(provider, false), 201);
  });
  app.put(`${own}/:id`, async (c) => {
    const old = required(store, c.req.param('id'));
    const input = readProvider(await jsonBody(c));
    const kept = { ...input, provider_metadata: old.provider_metadata, instance_id: old.instance_id };
    const provider = build(kept, old.id, old, imsOrgId);
    refuseConflict(store, provider);
    store.putProvider(provider);
    return c.json(hal.provider(provider, false));
  });
  app.delete(`${own}/:id`, (c) => {
    store.deleteProvider(required(store, c.req.param('id')).id);
    return c.body(null, 204);
  });
}

/** The metadata of a provider's events: their codes, names and samples. */
export function metadataRoutes(app: Hono, store: EventsStore, hal: Hal): void {
  const open = '/events/providers/:id/eventmetadata';
  const own = '/events/:org/:project/:workspace/providers/:id/eventmetadata';
  const find = (id: string, code: string) => {
    const found = store.metadata(required(store, id).id).find((item) => item.event_code === code);
    if (found === undefined) {
      throw new ManagementError(404, `Not Found. No event metadata with the code ${code}.`);
    }
    return found;
  };

  app.get(open, (c) => {
    const items = store.metadata(required(store, c.req.param('id')).id).map((item) => hal.metadata(item));
    return c.json(hal.collection(`providers/${c.req.param('id')}/eventmetadata`, 'eventmetadata', items));
  });
  app.get(`${open}/:code`, (c) => c.json(hal.metadata(find(c.req.param('id'), c.req.param('code')))));
  app.post(own, async (c) => {
    const provider = required(store, c.req.param('id'));
    const { event_code, label, description, sample_event_template = null } = readMetadata(await jsonBody(c));
    if (store.metadata(provider.id).some((item) => item.event_code === event_code)) {
      throw new ManagementError(409, `Conflict. The event code ${event_code} exists already.`, event_code);
    }
    const metadata = { provider_id: provider.id, event_code, label, description, sample_event_template };
    store.putMetadata(metadata);
    return c.json(hal.metadata(metadata), 201);
  });
  app.put(`${own}/:code`, async (c) => {
    const old = find(c.req.param('id'), c.req.param('code'));
    const input = readMetadata(await jsonBody(c));
    if (input.event_code !== old.event_code) {
      throw new ManagementError(400, 'Bad Request. The event code of the body differs from the path.');
    }
    const { label, description, sample_event_template = null } = input;
    const metadata = { ...old, label, description, sample_event_template };
    store.putMetadata(metadata);
    return c.json(hal.metadata(metadata));
  });
  app.delete(`${own}/:code`, (c) => {
    const { provider_id, event_code } = find(c.req.param('id'), c.req.param('code'));
    store.deleteMetadata(provider_id, event_code);
    return c.body(null, 204);
  });
  app.delete(own, (c) => {
    for (const { provider_id, event_code } of store.metadata(required(store, c.req.param('id')).id)) {
      store.deleteMetadata(provider_id, event_code);
    }
    return c.body(null, 204);
  });
}

function required(store: EventsStore, id: string): Provider {
  const provider = store.provider(id);
  if (provider === undefined) {
    throw new ManagementError(404, `Not Found. No provider with the id ${id}.`);
  }
  return provider;
}

function build(
  input: ProviderInput,
  id: string,
  owner: Pick<Provider, 'orgId' | 'projectId' | 'workspaceId'>,
  imsOrgId: string,
): Provider {
  const kind = input.provider_metadata ?? CUSTOM;
  if (!KINDS.some((item) => item.id === kind)) {
    throw new ManagementError(404, `Not Found. No provider metadata with the id ${kind}.`);
  }
  if (kind !== CUSTOM && !input.instance_id) {
    throw new ManagementError(400, `Bad Request. A provider of the kind ${kind} needs an instance_id.`);
  }
  return {
    id,
    orgId: owner.orgId,
    projectId: owner.projectId,
    workspaceId: owner.workspaceId,
    label: input.label,
    description: input.description ?? null,
    docs_url: input.docs_url ?? null,
    provider_metadata: kind,
    instance_id: input.instance_id ?? randomUUID(),
    source: `urn:uuid:${id}`,
    publisher: imsOrgId,
  };
}

/** One instance of a kind in an organisation has one provider. */
function refuseConflict(store: EventsStore, provider: Provider): void {
  const other = store
    .providers()
    .find(
      (item) =>
        item.id !== provider.id &&
        item.orgId === provider.orgId &&
        item.provider_metadata === provider.provider_metadata &&
        item.instance_id === provider.instance_id,
    );
  if (other !== undefined) {
    throw new ManagementError(409, 'Conflict. A provider of this kind and instance exists already.', other.id);
  }
}

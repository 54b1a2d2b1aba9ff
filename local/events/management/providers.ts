import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { jsonBody } from '../../kernel/http';
import type { EventsStore, Provider } from '../store';
import type { Hal } from './hal';
import { ManagementError, type ProviderInput, readProvider } from './input';
import { patched } from './patch';

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
    c.json(hal.provider(requiredProvider(store, c.req.param('id')), c.req.query('eventmetadata') === 'true')),
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
  const replace = (old: Provider, body: unknown) => {
    const input = readProvider(body);
    const kept = { ...input, provider_metadata: old.provider_metadata, instance_id: old.instance_id };
    const provider = build(kept, old.id, old, imsOrgId);
    refuseConflict(store, provider);
    store.putProvider(provider);
    return hal.provider(provider, false);
  };
  app.put(`${own}/:id`, async (c) => c.json(replace(requiredProvider(store, c.req.param('id')), await jsonBody(c))));
  app.patch(`${own}/:id`, async (c) => {
    const old = requiredProvider(store, c.req.param('id'));
    const { label, description, docs_url } = old;
    const body = await patched(c, { label, description, docs_url });
    return body === undefined ? c.body(null, 204) : c.json(replace(old, body));
  });
  app.delete(`${own}/:id`, (c) => {
    store.deleteProvider(requiredProvider(store, c.req.param('id')).id);
    return c.body(null, 204);
  });
}

/** The provider. @throws ManagementError 404 where there is none. */
export function requiredProvider(store: EventsStore, id: string): Provider {
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

import type { EventsCoreAPI } from '@adobe/aio-lib-events';
import { recordsIn } from '#lib/core/json';
import type { Declared } from './declared';
import { everyPage, type Workspace } from './management';
import { findProvider } from './plan';
import type { Planned, ProviderIds, Step } from './step';

/** Plans the removal of what the onboarding created: registrations, then events, then providers. */
export async function planRemoval(
  client: EventsCoreAPI,
  { orgId, projectId, workspaceId }: Workspace,
  declared: readonly Declared[],
  known: ProviderIds,
): Promise<Planned> {
  const providers = await everyPage(await client.getAllProviders(orgId), 'providers', client);
  const found = declared.flatMap((one) => {
    const provider = findProvider(providers, one, known[one.system]);
    return provider === undefined
      ? []
      : [{ system: one.system, id: String(provider.id), label: String(provider.label) }];
  });
  const own = new Set(found.map(({ id }) => id));
  const names = new Set(declared.flatMap(({ registrations }) => registrations.map(({ name }) => name)));
  const list = await client.getAllRegistrationsForWorkspace(orgId, projectId, workspaceId);
  const registrations = (await everyPage(list, 'registrations', client)).filter(
    ({ name, events_of_interest }) =>
      names.has(String(name)) || recordsIn(events_of_interest).some(({ provider_id }) => own.has(String(provider_id))),
  );
  const steps: Step[] = registrations.map(({ name, registration_id }) => ({
    verb: 'remove',
    kind: 'registration',
    name: String(name),
    run: async () => void (await client.deleteRegistration(orgId, projectId, workspaceId, String(registration_id))),
  }));
  for (const { id, label } of found) {
    steps.push({
      verb: 'remove',
      kind: 'provider',
      name: label,
      detail: 'with its events',
      run: async () => {
        await client.deleteAllEventMetadata(orgId, projectId, workspaceId, id);
        await client.deleteProvider(orgId, projectId, workspaceId, id);
      },
    });
  }
  return { steps, ids: Object.fromEntries(found.map(({ system, id }) => [system, id] as const)), instances: {} };
}

import type { EventsCoreAPI } from '@adobe/aio-lib-events';
import { isRecord } from '#lib/core/json';
import type { Declared } from './declared';
import { everyPage, Refusal, type Workspace } from './management';
import { planRegistrations } from './plan-registrations';
import { differences, type Planned, type PlanOptions, type ProviderIds, removal, type Scope, type Step } from './step';

/**
 * Plans the steps that make the workspace match the catalogue. It only reads. `known` has the ids
 * from the settings, which find a provider that was renamed.
 * @throws Refusal with Adobe's reason.
 */
export async function planWorkspace(
  client: EventsCoreAPI,
  workspace: Workspace,
  declared: readonly Declared[],
  { known, options }: { known: ProviderIds; options: PlanOptions },
): Promise<Planned> {
  const scope: Scope = { client, workspace, options, ids: {}, instances: {} };
  const providers = await everyPage(await client.getAllProviders(workspace.orgId), 'providers', client);
  const steps: Step[] = [];
  for (const one of declared) {
    const found = findProvider(providers, one, known[one.system]);
    if (found !== undefined) {
      know(scope, one, found);
    }
    steps.push(planProvider(scope, one, found), ...(await planEvents(scope, one, found)));
  }
  steps.push(...(await planRegistrations(scope, declared)));
  return { steps, ids: scope.ids, instances: scope.instances };
}

function know({ ids, instances }: Scope, { system }: Declared, provider: Record<string, unknown>): void {
  ids[system] = String(provider.id);
  instances[system] = typeof provider.instance_id === 'string' ? provider.instance_id : undefined;
}

/** Finds a provider by the id in the settings, its label, or its instance, which has only one. */
export function findProvider(
  providers: readonly Record<string, unknown>[],
  { provider }: Declared,
  known: string | undefined,
): Record<string, unknown> | undefined {
  const { label, provider_metadata, instance_id } = provider;
  return (
    providers.find(({ id }) => id === known) ??
    providers.find((item) => item.label === label) ??
    providers.find(
      (item) =>
        instance_id !== undefined && item.provider_metadata === provider_metadata && item.instance_id === instance_id,
    )
  );
}

function planProvider(scope: Scope, one: Declared, found: Record<string, unknown> | undefined): Step {
  const { client, workspace } = scope;
  const { orgId, projectId, workspaceId } = workspace;
  const { label, description } = one.provider;
  const step = { kind: 'provider', name: label } as const;
  if (found === undefined) {
    const run = async () => {
      know(scope, one, await createProvider(scope, one));
    };
    return { ...step, verb: 'create', run };
  }
  const differs = differences(found, { label, description });
  if (differs === '') {
    return { ...step, verb: 'keep', detail: String(found.id) };
  }
  const run = async () => {
    await client.updateProvider(orgId, projectId, workspaceId, String(found.id), { ...one.provider });
  };
  return { ...step, verb: 'change', detail: differs, run };
}

/** A provider of the same instance with another label is ours, and gets our label. */
async function createProvider({ client, workspace }: Scope, { provider }: Declared): Promise<Record<string, unknown>> {
  const { orgId, projectId, workspaceId } = workspace;
  try {
    const created = await client.createProvider(orgId, projectId, workspaceId, { ...provider });
    return isRecord(created) ? created : {};
  } catch (error) {
    const other = error instanceof Refusal ? error.conflictingId : undefined;
    if (other === undefined) {
      throw error;
    }
    const updated = await client.updateProvider(orgId, projectId, workspaceId, other, { ...provider });
    return isRecord(updated) ? updated : { id: other };
  }
}

async function planEvents(scope: Scope, one: Declared, found: Record<string, unknown> | undefined): Promise<Step[]> {
  const { client, workspace, options, ids } = scope;
  const { orgId, projectId, workspaceId } = workspace;
  const list = found && (await client.getAllEventMetadataForProvider(String(found.id)));
  const known = await everyPage(list, 'eventmetadata', client);
  const provider = () => ids[one.system] ?? '';
  const steps = one.events.map((event): Step => {
    const code = event.event_code;
    const step = { kind: 'event', name: code } as const;
    const old = known.find(({ event_code }) => event_code === code);
    const update = () =>
      client.updateEventMetadataForProvider(orgId, projectId, workspaceId, provider(), code, { ...event });
    if (old === undefined) {
      const run = async () => {
        await client
          .createEventMetadataForProvider(orgId, projectId, workspaceId, provider(), { ...event })
          .catch((error) => (error instanceof Refusal && error.conflictingId ? update() : Promise.reject(error)));
      };
      return { ...step, verb: 'create', run };
    }
    // The API is not documented to return the sample: it is compared only if the answer has one.
    const { sample_event_template: sample, ...shown } = event;
    const differs = differences(
      old,
      old.sample_event_template === undefined ? shown : { ...shown, sample_event_template: sample },
    );
    return differs === ''
      ? { ...step, verb: 'keep' }
      : { ...step, verb: 'change', detail: differs, run: async () => void (await update()) };
  });
  const codes = new Set(one.events.map(({ event_code }) => event_code));
  const others = known.filter(({ event_code }) => !codes.has(String(event_code)));
  return [
    ...steps,
    ...others.map(({ event_code }): Step => {
      const code = String(event_code);
      const run = async () => {
        await client.deleteEventMetadata(orgId, projectId, workspaceId, provider(), code);
      };
      return removal({ kind: 'event', name: code }, options, run);
    }),
  ];
}

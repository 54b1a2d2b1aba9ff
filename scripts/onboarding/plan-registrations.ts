import { recordsIn } from '#lib/core/json';
import type { Declared, DeclaredRegistration } from './declared';
import { everyPage, Refusal } from './management';
import { differences, removal, type Scope, type Step } from './step';

/** Plans the consumers' registrations, and those of our providers that are not declared. */
export async function planRegistrations(scope: Scope, declared: readonly Declared[]): Promise<Step[]> {
  const { client, workspace, options, ids } = scope;
  const { orgId, projectId, workspaceId } = workspace;
  const list = await client.getAllRegistrationsForWorkspace(orgId, projectId, workspaceId);
  const known = await everyPage(list, 'registrations', client);
  const steps = declared.flatMap((one) =>
    one.registrations.map((registration) =>
      planRegistration(
        scope,
        one,
        registration,
        known.find(({ name }) => name === registration.name),
      ),
    ),
  );
  const names = new Set(declared.flatMap(({ registrations }) => registrations.map(({ name }) => name)));
  const own = new Set(Object.values(ids));
  const others = known.filter(
    ({ name, events_of_interest }) =>
      !names.has(String(name)) && recordsIn(events_of_interest).some(({ provider_id }) => own.has(String(provider_id))),
  );
  return [
    ...steps,
    ...others.map(({ name, registration_id }) =>
      removal({ kind: 'registration', name: String(name) }, options, async () => {
        await client.deleteRegistration(orgId, projectId, workspaceId, String(registration_id));
      }),
    ),
  ];
}

function planRegistration(
  scope: Scope,
  { system }: Declared,
  registration: DeclaredRegistration,
  old: Record<string, unknown> | undefined,
): Step {
  const { client, workspace, options, ids } = scope;
  const { orgId, projectId, workspaceId, clientId } = workspace;
  const { name, description, runtime_action, events } = registration;
  const step = { kind: 'registration', name } as const;
  const body = (enabled: boolean) => ({
    client_id: clientId,
    name,
    description,
    delivery_type: 'webhook',
    runtime_action,
    enabled,
    events_of_interest: events.map((event_code) => ({ provider_id: ids[system] ?? '', event_code })),
  });
  const update = (id: string, enabled: boolean) =>
    client.updateRegistration(orgId, projectId, workspaceId, id, body(enabled));
  if (old === undefined) {
    const run = async () => {
      await client.createRegistration(orgId, projectId, workspaceId, body(true)).catch((error) => {
        const other = error instanceof Refusal ? error.conflictingId : undefined;
        return other === undefined ? Promise.reject(error) : update(other, true);
      });
    };
    return { ...step, verb: 'create', run };
  }
  const id = String(old.registration_id);
  // Disabled by somebody, or by Adobe after too many failures.
  const disabled = old.enabled === false || old.status === 'DISABLED';
  const enable = disabled && options.enable;
  const differs = [
    differences(old, { description, runtime_action }),
    String(old.delivery_type).toLowerCase() === 'webhook' ? '' : 'delivery_type',
    sameEvents(old.events_of_interest, events, ids[system]) ? '' : 'events',
  ]
    .filter((text) => text !== '')
    .join(', ');
  // Only --enable may enable it: somebody, or Adobe, may have disabled it on purpose.
  const run = async () => void (await update(id, !disabled || enable));
  if (differs !== '') {
    return { ...step, verb: 'change', detail: `${differs}${enable ? '; enabled' : ''}`, run };
  }
  if (enable) {
    return { ...step, verb: 'enable', run };
  }
  return {
    ...step,
    verb: 'keep',
    ...(disabled ? { left: true as const, detail: 'disabled: it delivers nothing; --enable enables it' } : {}),
  };
}

function sameEvents(known: unknown, codes: readonly string[], providerId: string | undefined): boolean {
  const own = recordsIn(known)
    .map(({ provider_id, event_code }) => `${provider_id} ${event_code}`)
    .sort();
  const wanted = codes.map((code) => `${providerId} ${code}`).sort();
  return own.join('\n') === wanted.join('\n');
}

import type { EventsCoreAPI } from '@adobe/aio-lib-events';
import { embedded } from '../../lib/adobe/hal';
import type { WorkspaceIds } from '../../lib/adobe/workspace';
import { isRecord, recordsIn } from '../../lib/core/json';
import type { Declared, DeclaredRegistration } from './declared';

/** Whose workspace is brought into shape. */
export interface Workspace extends WorkspaceIds {
  clientId: string;
}

/** What was done, and the provider that ingestion publishes to. */
export interface Converged {
  providerId: string;
  created: string[];
  updated: string[];
  kept: number;
}

/**
 * Brings a workspace to what is declared: makes what is missing, updates the registrations and events that differ, and
 * keeps everything else. Running it again changes nothing. The first refusal of Adobe ends it.
 */
export async function converge(client: EventsCoreAPI, workspace: Workspace, declared: Declared): Promise<Converged> {
  const done: Converged = { providerId: '', created: [], updated: [], kept: 0 };
  done.providerId = await convergeProvider(client, workspace, declared.provider, done);
  await convergeEvents(client, workspace, declared.events, done);
  for (const registration of declared.registrations) {
    await convergeRegistration(client, workspace, registration, done);
  }
  return done;
}

async function convergeProvider(
  client: EventsCoreAPI,
  { orgId, projectId, workspaceId }: Workspace,
  provider: Declared['provider'],
  done: Converged,
): Promise<string> {
  const known = embedded(await client.getAllProviders(orgId), 'providers').find(
    ({ label }) => label === provider.label,
  );
  if (known !== undefined) {
    done.kept += 1;
    return String(known.id);
  }
  try {
    const created = await client.createProvider(orgId, projectId, workspaceId, { ...provider });
    done.created.push(`provider ${provider.label}`);
    return isRecord(created) ? String(created.id) : '';
  } catch (error) {
    const other = conflictingId(error);
    if (other === undefined) {
      throw error;
    }
    // Another label, the same instance: it is the one that is meant.
    done.kept += 1;
    return other;
  }
}

async function convergeEvents(
  client: EventsCoreAPI,
  { orgId, projectId, workspaceId }: Workspace,
  events: Declared['events'],
  done: Converged,
): Promise<void> {
  const { providerId } = done;
  const known = embedded(await client.getAllEventMetadataForProvider(providerId), 'eventmetadata');
  for (const event of events) {
    const old = known.find(({ event_code }) => event_code === event.event_code);
    if (old === undefined) {
      await client.createEventMetadataForProvider(orgId, projectId, workspaceId, providerId, { ...event });
      done.created.push(`event ${event.event_code}`);
    } else if (Object.entries(event).some(([name, value]) => old[name] !== value)) {
      await client.updateEventMetadataForProvider(orgId, projectId, workspaceId, providerId, event.event_code, {
        ...event,
      });
      done.updated.push(`event ${event.event_code}`);
    } else {
      done.kept += 1;
    }
  }
}

async function convergeRegistration(
  client: EventsCoreAPI,
  { orgId, projectId, workspaceId, clientId }: Workspace,
  { name, description, runtime_action, events }: DeclaredRegistration,
  done: Converged,
): Promise<void> {
  const { providerId } = done;
  const body = {
    client_id: clientId,
    name,
    description,
    delivery_type: 'webhook',
    runtime_action,
    enabled: true,
    events_of_interest: events.map((event_code) => ({ provider_id: providerId, event_code })),
  };
  const all = await client.getAllRegistrationsForWorkspace(orgId, projectId, workspaceId);
  const old = embedded(all, 'registrations').find((item) => item.name === name);
  if (old === undefined) {
    await client.createRegistration(orgId, projectId, workspaceId, body);
    done.created.push(`registration ${name}`);
  } else if (old.runtime_action !== runtime_action || !sameEvents(old.events_of_interest, body.events_of_interest)) {
    // Whether it is enabled is not ours to change: somebody, or Adobe, may have disabled it on purpose.
    await client.updateRegistration(orgId, projectId, workspaceId, String(old.registration_id), {
      ...body,
      enabled: old.enabled !== false,
    });
    done.updated.push(`registration ${name}`);
  } else {
    done.kept += 1;
  }
}

function sameEvents(known: unknown, wanted: readonly { provider_id: string; event_code: string }[]): boolean {
  const key = (item: Record<string, unknown>) => `${String(item.provider_id)} ${String(item.event_code)}`;
  const own = recordsIn(known).map(key).sort();
  return (
    own.join('\n') ===
    wanted
      .map((item) => key({ ...item }))
      .sort()
      .join('\n')
  );
}

/** The id of what is in the way (`x-conflicting-id`), where that is why a call was refused. */
function conflictingId(error: unknown): string | undefined {
  const details = isRecord(error) && isRecord(error.sdkDetails) ? error.sdkDetails : {};
  return typeof details.conflictingId === 'string' ? details.conflictingId : undefined;
}

import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { IO_CONSUMER_ID, IO_PROJECT_ID, IO_WORKSPACE_ID } from '#lib/settings/generated';
import type { EventsClient } from './events-client';
import { embedded } from './hal';

/** The ids of the workspace in the Developer Console; registrations belong to it. */
export interface WorkspaceIds {
  orgId: string;
  projectId: string;
  workspaceId: string;
}

/** The workspace in the settings. @throws RelayError `setup` that names a missing setting. */
export function workspaceIds(config: Config): WorkspaceIds {
  return {
    orgId: config.require(IO_CONSUMER_ID),
    projectId: config.require(IO_PROJECT_ID),
    workspaceId: config.require(IO_WORKSPACE_ID),
  };
}

/**
 * The registrations of the workspace in the settings. @throws RelayError as `EventsClient` does.
 */
export async function registrationsOf(
  config: Config,
  events: EventsClient,
  deadline: Deadline,
): Promise<Record<string, unknown>[]> {
  const { orgId, projectId, workspaceId } = workspaceIds(config);
  const answer = await events.withClient(deadline, (client) =>
    client.getAllRegistrationsForWorkspace(orgId, projectId, workspaceId),
  );
  return embedded(answer, 'registrations');
}

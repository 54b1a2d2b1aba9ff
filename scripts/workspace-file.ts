import { existsSync, readFileSync } from 'node:fs';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';

/** The Developer Console's description of the workspace: workspace overview, "Download all". */
export const WORKSPACE_FILE = 'scripts/onboarding/config/workspace.json';

/** The file's text; undefined if there is no file. */
export function workspaceText(file: string = WORKSPACE_FILE): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * The variables in the file, under their names in `.env`.
 * @throws RelayError `setup` if the file is not a workspace description.
 */
export function workspaceVariables(file: string = WORKSPACE_FILE): Record<string, string> {
  const text = workspaceText(file);
  if (text === undefined) {
    return {};
  }
  const { project } = record(parseJson(text));
  if (!isRecord(project)) {
    const hint = 'Download it again: Developer Console > workspace overview > Download all.';
    throw new RelayError('setup', `${file} is not the description of a workspace. ${hint}`);
  }
  const [org, workspace] = [record(project.org), record(project.workspace)];
  const details = record(workspace.details);
  const [credential] = recordsIn(details.credentials)
    .map((item) => item.oauth_server_to_server)
    .filter(isRecord);
  const [namespace] = recordsIn(record(details.runtime).namespaces);
  return omitMissing({
    IO_CONSUMER_ID: org.id,
    IO_PROJECT_ID: project.id,
    IO_WORKSPACE_ID: workspace.id,
    OAUTH_ORG_ID: org.ims_org_id,
    OAUTH_CLIENT_ID: credential?.client_id,
    OAUTH_CLIENT_SECRET: first(credential?.client_secrets),
    OAUTH_SCOPES: Array.isArray(credential?.scopes) ? credential.scopes.join(',') : undefined,
    AIO_runtime_namespace: namespace?.name,
    AIO_runtime_auth: namespace?.auth,
  });
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

function omitMissing(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
    ),
  );
}

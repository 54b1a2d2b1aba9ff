import type { EventsCoreAPI } from '@adobe/aio-lib-events';
import { readText } from '#lib/core/http';
import { isRecord, parseJson } from '#lib/core/json';
import { embedded, linkOf } from '#lib/platform/hal';
import type { WorkspaceIds } from '#lib/platform/workspace';

/** A workspace: its ids, and the credential that owns its registrations. */
export interface Workspace extends WorkspaceIds {
  clientId: string;
}

/** An error answer of I/O Events' management API: status, reason, and how to fix it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    reason: string,
    /** The id of the conflicting object, for a 409. */
    readonly conflictingId: string | undefined,
  ) {
    super(`Adobe I/O Events answered ${status}${reason === '' ? '' : `: ${reason}`}\n${remedy(status)}`);
  }
}

function remedy(status: number): string {
  switch (status) {
    case 401:
      return 'Check that OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET and OAUTH_ORG_ID are those of this workspace.';
    case 403:
      return 'Add the I/O Management API and I/O Events to the workspace in the Developer Console, and check IO_CONSUMER_ID.';
    case 404:
      return 'Check IO_CONSUMER_ID, IO_PROJECT_ID and IO_WORKSPACE_ID: the numbers in the downloaded workspace.json.';
    case 409:
      return 'Remove what you no longer need, such as old registrations (--prune), or ask Adobe for a higher limit.';
    case 400:
      return 'Its declaration may be wrong: git diff lib/catalogue shows what was changed there.';
    default:
      return 'The set-up is not the cause. Run it again: it continues where it stopped.';
  }
}

interface Details {
  url: string;
  requestOptions: { method: string; headers: Record<string, string>; body?: string };
}

/** The time limit of one call, in milliseconds. */
const LIMIT_MS = 30_000;

/**
 * Makes the client throw a `Refusal`. The client's own errors have only the status and drop the
 * body, which contains Adobe's reason. All of its calls go through `__handleRequest`, which is not
 * documented; a version without it keeps throwing its own errors.
 */
export function withReasons(client: EventsCoreAPI): EventsCoreAPI {
  return Object.assign(client, { __handleRequest: ({ url, requestOptions }: Details) => request(url, requestOptions) });
}

async function request(url: string, init: Details['requestOptions']): Promise<unknown> {
  const { method, headers, body } = init;
  const response = await fetch(url, {
    method,
    headers,
    signal: AbortSignal.timeout(LIMIT_MS),
    ...(body === undefined ? {} : { body }),
  }).catch((cause) => {
    throw new Error(`Adobe I/O Events cannot be reached at ${new URL(url).origin}.`, { cause });
  });
  const text = await readText(response, 'Adobe I/O Events');
  if (!response.ok) {
    throw new Refusal(response.status, reasonIn(text), response.headers.get('x-conflicting-id') ?? undefined);
  }
  return parseJson(text);
}

/** Adobe's answers have the reason in `reason` or `message`. */
function reasonIn(text: string): string {
  const body = parseJson(text);
  const { reason, message, error } = isRecord(body) ? body : {};
  const found = [reason, message, error].find((item) => typeof item === 'string' && item !== '');
  return typeof found === 'string' ? found : text.slice(0, 200);
}

/**
 * The items of a HAL list and of all following pages (`_links.next`), read with the client's
 * headers.
 */
export async function everyPage(
  first: unknown,
  name: string,
  client: EventsCoreAPI,
): Promise<Record<string, unknown>[]> {
  const items = embedded(first, name);
  const seen = new Set<string>();
  let page = first;
  for (;;) {
    const next = isRecord(page) ? linkOf(page, 'next') : undefined;
    if (next === undefined || seen.has(next)) {
      return items;
    }
    seen.add(next);
    page = await request(next, { method: 'GET', headers: headersOf(client) });
    items.push(...embedded(page, name));
  }
}

function headersOf({ organizationId, apiKey, accessToken }: EventsCoreAPI): Record<string, string> {
  return {
    accept: 'application/hal+json',
    authorization: `Bearer ${accessToken}`,
    'x-api-key': apiKey,
    'x-ims-org-id': organizationId,
  };
}

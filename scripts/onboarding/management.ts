import type { EventsCoreAPI } from '@adobe/aio-lib-events';
import { isRecord, parseJson } from '#lib/core/json';
import { embedded, linkOf } from '#lib/platform/hal';
import type { WorkspaceIds } from '#lib/platform/workspace';

/** Whose workspace it is: its numbers, and the credential that registrations are made with. */
export interface Workspace extends WorkspaceIds {
  clientId: string;
}

/** A refusal of I/O Events' management API: what was asked for, the server's reason, and how to mend it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    reason: string,
    /** What is in the way, of a 409. */
    readonly conflictingId: string | undefined,
  ) {
    super(`Adobe I/O Events answered ${status}${reason === '' ? '' : `: ${reason}`}\n${mend(status)}`);
  }
}

function mend(status: number): string {
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
      return 'The description of it may have been changed by hand; git diff lib/catalogue shows whether it was.';
    default:
      return 'That is no fault of the set-up. Run it again: it goes on where it stopped.';
  }
}

interface Details {
  url: string;
  requestOptions: { method: string; headers: Record<string, string>; body?: string };
}

/** What one call may take, in milliseconds. */
const LIMIT_MS = 30_000;

/**
 * The same client, which throws a `Refusal`. Its own errors have the status alone: the body, where Adobe writes the reason,
 * it throws away. The place where all of its calls pass is not part of its documented surface; a version without it
 * keeps its own errors.
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
  const text = await response.text();
  if (!response.ok) {
    throw new Refusal(response.status, reasonIn(text), response.headers.get('x-conflicting-id') ?? undefined);
  }
  return parseJson(text);
}

/** Adobe's answers have the reason in `reason` or `message`. */
function reasonIn(text: string): string {
  const body = parseJson(text);
  const { reason, message, error } = isRecord(body) ? body : {};
  const told = [reason, message, error].find((item) => typeof item === 'string' && item !== '');
  return typeof told === 'string' ? told : text.slice(0, 200);
}

/** The items of a HAL list and of all pages behind it (`_links.next`), read with the client's own headers. */
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

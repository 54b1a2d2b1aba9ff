import { parseArgs } from 'node:util';
import { recordsIn } from '#lib/core/json';
import type { Failure } from '#lib/delivery/failures';
import { deliveries } from '#lib/operations/trace/deliveries';
import { type Hop, wayOf } from '#lib/operations/trace/way';
import { moment } from './moment';
import { EXIT, short, table, time, UsageError } from './print';
import { openWorkspace, type Workspace } from './workspace';

/** How many pages of an action's latest activations are searched. */
const PAGES = 20;
const DAY_MS = 86_400_000;

/** `relay trace <event id>`: each step that an event took, with its time, status and activation. */
export async function trace(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      days: { type: 'string' },
      since: { type: 'string' },
    },
  });
  const [id, ...more] = positionals;
  const days = values.days === undefined ? undefined : Number(values.days);
  if (id === undefined || more.length > 0 || (days !== undefined && !(days > 0))) {
    throw new UsageError('trace needs one event id. --since 3d searches further back than one day.');
  }
  const since = days === undefined ? Date.parse(moment(values.since ?? '1d', 'since')) : Date.now() - days * DAY_MS;
  const workspace = await openWorkspace(values.url);
  const [traced, failures] = await Promise.all([deliveries(workspace.traces()), failuresOf(workspace, id)]);
  const span = { since, pages: PAGES };
  const hops = await wayOf({ id, deliveries: traced, failures }, workspace.runtime.activations, span);
  if (values.json) {
    console.log(JSON.stringify(hops.map(shown), null, 2));
  } else if (hops.length === 0) {
    console.log(`The event ${id} is not in the latest traces and activations of ${workspace.name}.`);
  } else {
    const rows = hops.map(({ at, hop, status, ms, activation, note }) => {
      return [time(at), hop, status, ms === 0 ? '' : `${ms} ms`, activation, short(note, 100)];
    });
    console.log(table(['at', 'hop', 'status', '', 'activation', ''], rows));
  }
  return hops.length === 0 ? EXIT.notDone : EXIT.done;
}

/** Without what was sent and answered, which may be personal. */
function shown({ at, hop, status, ms, activation, note }: Hop) {
  return { at, hop, status, ms, activation, note };
}

/** The failure records of the event. */
async function failuresOf(workspace: Workspace, id: string): Promise<Failure[]> {
  const query = new URLSearchParams({ event: id });
  const answer = await workspace.operate('GET', `failures?${query}`).catch((error: Error) => {
    console.error(`The failure records could not be read: ${error.message}`);
    return { failures: [] };
  });
  return recordsIn(answer.failures).filter(isFailure);
}

/** The action answers with what `lib/delivery` keeps. */
function isFailure(value: Record<string, unknown>): value is Record<string, unknown> & Failure {
  return typeof value.package === 'string' && typeof value.id === 'string';
}

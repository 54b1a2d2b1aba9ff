import { parseArgs } from 'node:util';
import { catalogue, packageOf } from '#lib/catalogue/index';
import { isRecord, recordsIn } from '#lib/core/json';
import { deliveries } from './deliveries';
import { inOrder } from './order-hops';
import { EXIT, short, table, time, UsageError } from './print';
import { openWorkspace, type Workspace } from './workspace';

/** One step in an event's path. */
interface Hop {
  /** ISO 8601. */
  at: string;
  hop: string;
  status: string;
  ms: number;
  activation: string;
  note: string;
}

/** How many of an action's latest activations are searched. */
const ACTIVATION_LIMIT = 50;
const DAY_MS = 86_400_000;

/** `relay trace <event id>`: each step that an event took, with its time, status and activation. */
export async function trace(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      days: { type: 'string', default: '1' },
    },
  });
  const [id, ...more] = positionals;
  const days = Number(values.days);
  if (id === undefined || more.length > 0 || !(days > 0)) {
    throw new UsageError('trace needs one event id. --days N searches further back than one day.');
  }
  const workspace = await openWorkspace(values.url);
  const traced = (await deliveries(workspace)).filter((delivery) => isOf(delivery.id, id));
  const hops: Hop[] = traced.map(({ at: end, to, status, ms, retry, answer }) => {
    const at = new Date(Date.parse(end) - ms).toISOString();
    const note = [retry === 0 ? '' : `retry ${retry}`, answer].filter((text) => text !== '').join(', ');
    return { at, hop: `I/O Events → ${to}`, status: String(status), ms, activation: '', note };
  });
  const packages = new Set(traced.map(({ to }) => to.split('/')[0] ?? ''));
  const names = actionNames(packages);
  const since = Date.now() - days * DAY_MS;
  hops.push(...(await Promise.all(names.map((name) => activationsOf(workspace, name, id, since)))).flat());
  hops.push(...(await failureOf(workspace, id)));
  if (values.json) {
    console.log(JSON.stringify(inOrder(hops), null, 2));
  } else if (hops.length === 0) {
    console.log(`The event ${id} is not in the latest traces and activations of ${workspace.name}.`);
  } else {
    const rows = inOrder(hops).map(({ at, hop, status, ms, activation, note }) => {
      return [time(at), hop, status, ms === 0 ? '' : `${ms} ms`, activation, short(note, 100)];
    });
    console.log(table(['at', 'hop', 'status', '', 'activation', ''], rows));
  }
  return hops.length === 0 ? EXIT.notDone : EXIT.done;
}

/** Whether an event is the one that is asked for, or a part of it, where that is a long list. */
function isOf(found: string, id: string): boolean {
  return found === id || found.startsWith(`${id}/`);
}

/**
 * The ingestion webhook, and the consumer and handlers of the packages that received the event. If
 * no trace names a package, those of all packages.
 */
function actionNames(packages: ReadonlySet<string>): string[] {
  const own = catalogue.filter((event) => packages.size === 0 || packages.has(packageOf(event)));
  const names = own.flatMap((event) => {
    const handlers = [event.handler, ...(event.createdHandler === undefined ? [] : [event.createdHandler])];
    return ['consumer', ...handlers].map((name) => `${packageOf(event)}/${name}`);
  });
  return ['ingestion/webhook', ...new Set(names)];
}

/** The activations whose log names the event. */
async function activationsOf(workspace: Workspace, name: string, id: string, since: number): Promise<Hop[]> {
  // The client's types know neither the options nor the records that `docs` asks for.
  const options: object = { name, since, limit: ACTIVATION_LIMIT, docs: true };
  const listed: unknown = await workspace.runtime.activations.list(options);
  const records = recordsIn(listed);
  const hops = await Promise.all(
    records.map(async (record): Promise<Hop[]> => {
      const lines = await logOf(workspace, record);
      const own = lines.filter(
        (line) => line.includes(JSON.stringify(id)) || line.includes(JSON.stringify(`${id}/`).slice(0, -1)),
      );
      return own.length === 0 ? [] : [hopOf(record, name, own)];
    }),
  );
  return hops.flat();
}

async function logOf(workspace: Workspace, record: Record<string, unknown>): Promise<string[]> {
  const included: unknown[] = Array.isArray(record.logs) ? record.logs : [];
  if (included.length > 0) {
    return included.map(String);
  }
  const answer: unknown = await workspace.runtime.activations
    .logs({ name: String(record.activationId) })
    .catch(() => ({}));
  return isRecord(answer) && Array.isArray(answer.logs) ? answer.logs.map(String) : [];
}

function hopOf(record: Record<string, unknown>, name: string, lines: readonly string[]): Hop {
  const response = isRecord(record.response) ? record.response : {};
  const result = isRecord(response.result) ? response.result : {};
  const envelope = isRecord(result.error) ? result.error : result;
  const message = /"message":"((?:[^"\\]|\\.)*)"/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  return {
    at: new Date(Number(record.start)).toISOString(),
    hop: name,
    status: String(envelope.statusCode ?? response.status ?? ''),
    ms: Number(record.duration ?? 0),
    activation: String(record.activationId),
    note: message,
  };
}

/** The failure records of the event. */
async function failureOf(workspace: Workspace, id: string): Promise<Hop[]> {
  const query = new URLSearchParams({ event: id });
  const answer = await workspace.operate('GET', `failures?${query}`).catch((error: Error) => {
    console.error(`The failure records could not be read: ${error.message}`);
    return { failures: [] };
  });
  const found = recordsIn(answer.failures);
  return found.map((failure) => {
    const reason = isRecord(failure.reason) ? failure.reason : {};
    const note = `kept as ${failure.package}/${failure.id} after ${failure.attempts} ${failure.attempts === 1 ? 'try' : 'tries'}: ${reason.message}`;
    return { at: String(failure.last), hop: 'failure', status: String(failure.state), ms: 0, activation: '', note };
  });
}

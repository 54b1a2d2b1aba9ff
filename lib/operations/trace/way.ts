import * as routes from '#lib/catalogue/generated/routes';
import { objectOf, recordsIn } from '#lib/core/json';
import type { Failure } from '#lib/delivery/failures';
import type { TracedDelivery } from './deliveries';
import { inOrder } from './order-hops';

/** One step in an event's path. */
export interface Hop {
  /** ISO 8601. */
  at: string;
  hop: string;
  status: string;
  ms: number;
  activation: string;
  note: string;
  /** What the step was given, and what it answered, where that is known. */
  input?: unknown;
  output?: unknown;
  /** The lines of the activation's log that are about the event. */
  logs?: readonly string[];
}

/** The platform's records of what ran: the part of the OpenWhisk client that is used. */
export interface ActivationRecords {
  list(options: object): Promise<unknown>;
  logs(options: { name: string }): Promise<unknown>;
}

/** What is known of an event before its activations are searched. */
export interface EventTraces {
  /** The event's id; a part of a long list has it with `/<number>` behind it. */
  id: string;
  /** All deliveries that are known; those of other events are left out. */
  deliveries: readonly TracedDelivery[];
  failures: readonly Pick<Failure, 'package' | 'id' | 'attempts' | 'last' | 'reason' | 'state' | 'event'>[];
}

/** Which activations are searched. */
export interface Span {
  /** Milliseconds since 1970. */
  since: number;
  upto?: number | undefined;
  /** How many pages of an action's latest activations. Without it: one. */
  pages?: number;
}

/** As many activations as a list has. */
const PAGE = 50;

/** Each step that an event took, in the order in which one caused the next. */
export async function wayOf(
  { id, deliveries, failures }: EventTraces,
  activations: ActivationRecords,
  span: Span,
): Promise<Hop[]> {
  const traced = deliveries.filter((delivery) => isOf(delivery.id, id));
  const packages = new Set([...traced.map(({ to }) => to.split('/')[0] ?? ''), ...failures.map((one) => one.package)]);
  const ran = await Promise.all(actionNames(packages).map((name) => activationsOf(activations, name, id, span)));
  return inOrder([...traced.map(deliveryHop), ...ran.flat(), ...failures.map(failureHop)]);
}

/** Whether an event is the one that is asked for, or a part of it, where that is a long list. */
export function isOf(found: string, id: string): boolean {
  return found === id || found.startsWith(`${id}/`);
}

function deliveryHop({ at: end, to, status, ms, retry, answer, data, result }: TracedDelivery): Hop {
  const at = new Date(Date.parse(end) - ms).toISOString();
  const note = [retry === 0 ? '' : `retry ${retry}`, answer].filter((text) => text !== '').join(', ');
  return {
    at,
    hop: `I/O Events → ${to}`,
    status: String(status),
    ms,
    activation: '',
    note,
    input: data,
    output: result,
  };
}

function failureHop({ package: name, id, attempts, last, reason, state }: EventTraces['failures'][number]): Hop {
  const tries = attempts === 1 ? 'try' : 'tries';
  const note = `kept as ${name}/${id} after ${attempts} ${tries}: ${reason.message}`;
  return { at: last, hop: 'failure', status: state, ms: 0, activation: '', note };
}

/** The actions that publish events. */
const DOORS = ['ingestion/webhook', 'saleor/webhook', 'saleor/pubsub', 'cms/webhook', 'cms/reconcile'];

/**
 * The doors that publish events, and the consumer and handlers of the packages that received the
 * event. If nothing names a package, those of all packages.
 */
function actionNames(packages: ReadonlySet<string>): string[] {
  const handlers = Object.values(routes)
    .flatMap((table) => Object.values(table))
    .flatMap(({ handler, createdHandler }) => [handler, ...(createdHandler === undefined ? [] : [createdHandler])])
    .filter((name) => packages.size === 0 || packages.has(name.split('/')[0] ?? ''));
  const consumers = handlers.map((name) => `${name.split('/')[0]}/consumer`);
  return [...new Set([...DOORS, ...consumers, ...handlers])];
}

/** The activations whose log names the event: on the latest page of the action that has any. */
async function activationsOf(
  activations: ActivationRecords,
  name: string,
  id: string,
  { since, upto, pages = 1 }: Span,
): Promise<Hop[]> {
  for (let page = 0; page < pages; page += 1) {
    const options = {
      name,
      since,
      ...(upto === undefined ? {} : { upto }),
      limit: PAGE,
      skip: page * PAGE,
      docs: true,
    };
    const records = recordsIn(await activations.list(options));
    const hops = (await Promise.all(records.map((record) => hopsIn(activations, name, id, record)))).flat();
    if (hops.length > 0 || records.length < PAGE) {
      return hops;
    }
  }
  return [];
}

async function hopsIn(activations: ActivationRecords, name: string, id: string, record: Record<string, unknown>) {
  const lines = await logOf(activations, record);
  const own = lines.filter(
    (line) => line.includes(JSON.stringify(id)) || line.includes(JSON.stringify(`${id}/`).slice(0, -1)),
  );
  return own.length === 0 ? [] : [activationHop(record, name, own)];
}

/** The lines of an activation; a list of activations has them on the local platform alone. */
export async function logOf(
  activations: Pick<ActivationRecords, 'logs'>,
  record: Record<string, unknown>,
): Promise<string[]> {
  const included: unknown[] = Array.isArray(record.logs) ? record.logs : [];
  if (included.length > 0) {
    return included.map(String);
  }
  const { logs } = objectOf(await activations.logs({ name: String(record.activationId) }).catch(() => ({})));
  return Array.isArray(logs) ? logs.map(String) : [];
}

function activationHop(record: Record<string, unknown>, name: string, lines: readonly string[]): Hop {
  const response = objectOf(record.response);
  const result = objectOf(response.result);
  const envelope = result.error === undefined ? result : objectOf(result.error);
  return {
    at: new Date(Number(record.start)).toISOString(),
    hop: name,
    status: String(envelope.statusCode ?? response.status ?? ''),
    ms: Number(record.duration ?? 0),
    activation: String(record.activationId),
    note: /"message":"((?:[^"\\]|\\.)*)"/.exec(lines.at(-1) ?? '')?.[1] ?? '',
    output: envelope.body ?? response.result,
    logs: lines,
  };
}

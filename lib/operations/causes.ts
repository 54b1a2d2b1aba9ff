import { createHash } from 'node:crypto';
import { mapLimited } from '#lib/core/map-limited';
import type { Failure, Failures } from '#lib/delivery/failures';

/** What failures have in common: one mend is enough for all of them. */
export interface Cause {
  /** The same for all failures of one cause. */
  id: string;
  /** The system that did not take the events; missing where none was found. */
  target?: string;
  status: number;
  code: string;
  /** The reason without what differs from record to record. */
  text: string;
}

/** The failures of one cause. */
export interface CauseGroup extends Cause {
  count: number;
  states: Record<Failure['state'], number>;
  /** How many events of each kind of record, such as `product`. */
  entities: Record<string, number>;
  /** The first and the last attempt of any, ISO 8601. */
  first: string;
  last: string;
  /** When the queue tries one of them next, ISO 8601; missing where it does not. */
  nextTry?: string;
  /** The newest reason, whole. */
  example: string;
}

/** Reads at once. */
const AT_ONCE = 40;
const BATCH = 400;

/** What the queue waits before each try, in minutes: Adobe documents a doubling up to a quarter. */
const WAITS_MIN = [1, 2, 4, 8, 15];

/** The cause of a failure. */
export function causeOf({ reason, target }: Pick<Failure, 'reason' | 'target'>): Cause {
  const { status, code } = reason;
  const text = withoutNames(reason.message);
  const id = createHash('sha256')
    .update(JSON.stringify([target ?? '', status, code, text]))
    .digest('base64url');
  return { id: id.slice(0, 16), ...(target === undefined ? {} : { target }), status, code, text };
}

/**
 * A reason without what names one record: what is quoted, and each word with a digit but a status.
 */
function withoutNames(message: string): string {
  return message
    .replace(/"[^"]*"|“[^”]*”|‘[^’]*’/g, '…')
    .replace(/\/[\w.~%-]*\d[\w.~%-]*/g, '/…')
    .replace(/(?<![\w/])[\w.~%#:+-]*\d[\w.~%#:+-]*/g, (word) => (/^[45]\d\d[.,:;]?$/.test(word) ? word : '…'))
    .replace(/…(?:[\s,]+…)+/g, '…')
    .slice(0, 400);
}

/** A part of all failures, grouped. */
export interface CausePage {
  groups: CauseGroup[];
  /** How many failures there are, and how many of them this page has read. */
  total: number;
  read: number;
  /** The cursor of the next page; undefined at the end. */
  next: string | undefined;
}

/**
 * Groups failures by their cause, from `cursor` on, as long as `mayGoOn` says: with ten thousand
 * of them one call is not enough. Discarded ones are left out.
 */
export async function groupByCause(
  failures: Pick<Failures, 'list' | 'get'>,
  { cursor, now, mayGoOn }: { cursor: string | undefined; now: number; mayGoOn: () => boolean },
): Promise<CausePage> {
  const all = await failures.list();
  const rest = all.filter(({ package: name, id }) => cursor === undefined || `${name}.${id}` > cursor);
  const groups = new Map<string, CauseGroup>();
  let read = 0;
  while (read < rest.length && (read === 0 || mayGoOn())) {
    const batch = rest.slice(read, read + BATCH);
    const found = await mapLimited(batch, AT_ONCE, ({ package: name, id }) => failures.get(name, id, now));
    for (const failure of found) {
      if (failure !== undefined && failure.state !== 'discarded') {
        add(groups, failure);
      }
    }
    read += batch.length;
  }
  const last = rest[read - 1];
  const next = read < rest.length && last !== undefined ? `${last.package}.${last.id}` : undefined;
  return { groups: [...groups.values()].sort((a, b) => b.count - a.count), total: all.length, read, next };
}

function add(groups: Map<string, CauseGroup>, failure: Failure): void {
  const cause = causeOf(failure);
  const group = groups.get(cause.id) ?? {
    ...cause,
    count: 0,
    states: { retrying: 0, dead: 0, discarded: 0 },
    entities: {},
    first: failure.first,
    last: failure.last,
    example: failure.reason.message,
  };
  const entity = failure.package.replace(/-[a-z]+$/, '');
  group.count += 1;
  group.states[failure.state] += 1;
  group.entities[entity] = (group.entities[entity] ?? 0) + 1;
  group.first = failure.first < group.first ? failure.first : group.first;
  if (failure.last >= group.last) {
    group.last = failure.last;
    group.example = failure.reason.message;
  }
  const due = nextTry(failure);
  if (due !== undefined && (group.nextTry === undefined || due < group.nextTry)) {
    group.nextTry = due;
  }
  groups.set(cause.id, group);
}

/** When the queue tries a failure again, ISO 8601; undefined where it does not. */
export function nextTry({ state, attempts, last }: Pick<Failure, 'state' | 'attempts' | 'last'>): string | undefined {
  if (state !== 'retrying') {
    return undefined;
  }
  const minutes = WAITS_MIN[Math.min(attempts, WAITS_MIN.length) - 1] ?? 1;
  return new Date(Date.parse(last) + minutes * 60_000).toISOString();
}

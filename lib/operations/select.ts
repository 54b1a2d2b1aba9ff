import pLimit from 'p-limit';
import { RelayError } from '#lib/core/errors';
import type { Failure, Failures } from '#lib/delivery/failures';
import { causeOf } from './causes';

/** A selection of failures. A missing field does not narrow it. */
export interface Selection {
  package?: string | undefined;
  state?: string | undefined;
  /** The event's type, or its end. */
  type?: string | undefined;
  /** The reason's code, such as `rejected`. */
  code?: string | undefined;
  /** The event's own id. */
  event?: string | undefined;
  /** What the failure has in common with others, as `causeOf` says. */
  cause?: string | undefined;
  /** ISO 8601. They compare the time of the last attempt. */
  since?: string | undefined;
  until?: string | undefined;
}

const FIELDS = ['package', 'state', 'type', 'code', 'event', 'cause', 'since', 'until'] as const;
const STATES = ['retrying', 'dead', 'discarded'];

/** Parallel reads. */
const AT_ONCE = 20;

/** Reads a selection. @throws RelayError `invalid` that names the wrong field. */
export function readSelection(get: (name: string) => unknown): Selection {
  const selection: Selection = {};
  for (const name of FIELDS) {
    const value = get(name);
    if (value !== undefined && value !== null) {
      if (typeof value !== 'string' || value === '') {
        throw new RelayError('invalid', `${name} must be a text.`);
      }
      selection[name] = value;
    }
  }
  if (selection.state !== undefined && !STATES.includes(selection.state)) {
    throw new RelayError('invalid', `state must be one of ${STATES.join(', ')}.`);
  }
  for (const name of ['since', 'until'] as const) {
    if (selection[name] !== undefined && Number.isNaN(Date.parse(selection[name]))) {
      throw new RelayError('invalid', `${name} must be a time such as 2026-01-31T09:00:00Z.`);
    }
  }
  return selection;
}

/**
 * A page of failures in a fixed order: at most `limit`, after `cursor`. `next` is the cursor of the
 * next page; undefined at the end.
 */
export async function select(
  failures: Pick<Failures, 'list' | 'get'>,
  selection: Selection,
  { cursor, limit, now }: { cursor: string | undefined; limit: number; now: number },
): Promise<{ found: Failure[]; next: string | undefined }> {
  const all = await failures.list(selection.package);
  const rest = all.filter(({ package: name, id }) => cursor === undefined || `${name}.${id}` > cursor);
  const found: Failure[] = [];
  const queue = pLimit(AT_ONCE);
  const reads = rest.map(({ package: name, id }) => queue(() => failures.get(name, id, now)));
  // A read after the end of the page may fail without a caller that waits for it.
  for (const read of reads) {
    read.catch(() => {});
  }
  try {
    for (const [index, { package: name, id }] of rest.entries()) {
      const record = await reads[index];
      if (record !== undefined && fits(record, selection)) {
        found.push(record);
      }
      if (found.length === limit && index < rest.length - 1) {
        return { found, next: `${name}.${id}` };
      }
    }
    return { found, next: undefined };
  } finally {
    queue.clearQueue();
  }
}

/** Discarded failures are found only where the state is asked for. */
function fits(failure: Failure, selection: Selection): boolean {
  const { state, event, reason, last } = failure;
  return (
    (selection.state === undefined ? state !== 'discarded' : state === selection.state) &&
    (selection.type === undefined || event.type === selection.type || event.type.endsWith(`.${selection.type}`)) &&
    (selection.event === undefined || event.id === selection.event) &&
    (selection.code === undefined || reason.code === selection.code) &&
    (selection.cause === undefined || causeOf(failure).id === selection.cause) &&
    (selection.since === undefined || Date.parse(last) >= Date.parse(selection.since)) &&
    (selection.until === undefined || Date.parse(last) <= Date.parse(selection.until))
  );
}

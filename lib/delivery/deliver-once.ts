import type { Context } from '#lib/core/context';
import { isRetried, RelayError, toRelayError } from '#lib/core/errors';
import type { KeyValueStore } from '#lib/core/key-value-store';
import {
  type Decision,
  decide,
  type Judged,
  namesRead,
  type SkipReason,
  statesAfter,
  statesRefused,
  statesWhileTold,
} from './decide';
import { deliveryId } from './failures';
import { withFirstWord } from './first-word';
import { KeyedMutex } from './keyed-mutex';
import { Leases } from './leases';
import { Ledger } from './ledger';
import { type RecordChange, recordChanges } from './record-change';
import type { DeliveryTerms } from './terms';
import { type CallHandler, type Delivery, type DeliveryAnswer, isApplied } from './types';
import { refuseAbsurdVersion, versionJumps } from './version';

/** What delivering once needs beside the delivery. */
export interface LedgerOptions {
  store: KeyValueStore;
  terms: DeliveryTerms;
  /** Whether the event waits while the ledger is out of reach. */
  requiresLedger: boolean;
  /** Whether applying it twice does harm. */
  unrepeatable: boolean;
  now?: () => number;
  /** Who waits for whom within this process; a test of several processes gives each its own. */
  mutex?: KeyedMutex;
}

/**
 * One process's deliveries of a record wait for each other in memory, and for other processes in
 * the ledger.
 */
const ownProcess = new KeyedMutex();

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  stale: 'Something newer was applied before',
  echo: 'The change came from there',
  unchanged: 'Nothing of it has changed',
};

/**
 * Calls the handler once for each event, and in the order of the changes: of the deliveries that
 * concern a record one at a time is at work. Acquire → decide → apply → record.
 */
export function deliverOnce(call: CallHandler, options: LedgerOptions): CallHandler {
  const { store, terms, now = Date.now, mutex = ownProcess } = options;
  return (delivery, context) => {
    const { event, data } = delivery;
    refuseAbsurdVersion(data);
    const changes = recordChanges(terms, event, data, now());
    const id = deliveryId(delivery);
    const own = [...new Set(changes.flatMap(({ leases }) => leases))].sort();
    // An event that names no record is still the same event when it comes again.
    const names = own.length > 0 ? own : [id];
    const leases = new Leases(store, names, context.deadline, now);
    const work: Work = { call, options: { ...options, now }, delivery, context, changes, id, leases };
    return mutex.run(names, () => deliverLeased(work));
  };
}

/** What is to be done, once it is known. */
type Known = Exclude<Decision, { kind: 'wait' }>;

interface Work {
  call: CallHandler;
  options: LedgerOptions & { now: () => number };
  delivery: Delivery;
  context: Context;
  changes: readonly RecordChange[];
  id: string;
  leases: Leases;
}

async function deliverLeased(work: Work): Promise<DeliveryAnswer> {
  const { context, leases } = work;
  if (context.deadline.remaining() <= 0) {
    throw new RelayError('timeout', 'No time was left when the deliveries before had ended.');
  }
  const release = () => leases.release((error) => warn(work, 'A lease was not released', error));
  let decision: Known;
  try {
    decision = await acquire(work);
  } catch (thrown) {
    await release();
    return withoutLedger(work, toRelayError(thrown));
  }
  try {
    return decision.kind === 'duplicate' ? decision.answer : await carryOut(work, decision);
  } finally {
    await release();
  }
}

/** Takes the leases and decides: nobody else writes what is read from here on. */
async function acquire({ delivery, options, changes, id, leases }: Work): Promise<Known> {
  const { store, terms, now } = options;
  const ledger = new Ledger(store);
  await leases.acquire();
  // Without an id nothing tells two events apart.
  const outcome = delivery.event.id === '' ? undefined : await ledger.outcome(id);
  const states = outcome === undefined ? await ledger.states(namesRead(changes)) : new Map();
  const decision = decide({ id, outcome, states }, changes, terms, now());
  if (decision.kind === 'wait') {
    throw new RelayError('busy', 'A newer change of the record was begun, and its end is not known yet.');
  }
  if (decision.kind === 'apply') {
    await ledger.putStates(statesWhileTold(decision, terms));
  }
  return decision;
}

async function carryOut(work: Work, decision: Exclude<Known, { kind: 'duplicate' }>): Promise<DeliveryAnswer> {
  if (decision.kind === 'skip') {
    const { reason } = decision;
    const answer = { statusCode: 200, body: { success: true, message: SKIPPED[reason], skipped: reason } };
    await record(work, decision, answer);
    return answer;
  }
  for (const jump of versionJumps(decision, work.options.terms.source)) {
    work.context.log.warn('The version of a record jumps: all that come with a lower one will be stale', jump);
  }
  const narrow = narrowed(work, decision.changes);
  const answer = await work.call(withFirstWord(narrow, decision, work.options.terms), work.context);
  // A refusal is no outcome: the consumer keeps it as a failure, and the event may come again.
  if (!work.leases.hold()) {
    return answer;
  }
  if (isApplied(answer)) {
    await record(work, decision, answer);
  } else if (!isRetried(answer.statusCode)) {
    await recordRefusal(work, decision, answer.rest);
  }
  return answer;
}

/**
 * What was refused for good has changed nothing: older changes need not wait for it any more. Of a
 * list in `rest` the other entries were applied: what is older than they is stale.
 */
async function recordRefusal(work: Work, judged: Judged, rest: readonly unknown[] | undefined): Promise<void> {
  const { store, terms } = work.options;
  const ledger = new Ledger(store);
  const refused = rest === undefined ? judged.changes : judged.changes.filter(({ item }) => rest.includes(item));
  if (refused.some(({ names }) => names.length > 1)) {
    const written = ledger.putStates(statesRefused({ ...judged, changes: refused }, terms));
    await written.catch((error) => warn(work, 'A refusal could not be noted', error));
  }
  if (rest !== undefined) {
    const names = new Set(refused.flatMap((change) => change.names));
    const changes = judged.changes.filter((change) => !change.names.some((name) => names.has(name)));
    await putApplied(work, { ...judged, changes });
  }
}

/** Of a list only the entries that need work. */
function narrowed({ delivery, changes, options }: Work, wanted: readonly RecordChange[]): Delivery {
  const whole = wanted.length === changes.length || !options.terms.route.identity.each;
  return whole ? delivery : { ...delivery, data: wanted.map(({ item }) => item) };
}

/**
 * Writes the records first: an event that counts as done while its version is unknown would let an
 * older one through. Where they cannot be written, what may be repeated comes again; for the rest
 * the handler's own look at the target is the second guard.
 */
async function record(work: Work, judged: Judged, answer: DeliveryAnswer): Promise<void> {
  const { options, delivery, id } = work;
  const ledger = new Ledger(options.store);
  await putApplied(work, judged, answer.has);
  if (delivery.event.id !== '') {
    await ledger.putOutcome(id, answer).catch((error) => warn(work, 'The outcome could not be remembered', error));
  }
}

async function putApplied(work: Work, judged: Judged, has?: DeliveryAnswer['has']): Promise<void> {
  const { store, terms, unrepeatable } = work.options;
  try {
    await new Ledger(store).putStates(statesAfter(judged, terms, has));
  } catch (thrown) {
    if (!unrepeatable) {
      throw new RelayError('unavailable', 'What was applied could not be remembered.', { cause: thrown });
    }
    warn(work, 'What was applied could not be remembered', thrown);
  }
}

/** The ledger is out of reach: what may be repeated goes on without it, the rest waits for it. */
function withoutLedger(work: Work, error: RelayError): Promise<DeliveryAnswer> {
  // A store that throttles is there: to go on without it would make it forget, just when much
  // happens.
  if (error.kind === 'busy' || error.kind === 'throttled' || work.options.requiresLedger) {
    throw error;
  }
  warn(work, 'Delivered without the ledger of what was applied', error);
  return work.call(work.delivery, work.context);
}

function warn({ context, delivery }: Work, message: string, cause: unknown): void {
  context.log.warn(message, { handler: delivery.handler, cause });
}

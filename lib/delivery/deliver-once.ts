import type { Context } from '#lib/core/context';
import { type FailureKind, isRetried, RelayError, toRelayError } from '#lib/core/errors';
import type { Acquired, Commit } from './acquired';
import { reasonOf } from './answer';
import {
  type Decision,
  decide,
  type Judged,
  type SkipReason,
  statesAfter,
  statesRefused,
  statesWhileTold,
} from './decide';
import { deliveryId } from './failures';
import { withFirstWord } from './first-word';
import { formerNames, formersToTell } from './former-name';
import { KeyedMutex } from './keyed-mutex';
import { Ledger } from './ledger';
import { ledgerRequest, withNames } from './places';
import { type RecordChange, recordChanges, type Version } from './record-change';
import type { LedgerStore } from './record-store';
import type { DeliveryTerms } from './terms';
import { type CallHandler, type Delivery, type DeliveryAnswer, isApplied } from './types';
import { refuseAbsurdVersion, versionJumps } from './version';

/** What delivering once needs beside the delivery. */
export interface LedgerOptions {
  ledger: LedgerStore;
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
  untold: 'The target never got it',
};

/**
 * Calls the handler once for each event, and in the order of the changes: of the deliveries that
 * concern a record one at a time is at work. Acquire → decide → apply → commit.
 */
export function deliverOnce(call: CallHandler, options: LedgerOptions): CallHandler {
  const { terms, now = Date.now, mutex = ownProcess } = options;
  return (delivery, context) => {
    const { event, data } = delivery;
    refuseAbsurdVersion(data);
    const changes = recordChanges(terms, event, data, now());
    const id = deliveryId(delivery);
    const work: Work = { call, options: { ...options, now }, delivery, context, changes, id };
    return mutex.run(ledgerRequest(changes, event, id).leases, () => deliverLeased(work), wholeState(changes));
  };
}

/**
 * The version of the changes where each is all that the target is sent of its record: a newer one
 * then says all that an older one does.
 */
function wholeState(changes: readonly RecordChange[]): Version | undefined {
  return changes.every(({ sent }) => sent !== undefined) ? changes[0]?.version : undefined;
}

/** With these errors nobody knows whether the handler has ended. */
const GOES_ON: ReadonlySet<FailureKind> = new Set(['timeout', 'unavailable', 'defect']);

/** What is to be done, once it is known. */
type Known = Exclude<Decision, { kind: 'wait' }>;

interface Work {
  call: CallHandler;
  options: LedgerOptions & { now: () => number };
  delivery: Delivery;
  context: Context;
  changes: readonly RecordChange[];
  id: string;
}

async function deliverLeased(work: Work): Promise<DeliveryAnswer> {
  const { context, options, changes, delivery, id } = work;
  if (context.deadline.remaining() <= 0) {
    throw new RelayError('timeout', 'No time was left when the deliveries before had ended.');
  }
  let acquired: Acquired | undefined;
  let decision: Known;
  try {
    const ledger = new Ledger(options.ledger, options.now);
    const request = ledgerRequest(changes, delivery.event, id);
    acquired = await ledger.acquire(request, context.deadline);
    // Who has a name that one of the records had before must not be told of meanwhile.
    const former = acquired.outcome === undefined ? formerNames(changes, acquired.states) : [];
    if (former.some((name) => !request.leases.includes(name))) {
      await acquired.commit({});
      acquired = await ledger.acquire(withNames(request, former), context.deadline);
    }
    decision = await begin(work, acquired);
  } catch (thrown) {
    await leave(work, acquired);
    return withoutLedger(work, toRelayError(thrown));
  }
  const answer = await carryOut(work, decision, acquired);
  return acquired.failed ? { ...answer, failedBefore: true } : answer;
}

/** Decides under the leases: nobody else writes what was read. */
async function begin({ options, changes, id }: Work, acquired: Acquired): Promise<Known> {
  const { terms, now, unrepeatable } = options;
  const { outcome, states } = acquired;
  const decision = decide({ id, outcome, states }, changes, terms, now());
  if (decision.kind === 'wait') {
    throw new RelayError('busy', 'A newer change of the record was begun, and its end is not known yet.');
  }
  if (decision.kind === 'apply') {
    await acquired.tell(statesWhileTold(decision, terms, unrepeatable));
  }
  return decision;
}

async function carryOut(work: Work, decision: Known, acquired: Acquired): Promise<DeliveryAnswer> {
  const { terms } = work.options;
  if (decision.kind === 'duplicate') {
    await acquired.commit({}).catch((error) => warn(work, 'A lease was not released', error));
    return decision.answer;
  }
  if (decision.kind === 'skip') {
    const { reason } = decision;
    const answer = { statusCode: 200, body: { success: true, message: SKIPPED[reason], skipped: reason } };
    await record(work, acquired, { states: statesAfter(decision, terms), outcome: answer });
    return answer;
  }
  for (const jump of versionJumps(decision, terms.source)) {
    work.context.log.warn('The version of a record jumps: all that come with a lower one will be stale', jump);
  }
  const answer = await apply(work, decision, acquired);
  // A refusal is no outcome: the consumer keeps it as a failure, and the event may come again.
  if (!acquired.holds()) {
    return answer;
  }
  if (isApplied(answer)) {
    await record(work, acquired, { states: statesAfter(decision, terms, answer.has), outcome: answer });
  } else if (isRetried(answer.statusCode)) {
    await leave(work, acquired, { begun: decision, mayGoOn: reasonOf(answer)?.code === 'timeout' });
  } else {
    await recordRefusal(work, acquired, decision, answer.rest);
  }
  return answer;
}

async function apply(
  work: Work,
  decision: Extract<Known, { kind: 'apply' }>,
  acquired: Acquired,
): Promise<DeliveryAnswer> {
  try {
    const narrow = narrowed(work, decision.changes);
    const told = withFirstWord(narrow, decision, work.options.terms);
    const former = formersToTell(decision.changes, work.changes, decision.states).map((one) => one?.text ?? null);
    const renamed = former.some((text) => text !== null);
    return await work.call(renamed ? { ...told, former } : told, work.context);
  } catch (thrown) {
    await leave(work, acquired, { begun: decision, mayGoOn: GOES_ON.has(toRelayError(thrown).kind) });
    throw thrown;
  }
}

/**
 * Lets the next one in, where nothing is known to have come of the delivery: a part of what was
 * `begun` may be done. While the target may still do it (`mayGoOn`), as a store does that has not
 * answered in time, nobody is let in: what is older would end over what is newer. A lease that is
 * over is not ours.
 */
async function leave(
  work: Work,
  acquired: Acquired | undefined,
  { begun, mayGoOn = false }: { begun?: Judged; mayGoOn?: boolean } = {},
): Promise<void> {
  if (acquired?.holds()) {
    const states = begun === undefined ? new Map() : statesWhileTold(begun, work.options.terms, true);
    const left = acquired.commit({ states, failed: true, mayGoOn });
    await left.catch((error) => warn(work, 'A lease was not released', error));
  }
}

/**
 * What was refused for good has changed nothing: older changes need not wait for it any more. Of a
 * list in `rest` the other entries were applied: what is older than they is stale.
 */
async function recordRefusal(
  work: Work,
  acquired: Acquired,
  judged: Judged,
  rest: readonly unknown[] | undefined,
): Promise<void> {
  const { terms } = work.options;
  const refused = rest === undefined ? judged.changes : judged.changes.filter(({ item }) => rest.includes(item));
  const states = statesRefused({ ...judged, changes: refused }, terms);
  if (rest === undefined) {
    const noted = acquired.commit({ states, failed: true });
    await noted.catch((error) => warn(work, 'A refusal could not be noted', error));
    return;
  }
  const names = new Set(refused.flatMap((change) => change.names));
  const changes = judged.changes.filter((change) => !change.names.some((name) => names.has(name)));
  const after = new Map([...states, ...statesAfter({ ...judged, changes }, terms)]);
  // What is left comes again by itself, as a replay: then all of the event is done.
  const open = new Set(refused.flatMap((change) => change.leases));
  const applied = new Set(work.changes.flatMap((change) => change.leases).filter((lease) => !open.has(lease)));
  await record(work, acquired, { states: after, applied, failed: true });
}

/** Of a list only the entries that need work. */
function narrowed({ delivery, changes, options }: Work, wanted: readonly RecordChange[]): Delivery {
  const whole = wanted.length === changes.length || !options.terms.route.identity.each;
  return whole ? delivery : { ...delivery, data: wanted.map(({ item }) => item) };
}

/**
 * Writes the records and the outcome, which are one value: an event that counts as done while its
 * version is unknown would let an older one through. Where they cannot be written, what may be
 * repeated comes again, once its leases are over: the write may still arrive. For the rest the
 * handler's own look at the target is the second guard.
 */
async function record(work: Work, acquired: Acquired, commit: Commit): Promise<void> {
  try {
    await acquired.commit(commit);
  } catch (thrown) {
    if (!work.options.unrepeatable) {
      throw new RelayError('unavailable', 'What was applied could not be remembered.', { cause: thrown });
    }
    const again = acquired.holds() ? acquired.commit(commit) : Promise.reject(thrown);
    await again.catch((error) => warn(work, 'What was applied could not be remembered', error));
  }
}

/** The ledger is out of reach: what may be repeated goes on without it, the rest waits for it. */
async function withoutLedger(work: Work, error: RelayError): Promise<DeliveryAnswer> {
  // A store that throttles is there: to go on without it would make it forget, just when much
  // happens.
  if (error.kind === 'busy' || error.kind === 'throttled' || work.options.requiresLedger) {
    throw error;
  }
  warn(work, 'Delivered without the ledger of what was applied', error);
  return { ...(await work.call(work.delivery, work.context)), failedBefore: true };
}

function warn({ context, delivery }: Work, message: string, cause: unknown): void {
  context.log.warn(message, { handler: delivery.handler, cause });
}

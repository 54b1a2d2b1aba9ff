import type { Deadline } from '#lib/core/deadline';
import { toRelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import type { Failure } from '#lib/delivery/failures';
import { type ActionAnswer, invokeAction } from '#lib/platform/invoke';
import type { JournalReader } from '#lib/platform/journal';
import { proofOf } from '#lib/platform/own-call';
import { findData } from './find-data';

/** Delivers an event to a package's consumer as I/O Events would, and waits for the answer. */
export type Redeliver = (
  packageName: string,
  params: Record<string, unknown>,
  deadline: Deadline,
) => Promise<ActionAnswer>;

export const redeliver: Redeliver = (packageName, params, deadline) =>
  invokeAction(
    `${packageName}/consumer`,
    { ...params, relayReplay: proofOf({ id: params.id, type: params.type, target: params.relayTarget }) },
    deadline,
  );

/** The outcome of an event that was delivered again. */
export interface Replayed {
  package: string;
  /** The failure's id, where there was one. */
  id?: string;
  event: { id: string; type: string };
  /** `applied` now; it `was applied` before; `skipped` as stale or an echo; `failed` again. */
  outcome: 'applied' | 'was applied' | 'skipped' | 'failed';
  status: number;
  error?: string;
}

interface FailureWork {
  /** The data that is kept with a failure. */
  data: (failure: Failure) => Promise<unknown>;
  journal: JournalReader;
  deliver: Redeliver;
  deadline: Deadline;
  /** Milliseconds since 1970. */
  now: number;
}

/** Delivers the event of a failure again, to the target that has not taken it. */
export async function replayFailure(failure: Failure, work: FailureWork): Promise<Replayed> {
  const { journal, deliver, deadline, now } = work;
  const { package: name, id, event, kept, target } = failure;
  return replayed({ package: name, id, event: { id: event.id, type: event.type } }, async () => {
    const data = kept === 'here' ? await work.data(failure) : await findData(failure, journal, deadline, now);
    return deliver(name, { ...event, data, ...(target === undefined ? {} : { relayTarget: target }) }, deadline);
  });
}

/** Delivers an event of the journal again. */
export async function replayEvent(
  packageName: string,
  event: Readonly<Record<string, unknown>>,
  { deliver, deadline }: Pick<FailureWork, 'deliver' | 'deadline'>,
): Promise<Replayed> {
  const about = { package: packageName, event: { id: String(event.id), type: String(event.type) } };
  return replayed(about, () => deliver(packageName, { ...event }, deadline));
}

/** An error of the delivery is an outcome as well. */
async function replayed(
  about: Pick<Replayed, 'package' | 'id' | 'event'>,
  deliver: () => Promise<ActionAnswer>,
): Promise<Replayed> {
  try {
    return { ...about, ...outcomeOf(await deliver()) };
  } catch (thrown) {
    const { status, message } = toRelayError(thrown);
    return { ...about, outcome: 'failed', status, error: message };
  }
}

/**
 * Reads the consumer's answer. With RELAY_ACK_DEAD it answers 200 for an event that is kept as
 * dead.
 */
function outcomeOf({ statusCode, body }: ActionAnswer): Pick<Replayed, 'outcome' | 'status' | 'error'> {
  const answer = isRecord(body) ? body : {};
  const response = isRecord(answer.response) ? answer.response : {};
  const failed = statusCode >= 300 || response.success === false;
  if (failed) {
    const error = [answer.error, response.error].find((text) => typeof text === 'string');
    const status = typeof response.status === 'number' ? response.status : statusCode;
    return { outcome: 'failed', status, ...(typeof error === 'string' ? { error } : {}) };
  }
  if (answer.repeated === true) {
    return { outcome: 'was applied', status: statusCode };
  }
  return { outcome: typeof response.skipped === 'string' ? 'skipped' : 'applied', status: statusCode };
}

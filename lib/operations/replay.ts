import type { Deadline } from '#lib/core/deadline';
import { RelayError, toRelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import type { Failure } from '#lib/delivery/failures';
import { type ActionAnswer, invokeAction } from '#lib/platform/invoke';
import type { JournalReader } from '#lib/platform/journal';

/** Hands an event to a package's consumer as the queue would, and waits for the answer. */
export type Redeliver = (
  packageName: string,
  params: Record<string, unknown>,
  deadline: Deadline,
) => Promise<ActionAnswer>;

export const redeliver: Redeliver = (packageName, params, deadline) =>
  invokeAction(`${packageName}/consumer`, { ...params, relayReplay: true }, deadline);

/** What came of an event that was delivered again. */
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

/** Pages of the journal that are looked through for one event. */
const MOST_PAGES = 50;
const PAGE = 100;
/** An event may be journalled a little before its first delivery failed. */
const BEFORE_S = 600;

/** Delivers a failure's event again. */
export async function replayFailure(
  failure: Failure,
  work: {
    data: (failure: Failure) => Promise<unknown>;
    journal: JournalReader;
    deliver: Redeliver;
    deadline: Deadline;
    now: number;
  },
): Promise<Replayed> {
  const { journal, deliver, deadline, now } = work;
  const { package: name, id, event, kept, target } = failure;
  const about = { package: name, id, event: { id: event.id, type: event.type } };
  try {
    const data = kept === 'here' ? await work.data(failure) : await findData(failure, journal, deadline, now);
    // Only to the target that has not taken it.
    const params = { ...event, data, ...(target === undefined ? {} : { relayTarget: target }) };
    return { ...about, ...outcomeOf(await deliver(name, params, deadline)) };
  } catch (thrown) {
    const { status, message } = toRelayError(thrown);
    return { ...about, outcome: 'failed', status, error: message };
  }
}

/** Delivers an event of the journal again. */
export async function replayEvent(
  packageName: string,
  event: Readonly<Record<string, unknown>>,
  { deliver, deadline }: { deliver: Redeliver; deadline: Deadline },
): Promise<Replayed> {
  const about = { package: packageName, event: { id: String(event.id), type: String(event.type) } };
  try {
    return { ...about, ...outcomeOf(await deliver(packageName, { ...event }, deadline)) };
  } catch (thrown) {
    const { status, message } = toRelayError(thrown);
    return { ...about, outcome: 'failed', status, error: message };
  }
}

/** The consumer's answer; it may acknowledge what it keeps as dead. */
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

/** A large payload is in the journal alone, for seven days. */
async function findData(
  { package: name, event, first }: Failure,
  journal: JournalReader,
  deadline: Deadline,
  now: number,
): Promise<unknown> {
  const action = `${name}/consumer`;
  const secondsAgo = (now - Date.parse(first)) / 1000 + BEFORE_S;
  let page = await journal.page(action, { secondsAgo }, PAGE, deadline);
  for (let pages = 1; ; pages++) {
    const found = page.events.find((item) => item.event.id === event.id && item.event.type === event.type);
    if (found !== undefined) {
      return found.event.data;
    }
    if (page.next === undefined || pages === MOST_PAGES) {
      const text = `The event was not found in ${pages} pages of the journal. Send it again from its source.`;
      throw new RelayError('rejected', text, { status: 410 });
    }
    page = await journal.page(action, { since: page.next }, PAGE, deadline);
  }
}

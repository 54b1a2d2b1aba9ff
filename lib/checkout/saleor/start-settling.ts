import type { Context } from '#lib/core/context';
import { createDeadline, type Deadline } from '#lib/core/deadline';
import { toRelayError } from '#lib/core/errors';

/** What may pass until the action is started, in milliseconds: Saleor waits. */
const LIMIT_MS = 3_000;
/** So often one Saleor's open payments are looked for, in milliseconds: anybody may repeat it. */
const EVERY_MS = 5_000;

type Start = (name: string, params: Record<string, unknown>, deadline: Deadline) => Promise<void>;

/** The client is loaded by what staff ask for alone: a shopper does not wait for it. */
const startAction: Start = async (...call) => {
  const invoke = await import(/* webpackMode: "eager" */ '#lib/platform/invoke');
  return invoke.startAction(...call);
};

const begun = new Map<string, number>();

/**
 * Starts `saleor/settle` for a payment, or for all of a Saleor, and does not wait for its end.
 * Nothing is lost where it cannot be started: the request stays open in Saleor, where the alarm
 * finds it.
 */
export async function startSettling(
  { apiUrl, transaction }: { apiUrl: string; transaction?: string },
  { deadline, log }: Context,
  start: Start = startAction,
): Promise<void> {
  const last = begun.get(apiUrl) ?? 0;
  if (transaction === undefined && Date.now() - last < EVERY_MS) {
    return;
  }
  if (transaction === undefined) {
    begun.set(apiUrl, Date.now());
  }
  try {
    const ends = createDeadline(Math.min(deadline.endsAt, Date.now() + LIMIT_MS));
    await start('saleor/settle', { apiUrl, ...(transaction === undefined ? {} : { transaction }) }, ends);
  } catch (thrown) {
    const { kind, message } = toRelayError(thrown);
    log.warn('A payment is left to the next run of saleor/settle', { transaction, kind, reason: message });
  }
}

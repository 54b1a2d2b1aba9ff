import type { Context } from '#lib/core/context';
import { toRelayError } from '#lib/core/errors';

/** With less time nothing more is begun, in milliseconds. */
const ONE_MORE_MS = 10_000;
/** Ids that are remembered as done. */
export const MOST_DONE = 5_000;

/** What was found at one Saleor, and what came of it. */
export interface Report {
  apiUrl: string;
  /** Deliveries that Saleor has given up. */
  found: number;
  /** Records that have changed, and that the back office was not told of. */
  missed: number;
  published: number;
  skipped: number;
  /** Whether time ended before the list did: the next run goes on. */
  more?: true;
  error?: string;
}

/** One run at one Saleor. */
export interface Run {
  context: Context;
  report: Report;
  dryRun: boolean;
  /** What was published before, by its id; what is published now is added. */
  done: Set<string>;
}

/** What came of one thing: `left` where it has to be tried again, `end` where the run ends with it. */
export type Outcome = 'done' | 'left' | 'end';

/** Whether there is time for more; where there is none it is noted. */
export function hasTime({ context, report }: Run): boolean {
  const has = context.deadline.remaining() >= ONE_MORE_MS;
  if (!has) {
    report.more = true;
  }
  return has;
}

/**
 * Publishes one thing, and counts it. One that cannot be published does not keep the others back, and what can never be is passed
 * over; a queue that throttles ends the run, and so does the end of the time.
 */
export async function publishOne(run: Run, id: string, publish: () => Promise<boolean>): Promise<Outcome> {
  const { context, report, done } = run;
  if (!hasTime(run)) {
    return 'end';
  }
  try {
    report[(await publish()) ? 'published' : 'skipped'] += 1;
    done.add(id);
    return 'done';
  } catch (thrown) {
    const error = toRelayError(thrown);
    if (error.kind === 'rejected') {
      context.log.warn(error.message, { id, skipped: 'refused' });
      report.skipped += 1;
      done.add(id);
      return 'done';
    }
    report.error = error.message;
    return error.kind === 'throttled' ? 'end' : 'left';
  }
}

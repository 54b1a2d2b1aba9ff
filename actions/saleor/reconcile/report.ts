import type { Context } from '../../../lib/core/context';
import { toRelayError } from '../../../lib/core/errors';

/** With less time no other event is begun, in milliseconds. */
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

/**
 * Publishes one thing, and counts it. One that cannot be published does not keep the others back; a queue that throttles does,
 * and the end of the time.
 * @returns whether the run goes on.
 */
export async function publishOne(
  { context, report, done }: Run,
  id: string,
  publish: () => Promise<boolean>,
): Promise<boolean> {
  if (context.deadline.remaining() < ONE_MORE_MS) {
    report.more = true;
    return false;
  }
  try {
    report[(await publish()) ? 'published' : 'skipped'] += 1;
    done.add(id);
    return true;
  } catch (thrown) {
    const error = toRelayError(thrown);
    report.error = error.message;
    return error.kind !== 'throttled';
  }
}

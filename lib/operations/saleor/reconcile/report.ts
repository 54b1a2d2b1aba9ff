import type { Context } from '#lib/core/context';
import { toRelayError } from '#lib/core/errors';

/** With less time left nothing more is begun, in milliseconds. */
const ONE_MORE_MS = 10_000;

/** What a run found at one installation, and what it did. */
export interface Report {
  apiUrl: string;
  /** Deliveries that Saleor has given up, or that a dead worker of it left. */
  found: number;
  /** Records that have changed without an event that reached the back office. */
  missed: number;
  published: number;
  skipped: number;
  /** Causes of failures that Saleor's Dashboard shows now; missing where it was not asked to. */
  problems?: number;
  /** Whether the time ended before the work did: the next run continues. */
  more?: true;
  error?: string;
}

/** One run at one installation. */
export interface Run {
  context: Context;
  report: Report;
  dryRun: boolean;
  /** The ids of what was published before; those of this run are added. */
  done: Set<string>;
}

/** `left`: it failed, the next run tries again. `end`: the run stops here. */
export type Outcome = 'done' | 'left' | 'end';

/** Whether there is time for more; the report says where there is none. */
export function hasTime({ context, report }: Run): boolean {
  const has = context.deadline.remaining() >= ONE_MORE_MS;
  if (!has) {
    report.more = true;
  }
  return has;
}

/**
 * Publishes one event, and counts it. A failure keeps none of the others back. What can never be
 * published is skipped. The run ends where the queue throttles, and where the time ends.
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

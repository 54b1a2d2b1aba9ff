import type { Context } from '#lib/core/context';
import { toRelayError } from '#lib/core/errors';

/** With less time left nothing more is begun, in milliseconds. */
const ONE_MORE_MS = 10_000;

/** What can never be published is named up to this often; all of it is counted and in the log. */
const MOST_NAMED = 20;

/** What a run found at one installation, and what it did. */
export interface Report {
  apiUrl: string;
  /** Deliveries that Saleor has given up, or that a dead worker of it left. */
  found: number;
  /** Records that have changed without an event that reached the back office. */
  missed: number;
  /** Variants in warehouses of which the back office has another stock. */
  stock?: number;
  published: number;
  skipped: number;
  /** What can never be published, and why: the first of it, for a person. */
  unpublishable?: string[];
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

/** An event, and the name that the report gives it where it cannot be published. */
export interface Publication {
  id: string;
  name: string;
  /** Resolves to whether there was something to publish. */
  publish: () => Promise<boolean>;
}

/**
 * Publishes one event, and counts it. A failure keeps none of the others back. What can never be
 * published is skipped, and named. The run ends where the queue throttles, and where the time ends.
 */
export async function publishOne(run: Run, { id, name, publish }: Publication): Promise<Outcome> {
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
      context.log.warn(error.message, { id, name, skipped: 'refused' });
      report.skipped += 1;
      giveUp(report, `${name}: ${error.message}`);
      done.add(id);
      return 'done';
    }
    report.error = error.message;
    return error.kind === 'throttled' ? 'end' : 'left';
  }
}

function giveUp(report: Report, text: string): void {
  const named = report.unpublishable ?? [];
  report.unpublishable = named.length < MOST_NAMED ? [...named, text] : named;
}

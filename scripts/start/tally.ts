import { isRecord } from '#lib/core/json';
import type { Report } from '#local/events/queue';

/** Counts what was delivered, for the last line of `npm start`. */
export class Tally {
  private readonly counts = new Map<string, number>();
  /** Deliveries that will be tried again, by registration and event. */
  private readonly waiting = new Set<string>();

  add(report: Report): void {
    const key = `${report.registrationId} ${report.eventId}`;
    this.waiting.delete(key);
    if (report.nextAt === undefined) {
      const outcome = outcomeOf(report);
      this.counts.set(outcome, (this.counts.get(outcome) ?? 0) + 1);
    } else {
      this.waiting.add(key);
    }
  }

  /** Such as `3 applied, 1 skipped, 1 waits for another try`. */
  get summary(): string {
    const over = [...this.counts].map(([outcome, count]) => `${count} ${outcome}`);
    const { size } = this.waiting;
    const waits = size === 0 ? [] : [`${size} ${size === 1 ? 'waits' : 'wait'} for another try`];
    return [...over, ...waits].join(', ') || 'no event was delivered';
  }
}

function outcomeOf({ status, result }: Report): string {
  const body = isRecord(result) && isRecord(result.body) ? result.body : {};
  const response = isRecord(body.response) ? body.response : {};
  if (status >= 300 || response.kept === 'dead') {
    return 'refused';
  }
  return body.repeated === true || typeof response.skipped === 'string' ? 'skipped' : 'applied';
}

import { HttpError } from '../kernel/http';
import { MAX_CONCURRENT, MAX_PER_MINUTE } from './limits';

const MINUTE_MS = 60_000;

/** What a namespace may run: so many activations at once, and so many in a minute. */
export class Throttle {
  private running = 0;
  private minute = 0;
  private begun = 0;

  constructor(
    private readonly now: () => number,
    private readonly perMinute: number = MAX_PER_MINUTE,
  ) {}

  /** Counts one in; the caller counts it out. @throws HttpError 429, in the platform's words. */
  enter(): void {
    const minute = Math.floor(this.now() / MINUTE_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.begun = 0;
    }
    if (this.running >= MAX_CONCURRENT) {
      throw new HttpError(
        429,
        `Too many concurrent requests in flight (count: ${this.running}, allowed: ${MAX_CONCURRENT}).`,
      );
    }
    if (this.begun >= this.perMinute) {
      throw new HttpError(
        429,
        `Too many requests in the last minute (count: ${this.begun}, allowed: ${this.perMinute}).`,
      );
    }
    this.running += 1;
    this.begun += 1;
  }

  leave(): void {
    this.running -= 1;
  }
}

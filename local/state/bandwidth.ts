import { HttpError } from '../kernel/http';
import { BYTES_PER_MINUTE, BYTES_PER_SECOND, LISTS_PER_MINUTE } from './limits';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** Counts within the present second, or minute. */
class Window {
  private current = 0;
  private count = 0;

  constructor(
    private readonly span: number,
    private readonly most: number,
    private readonly now: () => number,
  ) {}

  /**
   * Counts, unless that were too much; a single amount over the limit passes where nothing else was
   * counted.
   */
  take(amount: number): void {
    const index = Math.floor(this.now() / this.span);
    if (index !== this.current) {
      this.current = index;
      this.count = 0;
    }
    if (this.count > 0 && this.count + amount > this.most) {
      const seconds = Math.ceil(((index + 1) * this.span - this.now()) / SECOND_MS);
      throw new HttpError(429, 'Too many requests.', { 'retry-after': String(seconds) });
    }
    this.count += amount;
  }
}

/** What the namespace may move: bytes in a second and in a minute, and lists in a minute. */
export class Bandwidth {
  private readonly seconds: Window;
  private readonly minutes: Window;
  private readonly lists: Window;

  constructor(now: () => number) {
    this.seconds = new Window(SECOND_MS, BYTES_PER_SECOND, now);
    this.minutes = new Window(MINUTE_MS, BYTES_PER_MINUTE, now);
    this.lists = new Window(MINUTE_MS, LISTS_PER_MINUTE, now);
  }

  /** @throws HttpError 429 with `Retry-After`, where the namespace has moved too much. */
  bytes(count: number): void {
    this.seconds.take(count);
    this.minutes.take(count);
  }

  /** @throws HttpError 429 with `Retry-After`, where the namespace has listed too often. */
  list(): void {
    this.lists.take(1);
  }
}

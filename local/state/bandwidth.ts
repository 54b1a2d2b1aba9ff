import { Window } from '../kernel/window';
import { BYTES_PER_MINUTE, BYTES_PER_SECOND, LISTS_PER_MINUTE } from './limits';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

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

import { HttpError } from './http';

const SECOND_MS = 1_000;

/** Counts within the present second, or minute. */
export class Window {
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

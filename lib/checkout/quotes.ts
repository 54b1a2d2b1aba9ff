/** For how long the same question gets the same answer, in milliseconds. */
const FRESH_MS = 60_000;
/** The same where the provider failed: a page asks up to eight times, one after another. */
const FAILED_MS = 5_000;
/** More than a process meets in a minute; the oldest go first. */
const MOST = 500;

interface Kept<T> {
  answer: Promise<T>;
  until: number;
}

/**
 * Answers to the same question, kept in the process. Calls at the same time are answered once, and
 * what failed is not asked again at once.
 */
export class Quotes<T> {
  private readonly kept = new Map<string, Kept<T>>();

  constructor(private readonly now: () => number = Date.now) {}

  /** `isSettled`: whether an answer may be kept as long as a good one. */
  async get(key: string, ask: () => Promise<T>, isSettled: (answer: T) => boolean): Promise<T> {
    const known = this.kept.get(key);
    if (known !== undefined && known.until > this.now()) {
      return known.answer;
    }
    // Until it is answered it may not be asked again.
    const entry: Kept<T> = { answer: ask(), until: Number.POSITIVE_INFINITY };
    this.keep(key, entry);
    try {
      const answer = await entry.answer;
      entry.until = this.now() + (isSettled(answer) ? FRESH_MS : FAILED_MS);
      return answer;
    } catch (error) {
      entry.until = this.now() + FAILED_MS;
      throw error;
    }
  }

  private keep(key: string, entry: Kept<T>): void {
    this.kept.delete(key);
    this.kept.set(key, entry);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) {
        break;
      }
      this.kept.delete(oldest);
    }
  }
}

import type { KeyValueStore } from '#lib/core/key-value-store';

/**
 * A store whose every operation waits until it is let through: what a scheduler of processes needs.
 */
export class SteppedStore {
  private readonly waiting: { process: number; go: () => void }[] = [];

  constructor(private readonly inner: KeyValueStore) {}

  /** The store as one process sees it. */
  as(process: number): KeyValueStore {
    const { inner } = this;
    const step = <T>(work: () => Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        this.waiting.push({ process, go: () => void work().then(resolve, reject) });
      });
    return {
      get: (key) => step(() => inner.get(key)),
      put: (key, value, ttl) => step(() => inner.put(key, value, ttl)),
      delete: (key) => step(() => inner.delete(key)),
      list: (prefix) => step(() => inner.list(prefix)),
    };
  }

  /** The processes that wait. */
  ready(): number[] {
    return this.waiting.map(({ process }) => process);
  }

  /** Lets a process's next operation through. */
  async let(process: number): Promise<void> {
    const index = this.waiting.findIndex((item) => item.process === process);
    const [taken] = this.waiting.splice(index, 1);
    taken?.go();
    await new Promise(setImmediate);
  }
}

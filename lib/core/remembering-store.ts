import type { KeyValueStore } from './key-value-store';

/** More than a namespace has; the oldest go first. */
const MOST = 100;

interface Remembered {
  value: string;
  /** Milliseconds since 1970. */
  until: number;
}

/**
 * What a process has read of a store, for `forMs` milliseconds: for what is asked while somebody
 * waits, and may be that old. What this process writes counts at once.
 */
export class StoreMemory {
  private readonly values = new Map<string, Remembered>();

  constructor(
    private readonly forMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** The store, with this memory before it. What is not there is not remembered. */
  over(store: KeyValueStore): KeyValueStore {
    return {
      get: async (key) => {
        const known = this.values.get(key);
        if (known !== undefined && known.until > this.now()) {
          return known.value;
        }
        const value = await store.get(key);
        this.remember(key, value);
        return value;
      },
      put: async (key, value, ttl) => {
        await store.put(key, value, ttl);
        this.remember(key, value);
      },
      delete: async (key) => {
        this.values.delete(key);
        await store.delete(key);
      },
      list: (prefix) => store.list(prefix),
    };
  }

  private remember(key: string, value: string | undefined): void {
    this.values.delete(key);
    if (value !== undefined) {
      this.values.set(key, { value, until: this.now() + this.forMs });
    }
    for (const oldest of this.values.keys()) {
      if (this.values.size <= MOST) {
        break;
      }
      this.values.delete(oldest);
    }
  }
}

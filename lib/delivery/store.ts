/**
 * What the guards remember things in: keys and texts that expire. Four verbs, so that any store can serve; a get sees
 * each put before it, a list may lag behind. There is no compare-and-set.
 */
export interface Store {
  /** The value, or undefined where there is none or its time is over. */
  get(key: string): Promise<string | undefined>;
  /** Keeps a value for `ttl` seconds. Keys: letters, digits, `-`, `_`, `.`. */
  put(key: string, value: string, ttl: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** The keys that begin so, in no order. */
  list(prefix: string): Promise<string[]>;
}

/** A store in the process's own memory. `now` is the time in milliseconds since 1970. */
export function createMemoryStore(now: () => number = Date.now): Store {
  const entries = new Map<string, { value: string; expires: number }>();
  const live = (key: string) => {
    const entry = entries.get(key);
    return entry !== undefined && entry.expires > now() ? entry : undefined;
  };
  return {
    get: async (key) => live(key)?.value,
    async put(key, value, ttl) {
      entries.set(key, { value, expires: now() + ttl * 1000 });
    },
    async delete(key) {
      entries.delete(key);
    },
    list: async (prefix) => [...entries.keys()].filter((key) => key.startsWith(prefix) && live(key) !== undefined),
  };
}

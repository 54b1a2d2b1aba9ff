import type { KeyValueStore } from '#lib/core/key-value-store';

/** A store in the process's own memory. `now` is the time in milliseconds since 1970. */
export function createMemoryStore(now: () => number = Date.now): KeyValueStore {
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

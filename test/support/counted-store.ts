import type { KeyValueStore } from '#lib/core/key-value-store';

/** What was asked of a store. */
export interface Counted {
  store: KeyValueStore;
  calls: number;
  /** How often calls were waited for: those that are made at once count as one. */
  rounds: number;
}

/** Counts the calls of a store. */
export function countCalls(inner: KeyValueStore): Counted {
  let waiting: (() => void)[] = [];
  const answerAll = () => {
    counted.rounds += 1;
    const ready = waiting;
    waiting = [];
    for (const answer of ready) {
      answer();
    }
  };
  const count = async <T>(work: () => Promise<T>): Promise<T> => {
    counted.calls += 1;
    await new Promise<void>((resolve) => {
      if (waiting.push(resolve) === 1) {
        setImmediate(answerAll);
      }
    });
    return work();
  };
  const counted: Counted = {
    calls: 0,
    rounds: 0,
    store: {
      get: (key) => count(() => inner.get(key)),
      put: (key, value, ttl) => count(() => inner.put(key, value, ttl)),
      delete: (key) => count(() => inner.delete(key)),
      list: (prefix) => count(() => inner.list(prefix)),
    },
  };
  return counted;
}

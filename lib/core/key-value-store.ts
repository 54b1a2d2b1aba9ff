/**
 * Keys and texts that expire, kept between activations. Four verbs, so that any key-value service
 * can serve; a get sees each put before it, a list may lag behind. There is no compare-and-set.
 */
export interface KeyValueStore {
  /** The value, or undefined where there is none or its time is over. */
  get(key: string): Promise<string | undefined>;
  /** Keeps a value for `ttl` seconds. Keys: letters, digits, `-`, `_`, `.`. */
  put(key: string, value: string, ttl: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** The keys that begin so, in no order. */
  list(prefix: string): Promise<string[]>;
}

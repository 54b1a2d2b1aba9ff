/** Lets one piece of work at a time use a key, in the order of asking, within this process. */
export class KeyedMutex {
  private readonly tails = new Map<string, Promise<void>>();

  /** Runs `work` once everyone who asked for one of the keys before is done. */
  async run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = keys.map((key) => this.tails.get(key));
    const { promise, resolve } = withResolvers();
    for (const key of keys) {
      this.tails.set(key, promise);
    }
    try {
      await Promise.all(before);
      return await work();
    } finally {
      resolve();
      for (const key of keys) {
        if (this.tails.get(key) === promise) {
          this.tails.delete(key);
        }
      }
    }
  }
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

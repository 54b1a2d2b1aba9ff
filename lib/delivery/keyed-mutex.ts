/** Lets one at a time use a name, in the order of asking, within this process. */
export class OneByOne {
  private readonly tails = new Map<string, Promise<void>>();

  /** Runs `work` once everyone who asked for one of the names before is done. */
  async run<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = names.map((name) => this.tails.get(name));
    const { promise, resolve } = withResolvers();
    for (const name of names) {
      this.tails.set(name, promise);
    }
    try {
      await Promise.all(before);
      return await work();
    } finally {
      resolve();
      for (const name of names) {
        if (this.tails.get(name) === promise) {
          this.tails.delete(name);
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

/** How long a test waits for what happens by itself, and how often it looks. In milliseconds. */
const LIMIT_MS = 30_000;
const EVERY_MS = 50;

/** What `look` sees once it is as wanted. @throws Error with what it saw last. */
export async function eventually<T>(look: () => Promise<T>, isWanted: (seen: T) => boolean): Promise<T> {
  const ends = Date.now() + LIMIT_MS;
  for (;;) {
    const seen = await look();
    if (isWanted(seen)) {
      return seen;
    }
    if (Date.now() > ends) {
      throw new Error(`It never came: ${JSON.stringify(seen)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

import pLimit from 'p-limit';

/**
 * Does `work` for each item, at most `concurrency` at once. Resolves to the results in the order of
 * the items. After a failure nothing more is begun; what is under way is waited for, so that
 * nothing goes on unseen, and the failure is thrown.
 */
export async function mapLimited<T, R>(
  items: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const limit = pLimit({ concurrency, rejectOnClear: true });
  const run = async (item: T): Promise<R> => {
    try {
      return await work(item);
    } catch (error) {
      limit.clearQueue();
      throw error;
    }
  };
  const running = items.map((item) => limit(run, item));
  // The queue is in order: the first to be rejected has failed itself, those behind it may just
  // have been cleared.
  await Promise.allSettled(running);
  return Promise.all(running);
}

import type { CommerceApi } from './client';
import type { CommerceSourceItem } from './mapping/stock';

/** Items in one request: what a store takes where its limit on input is switched on (its default is 20). */
export const CHUNK_SIZE = 20;

/** Requests under way at once. */
const PARALLEL = 4;

/** Sets the quantities. Repeating it changes nothing, so a failure half-way is mended by the event's next delivery. */
export async function setStock(api: CommerceApi, items: readonly CommerceSourceItem[]): Promise<void> {
  const chunks: CommerceSourceItem[][] = [];
  for (let start = 0; start < items.length; start += CHUNK_SIZE) {
    chunks.push(items.slice(start, start + CHUNK_SIZE));
  }
  const worker = async () => {
    for (let sourceItems = chunks.shift(); sourceItems !== undefined; sourceItems = chunks.shift()) {
      try {
        await api.request('POST', 'inventory/source-items', { sourceItems });
      } catch (error) {
        chunks.length = 0;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: PARALLEL }, worker));
  for (const end of ends) {
    if (end.status === 'rejected') {
      throw end.reason;
    }
  }
}

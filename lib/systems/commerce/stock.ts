import { RelayError } from '#lib/core/errors';
import { mapLimited } from '#lib/core/map-limited';
import { type CommerceApi, isRejected } from './client';

/**
 * A product's quantity in one inventory source, as Adobe Commerce's REST API takes it. Status 1: in
 * stock.
 */
export interface CommerceSourceItem {
  sku: string;
  source_code: string;
  quantity: number;
  status: 0 | 1;
}

/** The items in one request: the store's default limit, where its input limiting is on. */
const CHUNK_SIZE = 20;

/** Parallel requests. */
const PARALLEL = 8;

/**
 * Sets the quantities, in chunks. Repeating it changes nothing, so a temporary failure is repaired
 * by the event's next delivery. A chunk that the store refuses does not keep the others from being
 * sent; the error names its items.
 */
export async function setStock(
  api: CommerceApi,
  items: readonly CommerceSourceItem[],
  chunkSize = CHUNK_SIZE,
): Promise<void> {
  const starts = Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, index) => index * chunkSize);
  const ends = await mapLimited(starts, PARALLEL, (start) => setChunk(api, items, start, chunkSize));
  const refusals = ends.filter((end) => end !== undefined);
  if (refusals[0] !== undefined) {
    const text = refusals.map(({ message }) => message).join(' ');
    throw new RelayError('rejected', text, { status: refusals[0].status });
  }
}

/** Sends one chunk. Resolves to the error where the store refuses its data. */
async function setChunk(
  api: CommerceApi,
  items: readonly CommerceSourceItem[],
  start: number,
  size: number,
): Promise<RelayError | undefined> {
  const sourceItems = items.slice(start, start + size);
  try {
    await api.request('POST', 'inventory/source-items', { sourceItems });
    return undefined;
  } catch (error) {
    if (!isRejected(error)) {
      throw error;
    }
    const place = `items ${start + 1} to ${start + sourceItems.length} of ${items.length}`;
    return new RelayError('rejected', `${error.message} (${place})`, { status: error.status });
  }
}

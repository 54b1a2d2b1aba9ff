import { RelayError } from '#lib/core/errors';
import { mapLimited } from '#lib/core/map-limited';
import { type CommerceApi, isRejected } from './client';

/** A product's quantity in one inventory source, as Adobe Commerce's REST API takes it; status 1 is in stock. */
export interface CommerceSourceItem {
  sku: string;
  source_code: string;
  quantity: number;
  status: 0 | 1;
}

/** Items in one request: what a store takes where its limit on input is switched on (its default is 20). */
const CHUNK_SIZE = 20;

/** Requests under way at once. */
const PARALLEL = 8;

/**
 * Sets the quantities, some in each request. Repeating it changes nothing, so a failure that may pass is mended by the
 * event's next delivery. A part that the store refuses keeps none of the others back; the error names it.
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

/** Resolves to the store's refusal of these items, if it refused them. */
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

import { RelayError } from '#lib/core/errors';
import { mapLimited } from '#lib/core/map-limited';
import { type CommerceApi, isMissing, isRejected, segment } from './client';

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

/** What a store says whose input limiting is on; 20 by default. */
const TOO_MANY = /^Adobe Commerce answered 400: Maximum items of type ".*" is ([1-9]\d*)$/;

/** How many items the store takes at once, remembered as long as the process lives. */
let mostItems = Number.POSITIVE_INFINITY;

/** Parallel requests. */
const PARALLEL = 8;

/** What the store says of an unknown source, and of a row that is locked at the moment. */
const NOT_SAVED = /Could not save Source Item/;

/** The store takes what is beyond for its limit, without a word. */
const MOST_QUANTITY = 99_999_999;

/** It cuts a longer SKU without a word, and so would set another product's quantity. */
const LONGEST_SKU = 64;

/** An item that the store does not take. */
interface Refusal {
  item: CommerceSourceItem;
  error: RelayError;
}

/**
 * Sets the quantities, in chunks of at most so many. Repeating it changes nothing, so a temporary
 * failure is repaired by the event's next delivery. Of two with one SKU and source the later one
 * counts. The store refuses a whole chunk for one item, often without naming it: a refused chunk is
 * halved until the item stands alone, and all others are set.
 * @throws RelayError `rejected` that names each item that the store does not take, and its place.
 */
export async function setStock(
  api: CommerceApi,
  given: readonly CommerceSourceItem[],
  chunkSize: number,
): Promise<void> {
  const knowsSource = sourcesOf(api);
  const latest = [...new Map(given.map((item) => [keyOf(item), item] as const)).values()];
  const unfit = latest.flatMap(beyond);
  const items = latest.filter((item) => !unfit.some((refusal) => refusal.item === item));
  const chunks = chunksOf(items, Math.min(chunkSize, mostItems));
  const ends = await mapLimited(chunks, PARALLEL, (chunk) => setAll(api, chunk, knowsSource));
  const refusals = [...unfit, ...ends.flat()];
  if (refusals[0] !== undefined) {
    const named = refusals.map(({ item, error }) => `${item.sku} in ${item.source_code}: ${error.message}`);
    const text = `${refusals.length} of ${latest.length} quantities were not set, the others were. ${named.join(' ')}`;
    const refused = refusals.map(({ item }) => given.indexOf(item));
    throw new RelayError('rejected', text, { status: refusals[0].error.status, refused });
  }
}

/** Small and large letters of a SKU are the same for the store. */
function keyOf({ sku, source_code }: CommerceSourceItem): string {
  return JSON.stringify([sku.toLowerCase(), source_code]);
}

/** The refusal of an item that the store would change without a word; none of any other. */
function beyond(item: CommerceSourceItem): Refusal[] {
  const refusal = (what: string) => [
    { item, error: new RelayError('rejected', `Adobe Commerce takes ${what}.`, { status: 422 }) },
  ];
  if (item.sku.length > LONGEST_SKU) {
    return refusal(`SKUs of up to ${LONGEST_SKU} letters`);
  }
  return Math.abs(item.quantity) > MOST_QUANTITY ? refusal(`quantities up to ${MOST_QUANTITY}`) : [];
}

/** Sets the items, and resolves to those that the store does not take. */
async function setAll(
  api: CommerceApi,
  sourceItems: readonly CommerceSourceItem[],
  knowsSource: (code: string) => Promise<boolean>,
): Promise<Refusal[]> {
  try {
    await api.request('POST', 'inventory/source-items', { sourceItems });
    return [];
  } catch (error) {
    const refused = await refusalOf(error, sourceItems, knowsSource);
    const [first] = sourceItems;
    if (sourceItems.length === 1 && first !== undefined) {
      return [{ item: first, error: refused }];
    }
    const most = mostIn(refused);
    mostItems = Math.min(mostItems, most ?? mostItems);
    const size = most !== undefined && most < sourceItems.length ? most : Math.ceil(sourceItems.length / 2);
    const refusals: Refusal[] = [];
    for (const part of chunksOf(sourceItems, size)) {
      refusals.push(...(await setAll(api, part, knowsSource)));
    }
    return refusals;
  }
}

/** How many items the store takes at once, where that is why it refused them. */
function mostIn({ message }: RelayError): number | undefined {
  const most = TOO_MANY.exec(message)?.[1];
  return most === undefined ? undefined : Number(most);
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The error of data that the store does not take. Throws any other. */
async function refusalOf(
  error: unknown,
  items: readonly CommerceSourceItem[],
  knowsSource: (code: string) => Promise<boolean>,
): Promise<RelayError> {
  if (isRejected(error)) {
    return error;
  }
  if (error instanceof RelayError && NOT_SAVED.test(error.message)) {
    const codes = [...new Set(items.map(({ source_code }) => source_code))];
    const known = await Promise.all(codes.map(knowsSource));
    if (known.includes(false)) {
      return new RelayError('rejected', 'Adobe Commerce has no such source.', { status: 404 });
    }
  }
  throw error;
}

/** Whether the store has a source; it is asked once for each. */
function sourcesOf(api: CommerceApi): (code: string) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>();
  const ask = (code: string) =>
    api.request('GET', `inventory/sources/${segment(code)}`).then(
      () => true,
      (error) => {
        if (isMissing(error)) {
          return false;
        }
        throw error;
      },
    );
  return (code) => {
    const answer = asked.get(code) ?? ask(code);
    asked.set(code, answer);
    return answer;
  };
}

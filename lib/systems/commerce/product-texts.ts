import { RelayError } from '#lib/core/errors';
import { isRecord, recordsIn } from '#lib/core/json';
import { type CommerceApi, isMissing, segment } from './client';
import type { CommerceAttribute } from './product';
import { specialBegin } from './products';

/** How long a product may be missing after its event, in milliseconds: it has one of its own. */
const OWN_EVENT_MS = 10 * 60_000;

/** The texts of a product. What is left out stays. */
export interface CommerceTexts {
  sku: string;
  /** The code of the store view; without it the product's own, in `COMMERCE_STORE`. */
  view?: string;
  /** Null shows again what all views show. */
  name?: string | null;
  custom_attributes: readonly CommerceAttribute[];
}

/**
 * Gives a product its texts, or those of one store view. Of its own only what differs is written.
 * @throws RelayError `rejected` with 404 where the store has no such product, `unavailable` where
 * that may be on its way, and as `CommerceApi` does.
 */
export async function saveTexts(
  api: CommerceApi,
  texts: CommerceTexts,
  event: { time?: string },
  now: number = Date.now(),
): Promise<void> {
  const { sku, view } = texts;
  const path = `products/${segment(sku)}`;
  const before = await api.request('GET', path, undefined, view).catch((error: unknown) => {
    throw isMissing(error) ? unknownProduct(now - Date.parse(event.time ?? '') < OWN_EVENT_MS) : error;
  });
  const known = isRecord(before) ? before : {};
  // A view shows what all views show: that the two are equal now does not say that it has its own.
  const { name, custom_attributes } = view === undefined ? differences(known, texts) : texts;
  if (name === undefined && custom_attributes.length === 0) {
    return;
  }
  const product = {
    sku,
    ...(name === undefined ? {} : { name }),
    custom_attributes: [...custom_attributes, ...(view === undefined ? [] : specialBegin(known))],
  };
  await api.request('PUT', path, { product }, view);
}

/**
 * The same where the texts end: a product that is not there has none.
 * @throws RelayError as `CommerceApi` does.
 */
export async function clearTexts(api: CommerceApi, texts: CommerceTexts): Promise<void> {
  try {
    await saveTexts(api, texts, {});
  } catch (error) {
    if (!isMissing(error)) {
      throw error;
    }
  }
}

function differences(
  before: Record<string, unknown>,
  { name, custom_attributes }: CommerceTexts,
): Pick<CommerceTexts, 'name' | 'custom_attributes'> {
  const values = new Map(
    recordsIn(before.custom_attributes).map(({ attribute_code, value }) => [attribute_code, value] as const),
  );
  return {
    ...(name === undefined || name === null || name === before.name ? {} : { name }),
    custom_attributes: custom_attributes.filter(
      ({ attribute_code, value }) => (values.get(attribute_code) ?? null) !== value,
    ),
  };
}

function unknownProduct(isExpected: boolean): RelayError {
  const text = 'Adobe Commerce has no product with the SKU of the entry';
  return isExpected
    ? new RelayError('unavailable', `${text}, yet. The event is retried for ten minutes.`)
    : new RelayError('rejected', `${text}. Once it has, run npx relay replay for this failure.`, { status: 404 });
}

import { cleanDescription } from './editor-js';
import { isGlobalId, numberIn } from './ids';
import { priceFaults, priceOf } from './prices';
import { listOf, MOST_LETTERS, Refusal, refuseAll, tooLong } from './problem';
import { changeProduct, changeVariant } from './product-fields';
import type { Product, Records, Variant } from './records';
import { taken } from './unique';

/**
 * The name that Saleor 3.20 to 3.24 give to a variant that is created in bulk without one: its id
 * before it has one, `ProductVariant:None`.
 */
const UNSAVED = 'UHJvZHVjdFZhcmlhbnQ6Tm9uZQ==';

type Input = Record<string, unknown>;

/** A product of a bulk mutation, with its variants. @throws Refusals */
export function createInBulk(records: Records, input: Input): { product: Product; variants: Variant[] } {
  const description =
    typeof input.description === 'string' ? cleanDescription(input.description, records.settings().version) : null;
  refuseAll(linkFaults(records, input));
  refuseAll(fieldFaults(records, input));
  const variantInputs = listOf(input.variants);
  refuseAll(variantInputs.flatMap((item) => variantFaults(records, item)));
  const name = String(input.name);
  const product = records.add('product', {
    ...{ name, slug: slugOf(records, name), description, externalReference: referenceIn(input) },
    type: numberIn('ProductType', input.productType) ?? 0,
    category: numberIn('Category', input.category) ?? null,
    listings: knownListings(records, input).map((item) => ({
      channel: numberIn('Channel', item.channelId) ?? 0,
      published: item.isPublished === true,
      available: item.isAvailableForPurchase === true,
      visible: item.visibleInListings === true,
    })),
  });
  changeProduct(records, product, input);
  records.keep('product', product);
  const variants = variantInputs.map((item) => {
    // Two of one call may have the same.
    refuseAll(variantFaults(records, item));
    const named = typeof item.name === 'string' ? item.name : UNSAVED;
    return addVariant(records, { product: product.id, name: named, position: null, input: item });
  });
  return { product, variants };
}

/** A variant whose input is found to be right. Saleor trims the SKU, and nothing else. */
export function addVariant(
  records: Records,
  { product, name, position, input }: { product: number; name: string; position: number | null; input: Input },
): Variant {
  const variant = records.add('variant', {
    ...{ product, name, position, sku: skuIn(input), externalReference: referenceIn(input) },
    prices: listOf(input.channelListings).map(priceOf),
  });
  changeVariant(records, variant, input);
  records.keep('variant', variant);
  for (const stock of listOf(input.stocks)) {
    const warehouse = numberIn('Warehouse', stock.warehouse) ?? 0;
    records.add('stock', { variant: variant.id, warehouse, quantity: Number(stock.quantity) });
  }
  return variant;
}

/** What is wrong with a new variant by itself, first by the names of the fields. */
export function variantFaults(records: Records, input: Input): Refusal[] {
  return [
    ...tooLong('externalReference', input.externalReference, MOST_LETTERS.externalReference),
    ...taken(records, 'variant', referenceIn(input)),
    ...tooLong('name', input.name, MOST_LETTERS.variantName),
    ...tooLong('sku', skuIn(input), MOST_LETTERS.sku),
    ...taken(records, 'sku', skuIn(input)),
  ];
}

export function skuIn({ sku }: Input): string | null {
  const trimmed = typeof sku === 'string' ? sku.trim() : '';
  return trimmed === '' ? null : trimmed;
}

export function referenceIn({ externalReference }: Input): string | null {
  return typeof externalReference === 'string' ? externalReference : null;
}

/** Whether what it leads to is there: type, category, channels; and the variants' prices. */
function linkFaults(records: Records, input: Input): Refusal[] {
  const links = [
    ['productType', 'ProductType', input.productType],
    ['category', 'Category', input.category],
  ] as const;
  const wrong = links.flatMap(([field, type, id]) => {
    if (id === undefined || id === null) {
      return [];
    }
    if (!isGlobalId(id)) {
      return [new Refusal('INVALID', field, `Invalid ID: ${String(id)}.`)];
    }
    const found = records.get(field, numberIn(type, id) ?? null);
    return found === undefined ? [new Refusal('NOT_FOUND', field, `Couldn't resolve to a node: ${String(id)}`)] : [];
  });
  const known = knownListings(records, input);
  const unknown = listOf(input.channelListings).length > known.length;
  const listed = new Set(known.map(({ channelId }) => channelId));
  const prices = listOf(input.variants).flatMap((variant, index) =>
    listOf(variant.channelListings).flatMap((item, place) => {
      const path = `variants.${index}.channelListings.${place}`;
      return listed.has(item.channelId)
        ? priceFaults(records, item, 'INVALID_PRICE', `${path}.price`)
        : [new Refusal('PRODUCT_NOT_ASSIGNED_TO_CHANNEL', `${path}.channelId`, 'Product not available in channels.')];
    }),
  );
  return [
    ...wrong,
    ...(unknown ? [new Refusal('NOT_FOUND', 'channelListings', 'Not existing channel ID.')] : []),
    ...prices,
  ];
}

function fieldFaults(records: Records, input: Input): Refusal[] {
  const name = typeof input.name === 'string' ? input.name : '';
  const code = 'MAX_LENGTH';
  return [
    ...tooLong('externalReference', input.externalReference, MOST_LETTERS.externalReference, code),
    ...taken(records, 'product', referenceIn(input)),
    ...(name === '' ? [new Refusal('BLANK', 'name', 'This field cannot be blank.')] : []),
    ...tooLong('name', name, MOST_LETTERS.name, code),
    // Its slug is made of the name.
    ...tooLong('slug', name, MOST_LETTERS.slug, code),
  ];
}

function knownListings(records: Records, input: Input): Input[] {
  return listOf(input.channelListings).filter(
    ({ channelId }) => records.get('channel', numberIn('Channel', channelId) ?? null) !== undefined,
  );
}

function slugOf(records: Records, name: string): string {
  return `${name.toLowerCase().replace(/\W+/g, '-')}-${records.nextId('slug')}`;
}

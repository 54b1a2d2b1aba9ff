import { isRecord, parseJson } from '#lib/core/json';
import { numberIn } from './ids';
import { type Args, answering, inputOf, listOf, Problem, Refusal, reference, textOf } from './problem';
import type { Product, Records, Variant } from './records';
import type { View } from './views';
import { need, type World } from './world';

/**
 * The name that Saleor 3.20 to 3.24 give to a variant that is created in bulk without one: its id
 * before it has one, `ProductVariant:None`.
 */
const UNSAVED = 'UHJvZHVjdFZhcmlhbnQ6Tm9uZQ==';

/** Products and variants. */
export function catalogueMutations({ records, views, caller, emit }: World): View {
  const mutation = (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_PRODUCTS');
    return answering(() => records.transaction(() => work(args)));
  };
  const tellProduct = (event: string, product: Product) => emit(event, { product: views.product(product) });
  const tellVariant = (event: string, variant: Variant) => emit(event, { productVariant: views.variant(variant) });

  return {
    productBulkCreate: (args: Args) => {
      need(caller, 'MANAGE_PRODUCTS');
      const results = listOf(args.products).map((input) =>
        answering(() =>
          records.transaction(() => {
            const product = createProduct(records, input);
            const variants = listOf(input.variants).map((item) =>
              createVariant(records, product, { name: UNSAVED, ...item }),
            );
            tellProduct('PRODUCT_CREATED', product);
            for (const variant of variants) {
              tellVariant('PRODUCT_VARIANT_CREATED', variant);
            }
            return { product: views.product(product) };
          }),
        ),
      );
      return { count: results.length, results, errors: [] };
    },
    productUpdate: mutation((args) => {
      const product = productOf(records, args);
      const input = inputOf(args);
      product.name = textOf(input, 'name') ?? product.name;
      product.description = descriptionOf(input) ?? product.description;
      product.externalReference = unique(records, 'product', reference(input), product.id) ?? product.externalReference;
      tellProduct('PRODUCT_UPDATED', records.change('product', product));
      return { product: views.product(product) };
    }),
    productChannelListingUpdate: mutation((args) => {
      const product = productOf(records, args);
      for (const item of listOf(inputOf(args).updateChannels)) {
        const listing = listingOf(records, item);
        if (listing.published && product.category === null) {
          throw new Refusal(
            'PRODUCT_WITHOUT_CATEGORY',
            'isPublished',
            'You must select a category to be able to publish.',
          );
        }
        const others = product.listings.filter(({ channel }) => channel !== listing.channel);
        const known = product.listings.find(({ channel }) => channel === listing.channel);
        const published = item.isPublished === undefined ? (known?.published ?? false) : listing.published;
        const visible = item.visibleInListings === undefined ? (known?.visible ?? false) : listing.visible;
        product.listings = [...others, { channel: listing.channel, published, visible }];
      }
      tellProduct('PRODUCT_UPDATED', records.change('product', product));
      return { product: views.product(product) };
    }),
    productVariantCreate: mutation((args) => {
      const input = inputOf(args);
      const product = productOf(records, { id: input.product });
      const variant = createVariant(records, product, input);
      tellVariant('PRODUCT_VARIANT_CREATED', variant);
      return { productVariant: views.variant(variant) };
    }),
    productVariantUpdate: mutation((args) => {
      const variant = variantOf(records, args);
      const input = inputOf(args);
      variant.name = textOf(input, 'name') ?? variant.name;
      variant.sku = unique(records, 'sku', textOf(input, 'sku')?.trim(), variant.id) ?? variant.sku;
      variant.externalReference = unique(records, 'variant', reference(input), variant.id) ?? variant.externalReference;
      tellVariant('PRODUCT_VARIANT_UPDATED', records.change('variant', variant));
      return { productVariant: views.variant(variant) };
    }),
    productVariantChannelListingUpdate: mutation((args) => {
      const variant = variantOf(records, args);
      const product = records.get('product', variant.product);
      for (const item of listOf(args.input)) {
        const price = priceOf(records, item, 'INVALID');
        if (!product?.listings.some(({ channel }) => channel === price.channel)) {
          throw new Refusal('PRODUCT_NOT_ASSIGNED_TO_CHANNEL', 'input', 'Product not available in channels.');
        }
        variant.prices = [...variant.prices.filter(({ channel }) => channel !== price.channel), price];
      }
      tellVariant('PRODUCT_VARIANT_UPDATED', records.change('variant', variant));
      return { variant: views.variant(variant) };
    }),
    productDelete: mutation((args) => {
      const product = productOf(records, args);
      const view = views.product(product);
      tellProduct('PRODUCT_DELETED', product);
      for (const variant of records.all('variant').filter((item) => item.product === product.id)) {
        removeVariant(records, variant);
      }
      records.remove('product', product.id);
      return { product: { id: view.id } };
    }),
    productVariantDelete: mutation((args) => {
      const variant = variantOf(records, args);
      tellVariant('PRODUCT_VARIANT_DELETED', variant);
      removeVariant(records, variant);
      return { productVariant: { id: views.variant(variant).id } };
    }),
  };
}

function createProduct(records: Records, input: Record<string, unknown>): Product {
  const type = numberIn('ProductType', input.productType);
  if (type === undefined || records.get('productType', type) === undefined) {
    throw new Refusal('NOT_FOUND', 'productType', "Couldn't resolve to an object.");
  }
  const name = textOf(input, 'name');
  if (name === undefined) {
    throw new Refusal('REQUIRED', 'name', 'This field cannot be blank.');
  }
  return records.add('product', {
    name,
    slug: `${name.toLowerCase().replace(/\W+/g, '-')}-${records.nextId('slug')}`,
    description: descriptionOf(input) ?? null,
    externalReference: unique(records, 'product', reference(input)) ?? null,
    type,
    category: numberIn('Category', input.category) ?? null,
    listings: listOf(input.channelListings).map((item) => listingOf(records, item)),
  });
}

/** Where nobody names it, it is named by its SKU, or by its id. */
function createVariant(records: Records, product: Product, input: Record<string, unknown>): Variant {
  // It trims the SKU, and nothing else.
  const sku = unique(records, 'sku', textOf(input, 'sku')?.trim()) ?? null;
  const variant = records.add('variant', {
    product: product.id,
    sku,
    name: textOf(input, 'name') ?? sku ?? '',
    externalReference: unique(records, 'variant', reference(input)) ?? null,
    prices: listOf(input.channelListings).map((item) => priceOf(records, item, 'INVALID_PRICE')),
  });
  for (const stock of listOf(input.stocks)) {
    const warehouse = numberIn('Warehouse', stock.warehouse) ?? 0;
    records.add('stock', { variant: variant.id, warehouse, quantity: Number(stock.quantity) });
  }
  return variant;
}

function removeVariant(records: Records, variant: Variant): void {
  for (const stock of records.all('stock').filter((item) => item.variant === variant.id)) {
    records.remove('stock', stock.id);
  }
  records.remove('variant', variant.id);
}

/** What nobody else may have. @throws Refusal `UNIQUE` */
function unique(
  records: Records,
  kind: 'product' | 'variant' | 'sku',
  value: string | undefined,
  own?: number,
): string | undefined {
  const taken =
    kind === 'sku'
      ? records.all('variant').some(({ id, sku }) => id !== own && sku === value)
      : records.all(kind).some(({ id, externalReference }) => id !== own && externalReference === value);
  if (value !== undefined && taken) {
    const field = kind === 'sku' ? 'sku' : 'externalReference';
    throw new Refusal('UNIQUE', field, `An object with this ${field} already exists.`);
  }
  return value;
}

function descriptionOf({ description }: Record<string, unknown>): string | undefined {
  if (description === undefined || description === null) {
    return undefined;
  }
  const value = typeof description === 'string' ? parseJson(description) : description;
  if (!isRecord(value) || !Array.isArray(value.blocks)) {
    throw new Refusal('INVALID', 'description', 'The description must be a valid EditorJS document.');
  }
  return JSON.stringify(value);
}

function listingOf(records: Records, item: Record<string, unknown>): Product['listings'][number] {
  return {
    channel: channelOf(records, item),
    published: item.isPublished === true,
    visible: item.visibleInListings === true,
  };
}

/** @throws Refusal with the mutation's own `code` where the currency has fewer digits. */
function priceOf(
  records: Records,
  item: Record<string, unknown>,
  code: 'INVALID' | 'INVALID_PRICE',
): Variant['prices'][number] {
  const amount = Number(item.price);
  if (!(amount >= 0)) {
    throw new Refusal('INVALID_PRICE', 'price', 'Product price cannot be lower than 0.');
  }
  const channel = channelOf(records, item);
  const digits = digitsOf(records.get('channel', channel)?.currency);
  if ((String(item.price).split('.')[1] ?? '').length > digits) {
    throw new Refusal(code, 'price', `Value cannot have more than ${digits} decimal places.`);
  }
  return { channel, amount };
}

function digitsOf(currency = 'EUR'): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function channelOf(records: Records, { channelId }: Record<string, unknown>): number {
  const id = numberIn('Channel', channelId);
  if (id === undefined || records.get('channel', id) === undefined) {
    throw new Refusal('NOT_FOUND', 'channelId', "Couldn't resolve to an object.");
  }
  return id;
}

/**
 * The record that one selector names. @throws Refusal `NOT_FOUND`, Problem where there are none or
 * several selectors.
 */
function productOf(records: Records, args: Args): Product {
  const id = numberIn('Product', args.id);
  const found =
    selector(args, ['id', 'externalReference']) === 'id'
      ? records.get('product', id ?? null)
      : records.all('product').find(({ externalReference }) => externalReference === args.externalReference);
  return found ?? missing('id');
}

export function variantOf(records: Records, args: Args): Variant {
  const name = selector(args, ['id', 'variantId', 'externalReference', 'sku']);
  const found =
    name === 'sku' || name === 'externalReference'
      ? records.all('variant').find((variant) => variant[name] === args[name])
      : records.get('variant', numberIn('ProductVariant', args[name]) ?? null);
  return found ?? missing('id');
}

function selector(args: Args, names: readonly string[]): string {
  const [given, ...more] = names.filter((name) => args[name] !== undefined && args[name] !== null);
  if (given === undefined || more.length > 0) {
    throw new Problem('GraphQLError', `One of the arguments is needed: ${names.join(', ')}.`);
  }
  return given;
}

function missing(field: string): never {
  throw new Refusal('NOT_FOUND', field, "Couldn't resolve to a node.");
}

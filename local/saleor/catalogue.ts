import { cleanDescription } from './editor-js';
import { Unreadable } from './emit';
import { found, numberIn } from './ids';
import { channelsIn, priceFaults, priceOf } from './prices';
import {
  type Args,
  answering,
  errorOf,
  inputOf,
  listOf,
  MOST_LETTERS,
  Problem,
  Refusal,
  reference,
  refusalsOf,
  refuseAll,
  textOf,
  tooLong,
} from './problem';
import { addVariant, createInBulk, skuIn, variantFaults } from './product-create';
import { changeProduct, changeVariant } from './product-fields';
import type { Product, Records, Variant } from './records';
import { taken } from './unique';
import type { View } from './views';
import { need, type World } from './world';

/** Products and variants. */
export function catalogueMutations(world: World): View {
  return { ...productMutations(world), ...variantMutations(world) };
}

/** A mutation that only those may make who manage products: all of it happens, or nothing. */
function managing({ records, caller }: World) {
  return (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_PRODUCTS');
    return answering(() => records.transaction(() => work(args)));
  };
}

function productMutations(world: World): View {
  const { records, views, emit } = world;
  const mutation = managing(world);
  const tellProduct = (event: string, product: Product) => emit(event, { product: views.product(product) });

  return {
    productBulkCreate: (args: Args) => createProducts(world, args),
    productUpdate: mutation((args) => {
      const product = productOf(records, args);
      const input = inputOf(args);
      const description =
        typeof input.description === 'string'
          ? cleanDescription(input.description, records.settings().version)
          : undefined;
      const name = textOf(input, 'name');
      refuseAll(tooLong('name', name, MOST_LETTERS.name));
      product.name = name ?? product.name;
      product.description = description ?? product.description;
      refuseAll(taken(records, 'product', reference(input), product.id));
      product.externalReference = reference(input) ?? product.externalReference;
      changeProduct(records, product, input);
      tellProduct('PRODUCT_UPDATED', records.change('product', product));
      return { product: views.product(product) };
    }),
    productTranslate: (args: Args) => {
      need(world.caller, 'MANAGE_TRANSLATIONS');
      return answering(() => {
        const product = productOf(records, args);
        const language = String(args.languageCode);
        const before = product.translations?.[language];
        product.translations = { ...product.translations, [language]: { ...before, ...inputOf(args) } };
        records.keep('product', product);
        return { product: views.product(product) };
      });
    },
    productChannelListingUpdate: mutation((args) => {
      const product = productOf(records, args);
      list(records, product, inputOf(args));
      unlist(records, product, inputOf(args).removeChannels);
      tellProduct('PRODUCT_UPDATED', records.keep('product', product));
      return { product: views.product(product) };
    }),
    productDelete: mutation((args) => {
      const product = productOf(records, args);
      const view = views.product(product);
      tellProduct('PRODUCT_DELETED', product);
      for (const variant of variantsOf(records, product)) {
        removeVariant(records, variant);
      }
      records.remove('product', product.id);
      return { product: { id: view.id } };
    }),
  };
}

/** Each product by itself: the relay sends one at a time. */
function createProducts(world: World, args: Args): View {
  const { records, views, caller, emit } = world;
  need(caller, 'MANAGE_PRODUCTS');
  const results: View[] = [];
  for (const input of listOf(args.products)) {
    try {
      const { product, variants } = records.transaction(() => createInBulk(records, input));
      emit('PRODUCT_CREATED', { product: views.product(product) });
      for (const variant of variants) {
        emit('PRODUCT_VARIANT_CREATED', { productVariant: views.variant(variant) });
      }
      results.push({ errors: [], product: views.product(product) });
    } catch (error) {
      const errors = refusalsOf(error).map(errorOf);
      // What is of no field is of the whole call.
      if (errors.some(({ path }) => path === null)) {
        return { count: 0, results: [], errors };
      }
      results.push({ errors, product: null });
    }
  }
  return { count: results.length, results, errors: [] };
}

/** Lists a product in channels, and changes only what is given. */
function list(records: Records, product: Product, input: Record<string, unknown>): void {
  const items = listOf(input.updateChannels);
  for (const [index, channel] of channelsIn(records, items).entries()) {
    const { isPublished, isAvailableForPurchase, visibleInListings } = items[index] ?? {};
    if (isPublished === true && product.category === null) {
      throw new Refusal('PRODUCT_WITHOUT_CATEGORY', 'isPublished', 'You must select a category to be able to publish.');
    }
    const others = product.listings.filter((listing) => listing.channel !== channel);
    const known = product.listings.find((listing) => listing.channel === channel);
    const flag = (given: unknown, before: boolean | undefined) =>
      typeof given === 'boolean' ? given : (before ?? false);
    const listing = {
      published: flag(isPublished, known?.published),
      available: flag(isAvailableForPurchase, known?.available),
      visible: flag(visibleInListings, known?.visible),
    };
    product.listings = [...others, { channel, ...listing }];
  }
}

function variantMutations(world: World): View {
  const { records, views, emit } = world;
  const mutation = managing(world);
  const tellVariant = (event: string, variant: Variant) => emit(event, { productVariant: views.variant(variant) });

  return {
    productVariantCreate: mutation((args) => {
      const variant = createVariant(records, inputOf(args));
      tellVariant('PRODUCT_VARIANT_CREATED', variant);
      return { productVariant: views.variant(variant) };
    }),
    productVariantUpdate: mutation((args) => {
      const variant = variantOf(records, args);
      const input = inputOf(args);
      const sku = input.sku === undefined ? variant.sku : skuIn(input);
      refuseAll([
        ...tooLong('externalReference', input.externalReference, MOST_LETTERS.externalReference),
        ...tooLong('name', input.name, MOST_LETTERS.variantName),
        ...tooLong('sku', sku, MOST_LETTERS.sku),
        ...taken(records, 'variant', reference(input), variant.id),
        ...taken(records, 'sku', sku, variant.id),
      ]);
      variant.name = typeof input.name === 'string' ? input.name : variant.name;
      variant.sku = sku;
      variant.externalReference = reference(input) ?? variant.externalReference;
      changeVariant(records, variant, input);
      tellVariant('PRODUCT_VARIANT_UPDATED', records.change('variant', variant));
      return { productVariant: views.variant(variant) };
    }),
    productVariantChannelListingUpdate: mutation((args) => {
      const variant = variantOf(records, args);
      const product = records.get('product', variant.product);
      const items = listOf(args.input);
      const channels = channelsIn(records, items);
      if (channels.some((own) => product?.listings.every(({ channel }) => channel !== own))) {
        throw new Refusal('PRODUCT_NOT_ASSIGNED_TO_CHANNEL', 'input', 'Product not available in channels.');
      }
      refuseAll(items.flatMap((item) => priceFaults(records, item, 'INVALID', 'price')));
      for (const price of items.map(priceOf)) {
        variant.prices = [...variant.prices.filter(({ channel }) => channel !== price.channel), price];
      }
      tellVariant('PRODUCT_VARIANT_UPDATED', records.keep('variant', variant));
      return { variant: views.variant(variant) };
    }),
    productVariantDelete: mutation((args) => {
      const variant = variantOf(records, args);
      const attributes = () => {
        throw new Unreadable();
      };
      emit('PRODUCT_VARIANT_DELETED', { productVariant: { ...views.variant(variant), attributes } });
      removeVariant(records, variant);
      return { productVariant: { id: views.variant(variant).id } };
    }),
  };
}

/** Another variant of a product, behind those that it has. */
function createVariant(records: Records, input: Record<string, unknown>): Variant {
  const product = found('Product', input.product, (id) => records.get('product', id), 'product');
  if (records.get('productType', product.type)?.requiresAttributes === true && listOf(input.attributes).length === 0) {
    throw new Refusal('REQUIRED', 'attributes', 'All required attributes must take a value.');
  }
  refuseAll(variantFaults(records, input));
  const positions = variantsOf(records, product).map(({ position }) => position ?? -1);
  const position = Math.max(-1, ...positions) + 1;
  // Where nobody names it, it is named by its SKU.
  const name = (typeof input.name === 'string' && input.name) || (skuIn(input) ?? '');
  return addVariant(records, { product: product.id, name, position, input });
}

/** With a product's listing in a channel the prices of its variants there are gone. */
function unlist(records: Records, product: Product, ids: unknown): void {
  const gone = (Array.isArray(ids) ? ids : []).map((id) => numberIn('Channel', id));
  product.listings = product.listings.filter(({ channel }) => !gone.includes(channel));
  for (const variant of gone.length === 0 ? [] : variantsOf(records, product)) {
    variant.prices = variant.prices.filter(({ channel }) => !gone.includes(channel));
    records.keep('variant', variant);
  }
}

function variantsOf(records: Records, { id }: Product): Variant[] {
  return records.where('variant', 'product', id);
}

function removeVariant(records: Records, variant: Variant): void {
  for (const stock of records.where('stock', 'variant', variant.id)) {
    records.remove('stock', stock.id);
  }
  records.remove('variant', variant.id);
}

/**
 * The record that one selector names. @throws Refusal `NOT_FOUND`, Problem where there are none or
 * several selectors.
 */
function productOf(records: Records, args: Args): Product {
  if (selector(args, ['id', 'externalReference']) === 'id') {
    return found('Product', args.id, (id) => records.get('product', id));
  }
  return records.where('product', 'externalReference', args.externalReference)[0] ?? missing('externalReference');
}

export function variantOf(records: Records, args: Args): Variant {
  const name = selector(args, ['id', 'variantId', 'externalReference', 'sku']);
  if (name === 'sku' || name === 'externalReference') {
    return records.where('variant', name, args[name])[0] ?? missing(name);
  }
  return found('ProductVariant', args[name], (id) => records.get('variant', id), name);
}

function selector(args: Args, names: readonly string[]): string {
  const [given, ...more] = names.filter((name) => args[name] !== undefined && args[name] !== null);
  if (given === undefined || more.length > 0) {
    throw new Problem(`One of the arguments is needed: ${names.join(', ')}.`);
  }
  return given;
}

function missing(field: string): never {
  throw new Refusal('NOT_FOUND', field, "Couldn't resolve to a node.");
}

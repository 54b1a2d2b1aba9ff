/** The names of a variant in Saleor. In the back office it is one product with one name. */
export interface VariantNames {
  sku: string | null | undefined;
  /** Saleor sets it to the SKU or an id where it has no name of its own. */
  name: string | null | undefined;
  id: string;
  product: string | null | undefined;
}

const SEPARATOR = ', ';

/** How each id of a variant begins: `ProductVariant:` in base64, whose 15 bytes fill 20 letters. */
const VARIANT_ID = 'UHJvZHVjdFZhcmlhbnQ6';

/**
 * The title of a variant: the product's name, and after it the variant's own where it has one.
 * Undefined where there is neither.
 */
export function titleOf(names: VariantNames): string | undefined {
  const parts = [names.product, ownName(names)].filter((name) => name !== undefined && name !== null && name !== '');
  return parts.length === 0 ? undefined : parts.join(SEPARATOR);
}

/**
 * The names to change so that a variant's title is the given one; empty where it is already.
 * `alone`: it is its product's only variant, so the product may be renamed.
 */
export function renamed(names: VariantNames, title: string, alone: boolean): { product?: string; variant?: string } {
  const [product, own] = [names.product ?? '', ownName(names)];
  const suffix = title.startsWith(product + SEPARATOR) ? title.slice(product.length + SEPARATOR.length) : '';
  const rest = suffix === '' ? undefined : suffix;
  // The smallest change that gives the title: the variant's own name may differ from the product's
  // new name, and then shows up.
  const options: { product?: string; variant?: string }[] = [
    {},
    ...(own !== undefined && rest !== undefined ? [{ variant: rest }] : []),
    // The other variants are renamed with the product; their events say so.
    ...(own !== undefined && title.endsWith(SEPARATOR + own)
      ? [{ product: title.slice(0, -own.length - SEPARATOR.length) }]
      : []),
    ...(alone ? [{ product: title }, { product: title, variant: names.sku || names.id }] : []),
  ];
  const found = options.find((option) => {
    const after = { ...names, product: option.product ?? names.product, name: option.variant ?? names.name };
    return titleOf(after) === title;
  });
  // The other variants keep the product's name, so it stays before the title. The variant's own
  // name becomes the rest of the title, or all of it.
  return found ?? (names.name === (rest ?? title) ? {} : { variant: rest ?? title });
}

/**
 * Whether Saleor named the variant by an id: its own, or, where it was created in bulk without a
 * name (3.20 to 3.24), by `ProductVariant:None`, the id that it did not have yet.
 */
export function isNamedById({ name, id }: Pick<VariantNames, 'name' | 'id'>): boolean {
  return name === id || name?.startsWith(VARIANT_ID) === true;
}

function ownName({ sku, name, id, product }: VariantNames): string | undefined {
  const none = name === null || name === undefined || ['', sku, product].includes(name);
  return none || isNamedById({ name, id }) ? undefined : name;
}

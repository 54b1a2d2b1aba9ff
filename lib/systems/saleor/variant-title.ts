/** A variant of Saleor by what names it. The back office knows it as one product with one name. */
export interface VariantNames {
  sku: string | null | undefined;
  /** Saleor fills it with the SKU, or with the id, where nobody gave one. */
  name: string | null | undefined;
  id: string;
  product: string | null | undefined;
}

const BETWEEN = ', ';

/**
 * The product's name, and the variant's own behind it where it says more; undefined where there is
 * none.
 */
export function titleOf(names: VariantNames): string | undefined {
  const parts = [names.product, ownName(names)].filter((name) => name !== undefined && name !== null && name !== '');
  return parts.length === 0 ? undefined : parts.join(BETWEEN);
}

/**
 * What of a variant has to be renamed so that its title is the given one; empty where it is that
 * already. `alone`: whether it is its product's only variant, else the product's name is that of
 * others as well.
 */
export function renamed(names: VariantNames, title: string, alone: boolean): { product?: string; variant?: string } {
  const [product, own] = [names.product ?? '', ownName(names)];
  const behind = title.startsWith(product + BETWEEN) ? title.slice(product.length + BETWEEN.length) : '';
  const rest = behind === '' ? undefined : behind;
  // The least that does it: what is hidden behind the old name may show up beside the new one.
  const ways: { product?: string; variant?: string }[] = [
    {},
    ...(own !== undefined && rest !== undefined ? [{ variant: rest }] : []),
    // Its siblings are renamed with it, as they will be told as well.
    ...(own !== undefined && title.endsWith(BETWEEN + own)
      ? [{ product: title.slice(0, -own.length - BETWEEN.length) }]
      : []),
    ...(alone ? [{ product: title }, { product: title, variant: names.sku || names.id }] : []),
  ];
  const found = ways.find((way) => {
    const after = { ...names, product: way.product ?? names.product, name: way.variant ?? names.name };
    return titleOf(after) === title;
  });
  // Beside others it cannot be said without the product's name: then that stands before it.
  return found ?? (names.name === (rest ?? title) ? {} : { variant: rest ?? title });
}

function ownName({ sku, name, id, product }: VariantNames): string | undefined {
  return name === null || name === undefined || ['', sku, id, product].includes(name) ? undefined : name;
}

/** A variant of Saleor by what names it. The back office knows it as one product with one name. */
export interface VariantNames {
  sku: string | null | undefined;
  /** Saleor fills it with the SKU, or with the id, where nobody gave one. */
  name: string | null | undefined;
  id: string;
  product: string | null | undefined;
}

const BETWEEN = ', ';

/** The product's name, and the variant's own behind it where it says more; undefined where there is none. */
export function titleOf(names: VariantNames): string | undefined {
  const parts = [names.product, ownName(names)].filter((name) => name !== undefined && name !== null && name !== '');
  return parts.length === 0 ? undefined : parts.join(BETWEEN);
}

/**
 * What of a variant has to be renamed so that its title is the given one; empty where it is that already. `alone`: whether
 * it is its product's only variant, else the product's name is that of others as well.
 */
export function renamed(names: VariantNames, title: string, alone: boolean): { product?: string; variant?: string } {
  if (titleOf(names) === title) {
    return {};
  }
  const product = names.product ?? '';
  const own = ownName(names);
  if (own !== undefined && title.startsWith(product + BETWEEN)) {
    return { variant: title.slice(product.length + BETWEEN.length) };
  }
  if (!alone) {
    return { variant: title.startsWith(product + BETWEEN) ? title.slice(product.length + BETWEEN.length) : title };
  }
  if (own !== undefined && title.endsWith(BETWEEN + own)) {
    return { product: title.slice(0, -own.length - BETWEEN.length) };
  }
  return own === undefined ? { product: title } : { product: title, variant: names.sku || names.id };
}

function ownName({ sku, name, id, product }: VariantNames): string | undefined {
  return name === null || name === undefined || ['', sku, id, product].includes(name) ? undefined : name;
}

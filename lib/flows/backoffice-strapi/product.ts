import type { ProductDraft } from '#lib/systems/strapi/drafts';

/** A product in the words of the back office, of whichever system it comes. */
interface Product {
  sku: string;
  name?: string | null;
  price?: number | null;
}

/** What the CMS is told of a product: what names it, and its price. */
export function productToStrapi({ sku, name, price }: Product): ProductDraft {
  return { sku: sku.trim(), ...(name ? { name } : {}), ...(typeof price === 'number' ? { price } : {}) };
}

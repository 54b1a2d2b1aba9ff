import { type MutationError, operation } from '../operation';

/** A product's texts. */
export interface FoundTexts {
  id: string;
  name: string;
  slug: string;
  /** EditorJS, as JSON text. */
  description: string | null;
  seoTitle: string | null;
  seoDescription: string | null;
}

export const FIND_TEXTS = operation<
  {
    app: { id: string } | null;
    shop: { version: string | null };
    byReference: { product: FoundTexts } | null;
    bySku: { product: FoundTexts } | null;
  },
  { sku: string }
>(`query FindTexts($sku: String!) {
  app { id }
  shop { version }
  byReference: productVariant(externalReference: $sku) { product { ...texts } }
  bySku: productVariant(sku: $sku) { product { ...texts } }
}
fragment texts on Product { id name slug description seoTitle seoDescription }`);

export const UPDATE_TEXTS = operation<
  { productUpdate: { errors: MutationError[] } | null },
  {
    product: string;
    input: {
      name?: string;
      slug?: string;
      description?: string;
      seo?: { title?: string | null; description?: string | null };
    };
  }
>(`mutation UpdateTexts($product: ID!, $input: ProductInput!) {
  productUpdate(id: $product, input: $input) { errors { field message code } }
}`);

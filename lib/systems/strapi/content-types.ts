/** The fields of an entry that texts are taken from; `seo.metaTitle` looks into a component. */
interface TextFields {
  name: string;
  slug?: string;
  /** Markdown (`richtext`), or blocks. */
  description?: string;
  seoTitle?: string;
  seoDescription?: string;
  /** Where a draft gets the price, which is a number. */
  price?: string;
}

/** A content type whose entries are texts of products. */
export interface ProductTexts {
  /** Its name in the code of the CMS. */
  uid: string;
  /** Its name in the addresses of the CMS, in the plural. */
  plural: string;
  fields: TextFields & { sku: string };
}

/**
 * Which content types of the CMS are read, and which of their fields say what. Edit it to fit your
 * own: `npx relay cms check` compares it with what the CMS has.
 */
export const CONTENT_TYPES: readonly ProductTexts[] = [
  {
    uid: 'api::product.product',
    plural: 'products',
    fields: {
      sku: 'sku',
      name: 'name',
      slug: 'slug',
      description: 'description',
      seoTitle: 'seo.metaTitle',
      seoDescription: 'seo.metaDescription',
      price: 'price',
    },
  },
];

/** The content type of an entry; undefined for one that is not read. */
export function contentType(uid: unknown, known: readonly ProductTexts[] = CONTENT_TYPES): ProductTexts | undefined {
  return known.find((one) => one.uid === uid);
}

import { type MutationError, operation } from '../operation';

/** A channel; `currencyCode` is an ISO 4217 code. */
export interface Channel {
  id: string;
  slug: string;
  currencyCode: string;
}

/** A variant's price in a channel. */
export interface VariantListing {
  channel: { id: string; slug: string };
  price: { amount: number; currency: string } | null;
}

/** How a product stands in a channel. */
export interface ProductListing {
  channel: { id: string; slug: string };
  isPublished: boolean;
  isAvailableForPurchase: boolean | null;
  visibleInListings: boolean;
}

/** The values that a product or a variant has of an attribute. */
export interface SelectedAttribute {
  attribute: { slug: string | null; inputType: string | null };
  values: {
    name: string | null;
    plainText: string | null;
    richText: string | null;
    boolean: boolean | null;
    date: string | null;
    dateTime: string | null;
  }[];
}

/** A variant, with its product. Amounts are numbers in the channel's currency. */
export interface FoundVariant {
  id: string;
  sku: string | null;
  name: string;
  externalReference: string | null;
  channelListings: VariantListing[] | null;
  weight: { value: number } | null;
  attributes: SelectedAttribute[] | null;
  metadata?: { key: string; value: string }[] | null;
  product: {
    id: string;
    name: string;
    slug: string;
    /** EditorJS, as JSON text. */
    description: string | null;
    seoTitle: string | null;
    seoDescription: string | null;
    /** The short description, which Saleor has no field for. */
    metafield: string | null;
    externalReference: string | null;
    weight: { value: number } | null;
    taxClass: { name: string } | null;
    category: { id: string; slug: string } | null;
    attributes: SelectedAttribute[] | null;
    metadata?: { key: string; value: string }[] | null;
    channelListings: ProductListing[] | null;
    variants: { id: string }[] | null;
  };
}

const LISTINGS = 'channelListings { channel { id slug } price { amount currency } }';
const PLACES = 'channelListings { channel { id slug } isPublished isAvailableForPurchase visibleInListings }';
const VALUES = `attributes {
  attribute { slug inputType } values { name plainText richText boolean date dateTime }
}`;
const METADATA = 'metadata { key value }';
/** What an update may change of a product, and of a variant. */
const PRODUCT = `name slug description seoTitle seoDescription metafield(key: "shortDescription") weight { value }
  taxClass { name } category { id slug } ${VALUES} ${METADATA}`;
const VARIANT = `name externalReference weight { value } ${VALUES} ${METADATA}`;
const FOUND = `fragment found on ProductVariant {
  id sku ${VARIANT} ${LISTINGS}
  product { id ${PRODUCT} externalReference ${PLACES} variants { id } }
}`;

export const FIND_VARIANT = operation<
  {
    app: { id: string } | null;
    shop: { version: string | null };
    byReference: FoundVariant | null;
    bySku: FoundVariant | null;
    byId?: FoundVariant | null;
    channels: Channel[] | null;
  },
  { sku: string; id: string | null; isId: boolean }
>(`query FindVariant($sku: String!, $id: ID, $isId: Boolean!) {
  app { id }
  shop { version }
  byReference: productVariant(externalReference: $sku) { ...found }
  bySku: productVariant(sku: $sku) { ...found }
  byId: productVariant(id: $id) @include(if: $isId) { ...found }
  channels { id slug currencyCode }
}
${FOUND}`);

/** The type and the category of a new product. */
export const FIND_TYPE_AND_CATEGORY = operation<
  {
    app: { id: string } | null;
    productTypes: { edges: { node: { id: string; slug: string } }[] } | null;
    /** The one that each Saleor begins with. */
    usual: { edges: { node: { id: string; slug: string } }[] } | null;
    category?: { id: string } | null;
  },
  { types: string[] | null; category: string; hasCategory: boolean }
>(`query FindTypeAndCategory($types: [String!], $category: String!, $hasCategory: Boolean!) {
  app { id }
  productTypes(first: 20, filter: { slugs: $types }) { edges { node { id slug } } }
  usual: productTypes(first: 1, filter: { slugs: ["default-type"] }) { edges { node { id slug } } }
  category(slug: $category) @include(if: $hasCategory) { id }
}`);

/** The product that a variant is to belong to, by its external reference or by a variant's SKU. */
export const FIND_PARENT = operation<
  {
    app: { id: string } | null;
    byReference: { id: string } | null;
    bySku: { product: { id: string } } | null;
  },
  { name: string }
>(`query FindParent($name: String!) {
  app { id }
  byReference: product(externalReference: $name) { id }
  bySku: productVariant(sku: $name) { product { id } }
}`);

/** How a product is to stand in a channel. */
export interface Listing {
  channelId: string;
  isPublished: boolean;
  isAvailableForPurchase: boolean;
  visibleInListings: boolean;
}

/** A new product with one variant, its listings and prices. */
export interface NewProduct extends ProductChanges {
  externalReference: string;
  name: string;
  description?: string;
  productType: string;
  channelListings: Listing[];
  variants: {
    sku: string;
    name: string;
    externalReference: string;
    attributes: AttributeInput[];
    weight?: number | null;
    channelListings: { channelId: string; price: number }[];
  }[];
}

/** A value for an attribute: one field, by the attribute's kind. */
export interface AttributeInput {
  id: string;
  values?: string[];
  dropdown?: { value: string };
  swatch?: { value: string };
  multiselect?: { value: string }[];
  numeric?: string;
  plainText?: string;
  richText?: string;
  boolean?: boolean;
  date?: string;
  dateTime?: string;
}

/** What may change of a product. */
export interface ProductChanges {
  name?: string;
  slug?: string;
  description?: string;
  seo?: { title?: string | null; description?: string | null };
  metadata?: { key: string; value: string }[];
  taxClass?: string | null;
  category?: string | null;
  attributes?: AttributeInput[];
}

/** What may change of a variant. */
export interface VariantChanges {
  name?: string;
  externalReference?: string;
  weight?: number | null;
  attributes?: AttributeInput[];
}

export const CREATE_PRODUCT = operation<
  {
    productBulkCreate: {
      errors: MutationError[];
      results: { errors: MutationError[] | null; product: { variants: FoundVariant[] | null } | null }[];
    } | null;
  },
  { product: NewProduct }
>(`mutation CreateProduct($product: ProductBulkCreateInput!) {
  productBulkCreate(products: [$product], errorPolicy: REJECT_EVERYTHING) {
    errors { path message code }
    results { errors { path message code } product { variants { ...found } } }
  }
}
${FOUND}`);

/** Creates another variant of an existing product. */
export const CREATE_VARIANT = operation<
  { productVariantCreate: { errors: MutationError[] } | null },
  { input: { product: string; sku: string; externalReference: string; attributes: AttributeInput[] } }
>(`mutation CreateVariant($input: ProductVariantCreateInput!) {
  productVariantCreate(input: $input) { errors { field message code } }
}`);

/** Lists a product in channels, so that its variants can have prices there. */
export const LIST_PRODUCT = operation<
  {
    productChannelListingUpdate: {
      errors: MutationError[];
      product: { channelListings: ProductListing[] | null } | null;
    } | null;
  },
  { product: string; listings: { updateChannels: Listing[] } }
>(`mutation ListProduct($product: ID!, $listings: ProductChannelListingUpdateInput!) {
  productChannelListingUpdate(id: $product, input: $listings) {
    errors { field message code } product { ${PLACES} }
  }
}`);

interface Changes {
  product: string;
  changesProduct: boolean;
  productInput: ProductChanges;
  variant: string;
  changesVariant: boolean;
  variantInput: VariantChanges;
  changesPrices: boolean;
  prices: { channelId: string; price: number }[];
}

/**
 * Changes only what differs, since each change is an event in Saleor. A document may have three or
 * four mutations, depending on Saleor's version.
 */
export const UPDATE_PRODUCT = operation<
  {
    productUpdate?: {
      errors: MutationError[];
      product: Partial<FoundVariant['product']> | null;
    } | null;
    productVariantUpdate?: {
      errors: MutationError[];
      productVariant: Partial<Omit<FoundVariant, 'product'>> | null;
    } | null;
    productVariantChannelListingUpdate?: {
      errors: MutationError[];
      variant: Pick<FoundVariant, 'channelListings'> | null;
    } | null;
  },
  Changes
>(`mutation UpdateProduct(
  $product: ID!, $changesProduct: Boolean!, $productInput: ProductInput!
  $variant: ID!, $changesVariant: Boolean!, $variantInput: ProductVariantInput!
  $changesPrices: Boolean!, $prices: [ProductVariantChannelListingAddInput!]!
) {
  productUpdate(id: $product, input: $productInput) @include(if: $changesProduct) {
    errors { field message code } product { ${PRODUCT} }
  }
  productVariantUpdate(id: $variant, input: $variantInput) @include(if: $changesVariant) {
    errors { field message code } productVariant { ${VARIANT} }
  }
  productVariantChannelListingUpdate(id: $variant, input: $prices) @include(if: $changesPrices) {
    errors { field message code } variant { ${LISTINGS} }
  }
}`);

export const DELETE_PRODUCT = operation<
  { productDelete: { errors: MutationError[] } | null },
  { id: string }
>(`mutation DeleteProduct($id: ID!) {
  productDelete(id: $id) { errors { field message code } }
}`);

export const DELETE_VARIANT = operation<
  { productVariantDelete: { errors: MutationError[] } | null },
  { id: string }
>(`mutation DeleteVariant($id: ID!) {
  productVariantDelete(id: $id) { errors { field message code } }
}`);

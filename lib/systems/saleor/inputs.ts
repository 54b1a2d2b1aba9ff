/** A variant to create or to update. Its SKU is its external reference too. */
export interface SaleorProductInput {
  sku: string;
  /** The product's name, with the variant's own name after it. */
  name: string;
  /** In `SALEOR_CURRENCY`, or in the currency of the first channel in use. */
  price?: number;
  /** In a channel, by its slug, or in all channels of a currency, by its ISO 4217 code. */
  prices?: { channel?: string; currency?: string; amount: number }[];
  /** Text or HTML. */
  description?: string;
  /**
   * The product that a new variant belongs to: Saleor's id of it, its external reference, or the
   * SKU of one of its variants. Without it the variant gets a product of its own.
   */
  parentId?: string;
  /** Its place in the shop's addresses. */
  slug?: string;
  /** Null, here and below, takes the value away. */
  shortDescription?: string | null;
  /** Of the variant, in the shop's unit. */
  weight?: number | null;
  seo?: { title?: string | null; description?: string | null };
  /** By its name. */
  taxClass?: string | null;
  /** By its slug, or by a path of names. */
  category?: string | null;
  /** By slug; those of a type of products are the product's or the variant's. */
  attributes?: readonly { code: string; value: AttributeValue }[];
  /** Whether it is published and may be bought, in each channel in use. */
  published?: boolean;
  /** Whether it stands in the shop's lists. */
  listed?: boolean;
  translations?: readonly SaleorTranslation[];
}

export type AttributeValue = string | number | boolean | readonly string[] | null;

/** A product's texts in another language. */
export interface SaleorTranslation {
  /** A `LanguageCodeEnum`, such as `DE` or `PT_BR`. */
  languageCode: string;
  name?: string | null;
  /** Text or HTML. */
  description?: string | null;
  seoTitle?: string | null;
  seoDescription?: string | null;
}

/** A shipment that left: a fulfilment to create. */
export interface SaleorShipmentInput {
  /** Saleor's id of the order, or the back office's, which is the external reference in Saleor. */
  orderId: string | number;
  /** `line`: the id of an order line, or its SKU. */
  items: { line: string | number; quantity: number }[];
  trackingNumber: string;
  /** Notes for the order's history. */
  notes: string[];
  /** The slug of the warehouse that the goods left. */
  warehouse?: string;
}

/** A change of a fulfilment. */
export interface SaleorShipmentUpdate {
  /** The fulfilment's id, or its tracking number. */
  id: string | number;
  orderId: string | number;
  trackingNumber?: string;
  notes: string[];
}

/** A variant's quantity in one warehouse. */
export interface SaleorStockInput {
  sku: string;
  /** The warehouse's slug. */
  warehouse: string;
  quantity: number;
  /** Where the event's list has it. */
  place: number;
}

/** The keys of a customer's private metadata that the back office decides about. */
export type KeptOfCustomer = 'customer_group' | 'tax_number' | 'birth_date' | 'marketing_consent';

/** A customer to create or to update. */
export interface SaleorCustomerInput {
  /** Saleor's own id, or the back office's, which is the external reference in Saleor. */
  id?: string | number | undefined;
  email: string;
  /** The address as the event has it, where its letters differ: Saleor 3.21 told them apart. */
  givenEmail?: string;
  firstName: string;
  lastName: string;
  /** What Saleor has no field for, by its key in the private metadata; null takes it away. */
  kept?: Readonly<Partial<Record<KeptOfCustomer, string | null>>>;
  /** Whether they may log in. */
  active?: boolean;
  /** Replaces the external reference, and null takes it away; without it the reference stays. */
  externalReference?: string | null;
  /** The default addresses: null takes one away, without it the one that is there stays. */
  billing?: SaleorAddress | null;
  shipping?: SaleorAddress | null;
}

/** An address, which replaces one as a whole. */
export interface SaleorAddress {
  firstName?: string;
  lastName?: string;
  company?: string;
  /** Of the street. */
  lines: readonly string[];
  city?: string;
  district?: string;
  region?: string;
  postalCode?: string;
  /** ISO 3166-1, two letters. */
  country: string;
  phone?: string;
}

/** What finds a customer: the id or the external reference, or the e-mail address. */
export interface SaleorCustomerKeys {
  id: string | number;
  email?: string;
  /** As in `SaleorCustomerInput`. */
  givenEmail?: string;
}

/**
 * A customer group. Saleor has none, so the app keeps each in a key of its own private metadata.
 */
export interface SaleorCustomerGroup {
  /** The back office's id; a new group has none yet. */
  id?: number;
  code: string;
  taxClassId: number;
}

/** A new status of an order, from the back office. */
export interface SaleorOrderStatus {
  /** Saleor's own id, or the back office's, which is the external reference in Saleor. */
  id: string | number;
  status: string;
}

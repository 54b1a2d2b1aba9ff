/** A custom attribute of a product, by its code. */
export interface CommerceAttribute {
  attribute_code: string;
  /** Null takes the value away. */
  value: string | string[] | null;
}

/** What the store knows by numbers: it is looked up before it is sent. */
export interface NamedValues {
  /** A product tax class by its name; null for none. */
  taxClass?: string | null;
  /** By url key, or by a path of names. */
  categories?: readonly string[];
  /** Options by their labels. */
  attributes?: readonly { code: string; value: AttributeValue }[];
  /** By code. */
  websites?: readonly string[];
}

export type AttributeValue = string | number | boolean | readonly string[] | null;

/** What one store view shows instead. */
export interface CommerceView {
  code: string;
  /** Null shows again what all views show. */
  name?: string | null;
  custom_attributes: CommerceAttribute[];
}

/** The part of a product that is sent as it is, without the attribute set. */
export interface ProductFields {
  sku: string;
  name: string;
  price?: number;
  type_id?: string;
  status?: number;
  visibility?: number;
  weight?: number | null;
  custom_attributes?: CommerceAttribute[];
  extension_attributes?: { website_ids?: number[]; category_links?: never[] };
}

/** A product to create or to update. */
export interface CommerceProduct extends ProductFields {
  named?: NamedValues;
  views?: readonly CommerceView[];
}

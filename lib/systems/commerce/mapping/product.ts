import type { ProductCreate, ProductUpdate } from '#lib/catalogue/generated/types';

/** A product as Adobe Commerce's REST API takes it, without the attribute set, which only a new one needs. */
export interface CommerceProduct {
  sku: string;
  name: string;
  price: number;
  custom_attributes?: { attribute_code: string; value: string }[];
}

/** Back office → Adobe Commerce. The description is a custom attribute there; one that is not given is left alone. */
export function toCommerceProduct({ sku, name, price, description }: ProductCreate | ProductUpdate): CommerceProduct {
  return {
    sku,
    name,
    price,
    ...(description === undefined
      ? {}
      : { custom_attributes: [{ attribute_code: 'description', value: description }] }),
  };
}

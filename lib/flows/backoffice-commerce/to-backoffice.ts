import { commerceProductSaved } from '#lib/catalogue/generated/schemas';
import type {
  CommerceCustomerDeleted,
  CommerceCustomerSaved,
  CommerceGroupDeleted,
  CommerceGroupSaved,
  CommerceOrderSaved,
  CommerceProductDeleted,
  CommerceProductSaved,
  CommerceStockSaved,
} from '#lib/catalogue/generated/types';

import { recordsIn } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';

/** A product as the back office is told of it; what Commerce did not send is left out. */
export function toProduct({ id, sku, name, price, description, created_at, updated_at }: CommerceProductSaved) {
  return { sku, ...omitNullish({ id: text(id), name, price: number(price), description, ...dates(created_at, updated_at) }) };
}

/** The same of a product as Commerce's REST API lists it: the description is one of its custom attributes there. */
export function toListedProduct(product: Record<string, unknown>) {
  const custom = recordsIn(product.custom_attributes).find(({ attribute_code }) => attribute_code === 'description');
  return toProduct(commerceProductSaved.parse({ ...product, description: custom?.value }));
}

export function toDeletedProduct({ id, sku }: CommerceProductDeleted) {
  return { sku, ...omitNullish({ id: text(id) }) };
}

export function toCustomer({ id, email, firstname, lastname, created_at, updated_at }: CommerceCustomerSaved) {
  const names = { email, firstName: firstname, lastName: lastname };
  return { id: String(id), ...omitNullish({ ...names, ...dates(created_at, updated_at) }) };
}

export function toDeletedCustomer({ id, email }: CommerceCustomerDeleted) {
  return { id: String(id), ...omitNullish({ email }) };
}

export function toGroup({ customer_group_id, customer_group_code, tax_class_id }: CommerceGroupSaved) {
  return {
    code: customer_group_code,
    ...omitNullish({ id: text(customer_group_id), taxClassId: number(tax_class_id) }),
  };
}

export function toDeletedGroup({ customer_group_id, customer_group_code }: CommerceGroupDeleted) {
  return { id: String(customer_group_id), ...omitNullish({ code: customer_group_code }) };
}

export function toOrder({ id, increment_id, status, created_at, updated_at }: CommerceOrderSaved) {
  return { id: String(id), ...omitNullish({ number: increment_id, status, ...dates(created_at, updated_at) }) };
}

export function toStock({ product_id, stock_id, qty, is_in_stock }: CommerceStockSaved) {
  return {
    productId: String(product_id),
    ...omitNullish({ stockId: text(stock_id), quantity: number(qty), inStock: flag(is_in_stock) }),
  };
}

function text(value: string | number | null | undefined): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

function number(value: string | number | null | undefined): number | undefined {
  return value === undefined || value === null || value === '' ? undefined : Number(value);
}

function flag(value: string | number | boolean | null | undefined): boolean | undefined {
  return value === undefined || value === null ? undefined : value === true || value === 1 || value === '1';
}

/** Commerce's dates are UTC without saying so. */
function dates(created: string | null | undefined, updated: string | null | undefined) {
  return { createdAt: utc(created), updatedAt: utc(updated) };
}

function utc(value: string | null | undefined): string | undefined {
  const time = Date.parse(`${(value ?? '').replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

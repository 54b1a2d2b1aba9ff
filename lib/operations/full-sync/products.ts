import { createHash } from 'node:crypto';
import type { Context } from '#lib/core/context';
import { RelayError, toRelayError } from '#lib/core/errors';
import { listedProductFromCommerce } from '#lib/flows/backoffice-commerce/product';
import { backoffice } from '#lib/systems/backoffice/client';
import { productsAfter } from '#lib/systems/commerce/catalogue';
import { commerceApi } from '#lib/systems/commerce/client';
import type { Endpoints } from './sync-pages';

type Product = ReturnType<typeof listedProductFromCommerce>;

/** From the products of Adobe Commerce to the back office's `products/synced`. */
export function productEndpoints(context: Context): Endpoints<Product> {
  const api = commerceApi(context);
  const target = backoffice(context);
  return {
    async read(after, size) {
      const { products, ...rest } = await productsAfter(api, after, size);
      return { items: products.map(mapped), ...rest };
    },
    send: ({ run, more, cursor, items: products }) => {
      // The idempotency key depends on the content: a page that has changed since the last attempt
      // is a new one.
      const id = `${run}.${cursor}.${digest([more, products])}`;
      return target.notify('products/synced', { run, more, products }, { id });
    },
  };
}

/** @throws RelayError `invalid` that names the product. */
function mapped(product: Record<string, unknown>): Product {
  try {
    return listedProductFromCommerce(product);
  } catch (cause) {
    const { message } = toRelayError(cause);
    throw new RelayError('invalid', `The product with the id ${String(product.id)} cannot be mapped. ${message}`, {
      cause,
    });
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
}

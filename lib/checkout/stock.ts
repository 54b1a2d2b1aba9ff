import type { Context } from '#lib/core/context';
import { createDeadline } from '#lib/core/deadline';
import { STOCK_CHECK_FALLBACK, STOCK_CHECK_TIMEOUT_MS } from '#lib/settings/generated';
import { backoffice } from '#lib/systems/backoffice/client';
import { exception, type Operation, success } from '#lib/systems/commerce/webhook/operations';
import { readCart } from './cart';

/**
 * Whether the back office has enough of each product in a cart. It may take
 * `STOCK_CHECK_TIMEOUT_MS`. A product that it does not know is not refused.
 * @throws RelayError where the back office does not answer in time, fails, or the payload has no
 * items.
 */
export async function checkStock(payload: unknown, { config, deadline }: Context): Promise<Operation> {
  const cart = readCart(payload);
  const ends = Math.min(deadline.endsAt, Date.now() + config.read(STOCK_CHECK_TIMEOUT_MS));
  const available = await backoffice({ config, deadline: createDeadline(ends) }).available(cart);
  const short = cart.items.filter(({ sku, quantity }) => (available.get(sku) ?? quantity) < quantity);
  return short.length === 0 ? success() : exception(short.map(({ sku }) => lack(sku, available.get(sku))).join(' '));
}

/** The answer where the stock is not known: `STOCK_CHECK_FALLBACK` decides. */
export function stockFallback({ config }: Context): Operation {
  return config.read(STOCK_CHECK_FALLBACK) === 'refuse'
    ? exception('The stock cannot be checked at the moment. Please try again later.')
    : success();
}

function lack(sku: string, left = 0): string {
  return left > 0 ? `Only ${left} of ${sku} are left.` : `${sku} is out of stock.`;
}

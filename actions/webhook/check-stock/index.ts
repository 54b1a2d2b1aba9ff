import { readCart } from '#lib/checkout/cart';
import { createDeadline } from '#lib/core/deadline';
import { STOCK_CHECK_FALLBACK, STOCK_CHECK_TIMEOUT_MS } from '#lib/settings/generated';
import { backoffice } from '#lib/systems/backoffice/client';
import { defineCommerceWebhook } from '#lib/systems/commerce/webhook/define';
import { exception, success } from '#lib/systems/commerce/webhook/operations';

/**
 * Asked by Adobe Commerce before a product goes into a cart: is there enough in the back office's stock? Where that is
 * not known in time, `STOCK_CHECK_FALLBACK` decides: `accept` (the default) or `refuse`.
 */
export const main = defineCommerceWebhook({
  decide: async (payload, { config, deadline }) => {
    const cart = readCart(payload);
    const ends = Math.min(deadline.endsAt, Date.now() + config.read(STOCK_CHECK_TIMEOUT_MS));
    const available = await backoffice({ config, deadline: createDeadline(ends) }).available(cart);
    const short = cart.items.filter(({ sku, quantity }) => (available.get(sku) ?? quantity) < quantity);
    return short.length === 0 ? success() : exception(short.map(({ sku }) => lack(sku, available.get(sku))).join(' '));
  },
  otherwise: ({ config }) =>
    config.read(STOCK_CHECK_FALLBACK) === 'refuse'
      ? exception('The stock cannot be checked at the moment. Please try again later.')
      : success(),
});

function lack(sku: string, left = 0): string {
  return left > 0 ? `Only ${left} of ${sku} are left.` : `${sku} is out of stock.`;
}

import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';

/** What a shopper wants to buy: each product once, with its quantity. */
export interface Cart {
  cartId?: string;
  items: { sku: string; quantity: number }[];
}

/**
 * Reads `{item: {sku, qty}}`, which a hook on a cart item sends, or `{cart_id, items: [{sku,
 * qty}]}`, which the official starter kit sends. Either may be inside `data`.
 * @throws RelayError `invalid` that says what the hook must send.
 */
export function readCart(payload: unknown): Cart {
  const given = isRecord(payload) && isRecord(payload.data) ? payload.data : payload;
  const { item: one, items = one === undefined ? [] : [one], cart_id } = isRecord(given) ? given : {};
  if (!Array.isArray(items) || items.length === 0) {
    throw new RelayError('invalid', 'The item is missing. Check the fields of the hook in Commerce.');
  }
  const wanted = new Map<string, number>();
  for (const item of items) {
    const { sku, qty } = isRecord(item) ? item : {};
    const quantity = Number(qty);
    if (typeof sku !== 'string' || sku === '' || !(quantity > 0)) {
      throw new RelayError(
        'invalid',
        'An item needs a sku and a qty above 0. Check the fields of the hook in Commerce.',
      );
    }
    wanted.set(sku, (wanted.get(sku) ?? 0) + quantity);
  }
  const list = [...wanted].map(([sku, quantity]) => ({ sku, quantity }));
  const id = typeof cart_id === 'string' || typeof cart_id === 'number' ? { cartId: String(cart_id) } : {};
  return { ...id, items: list };
}

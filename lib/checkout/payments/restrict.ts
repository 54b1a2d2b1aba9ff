import { paymentRestrictionAnswer } from '#lib/catalogue/generated/schemas';
import type { CheckoutTable, ShippingCart } from '#lib/catalogue/generated/types';
import type { Context } from '#lib/core/context';
import { createDeadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { PAYMENT_RESTRICTIONS, PAYMENT_TIMEOUT_MS } from '#lib/settings/generated';
import { backoffice } from '#lib/systems/backoffice/client';
import { answerOf, keyOf } from '../fallback';
import { fitsCart } from '../places';
import { Quotes } from '../quotes';
import { readTable } from '../table';

/** Who pays for what. */
export interface Payer {
  cart: ShippingCart;
  /** The customer's group in the store. */
  group: string | undefined;
}

const quotes = new Quotes<readonly string[]>();

/**
 * The codes of the payment methods that a cart may not have, from the provider that
 * `PAYMENT_RESTRICTIONS` names, within `PAYMENT_TIMEOUT_MS`.
 * @throws RelayError where the back office does not say.
 */
export async function restrictPayments(payer: Payer, { config, deadline }: Context): Promise<readonly string[]> {
  const provider = config.read(PAYMENT_RESTRICTIONS);
  if (provider === 'off') {
    throw new RelayError(
      'setup',
      'Payment methods are to be left out, and PAYMENT_RESTRICTIONS is off. Set it, and deploy.',
    );
  }
  if (provider === 'table') {
    return hiddenByTable(readTable(config), payer);
  }
  const ask = async () => {
    const ends = Math.min(deadline.endsAt, Date.now() + config.read(PAYMENT_TIMEOUT_MS));
    const client = backoffice({ config, deadline: createDeadline(ends) });
    const answer = await client.ask('payments/restrict', { cart: payer.cart, customerGroup: payer.group });
    return answerOf(paymentRestrictionAnswer, answer, 'payments/restrict').excluded;
  };
  return quotes.get(keyOf('payments', payer), ask, () => true);
}

/** The codes by the table, each once. */
export function hiddenByTable({ payments = [] }: CheckoutTable, { cart, group }: Payer): string[] {
  const skus = new Set(cart.lines.map(({ sku }) => sku));
  const codes = payments
    .filter(
      (rule) =>
        fitsCart(rule, cart) &&
        (rule.skus === undefined || rule.skus.some((sku) => skus.has(sku))) &&
        (rule.customerGroups === undefined || (group !== undefined && rule.customerGroups.includes(group))),
    )
    .flatMap(({ methods }) => methods);
  return [...new Set(codes)];
}

import { createHash } from 'node:crypto';
import { taxAnswer } from '#lib/catalogue/generated/schemas';
import type { TaxAnswer, TaxCart } from '#lib/catalogue/generated/types';
import type { Context } from '#lib/core/context';
import { createDeadline } from '#lib/core/deadline';
import { RelayError, toRelayError } from '#lib/core/errors';
import { TAXES_FALLBACK, TAXES_PROVIDER, TAXES_TIMEOUT_MS } from '#lib/settings/generated';
import { backoffice } from '#lib/systems/backoffice/client';
import { lastGood } from '../last-good';
import { Quotes } from '../quotes';
import { readTable } from '../table';
import { checkedTaxes, type Taxes } from './checked';
import { type DiscountedCart, discountedCart } from './discounted';
import { taxesByTable } from './table';

/** The taxes of a cart, and what they were taken from where the provider did not answer. */
export interface TaxQuote extends Taxes {
  estimated?: 'last-good' | 'table';
}

const quotes = new Quotes<TaxQuote>();
const kept = lastGood();

/**
 * The taxes of a cart, from the provider that `TAXES_PROVIDER` names, within `TAXES_TIMEOUT_MS`.
 * Where the back office does not answer, or answers what cannot be, `TAXES_FALLBACK` decides. The
 * same cart is asked for once a minute.
 * @throws RelayError where nobody knows them: they are never guessed.
 */
export async function calculateTaxes(cart: TaxCart, context: Context): Promise<TaxQuote> {
  const provider = context.config.read(TAXES_PROVIDER);
  if (provider === 'off') {
    throw new RelayError('setup', 'Taxes are asked for, and TAXES_PROVIDER is off. Set it, and deploy again.');
  }
  const asked = discountedCart(cart);
  if (provider === 'table') {
    return byTable(asked, context);
  }
  const key = `taxes.${createHash('sha256')
    .update(JSON.stringify(contentOf(asked)))
    .digest('base64url')}`;
  return quotes.get(
    key,
    () => byBackoffice(key, asked, context),
    ({ estimated }) => estimated === undefined,
  );
}

/** What the taxes depend on: not the lines' ids, which differ from cart to cart. */
function contentOf({ lines, ...cart }: DiscountedCart): unknown {
  return { ...cart, lines: lines.map(({ id: _id, ...line }) => line) };
}

function byTable(cart: DiscountedCart, { config }: Context): Taxes {
  return checkedTaxes(cart, taxesByTable(readTable(config), cart));
}

async function byBackoffice(key: string, cart: DiscountedCart, context: Context): Promise<TaxQuote> {
  const { config, deadline, log } = context;
  const ends = Math.min(deadline.endsAt, Date.now() + config.read(TAXES_TIMEOUT_MS));
  try {
    const answer = await backoffice({ config, deadline: createDeadline(ends) }).calculateTaxes(cart);
    const taxes = checkedTaxes(cart, parsed(answer));
    await kept.write(key, taxes);
    return taxes;
  } catch (thrown) {
    const { kind, message } = toRelayError(thrown);
    const quote = await fallback(key, cart, context);
    log[quote === undefined ? 'error' : 'warn']('The back office did not tell the taxes', {
      kind,
      reason: message,
      estimated: quote?.estimated ?? 'not',
    });
    if (quote === undefined) {
      throw thrown;
    }
    return quote;
  }
}

/** @throws RelayError `unavailable`: the fault is not the store's. */
function parsed(answer: unknown): TaxAnswer {
  try {
    return taxAnswer.parse(answer);
  } catch (error) {
    const details = error instanceof RelayError ? error.details : [];
    throw new RelayError('unavailable', `The back office broke the contract of taxes/calculate: ${details.join('; ')}`);
  }
}

/** The first that is known, in the order of the setting; undefined where the merchant has none. */
async function fallback(key: string, cart: DiscountedCart, context: Context): Promise<TaxQuote | undefined> {
  for (const way of context.config.read(TAXES_FALLBACK)) {
    const taxes = await tried(way, key, cart, context);
    if (taxes !== undefined) {
      return taxes;
    }
  }
  return undefined;
}

async function tried(way: string, key: string, cart: DiscountedCart, context: Context): Promise<TaxQuote | undefined> {
  try {
    if (way === 'last-good') {
      const known = await kept.read(key);
      return known === undefined ? undefined : { ...checkedTaxes(cart, taxAnswer.parse(known)), estimated: way };
    }
    return way === 'table' ? { ...byTable(cart, context), estimated: way } : undefined;
  } catch (error) {
    context.log.warn('A fallback for taxes did not help', { way, reason: toRelayError(error).message });
    return undefined;
  }
}

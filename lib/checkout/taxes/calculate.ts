import { taxAnswer } from '#lib/catalogue/generated/schemas';
import type { TaxCart } from '#lib/catalogue/generated/types';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { TAXES_FALLBACK, TAXES_PROVIDER, TAXES_TIMEOUT_MS } from '#lib/settings/generated';
import { answerOf, askedOrEstimated, type Estimated, keyOf } from '../fallback';
import { lastGood } from '../last-good';
import { Quotes } from '../quotes';
import { readTable } from '../table';
import { checkedTaxes, type Taxes } from './checked';
import { type DiscountedCart, discountedCart } from './discounted';
import { taxesByTable } from './table';

/** The taxes of a cart, and what they were taken from where the provider did not answer. */
export type TaxQuote = Taxes & Estimated;

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
  const key = keyOf('taxes', contentOf(asked));
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

function byBackoffice(key: string, cart: DiscountedCart, context: Context): Promise<TaxQuote> {
  const { config } = context;
  return askedOrEstimated<Taxes>(
    {
      what: 'taxes',
      timeoutMs: config.read(TAXES_TIMEOUT_MS),
      ways: config.read(TAXES_FALLBACK),
      async ask(client) {
        const answer = await client.ask('taxes/calculate', cart);
        const taxes = checkedTaxes(cart, answerOf(taxAnswer, answer, 'taxes/calculate'));
        await kept.write(key, taxes);
        return taxes;
      },
      async lastGood() {
        const known = await kept.read(key);
        return known === undefined ? undefined : checkedTaxes(cart, taxAnswer.parse(known));
      },
      byTable: () => byTable(cart, context),
    },
    context,
  );
}

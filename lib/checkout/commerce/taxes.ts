import type { Context } from '#lib/core/context';
import { COMMERCE_CURRENCY, TAXES_PROVIDER } from '#lib/settings/generated';
import { exception, type Operation } from '#lib/systems/commerce/webhook/operations';
import {
  creditMemoOperations,
  readCreditMemo,
  readQuoteId,
  readTaxQuote,
  taxOperations,
} from '#lib/systems/commerce/webhook/taxes';
import { cartOf, rememberingEstimate } from '../estimates';
import type { Estimated } from '../fallback';
import { calculateTaxes, type TaxQuote } from '../taxes/calculate';

/** The taxes of each item of Adobe Commerce's cart. @throws RelayError where nobody knows them. */
export async function collectTaxes(payload: unknown, context: Context): Promise<Operation[]> {
  const groups = readTaxQuote(payload, context.config.read(COMMERCE_CURRENCY));
  const { config, log } = context;
  const quotes = Promise.all(groups.map(async (group) => [group, await calculateTaxes(group.cart, context)] as const));
  // One of the groups is enough.
  const whole = quotes.then((all) => all.map(([, quote]) => quote).find(({ estimated }) => estimated) ?? {});
  const cart = config.read(TAXES_PROVIDER) === 'backoffice' ? readQuoteId(payload) : undefined;
  await rememberingEstimate<Estimated>('taxes', cartOf('commerce', cart), { quote: whole, log });
  const quoted = await quotes;
  tell(
    quoted.map(([, quote]) => quote),
    context,
  );
  return quoted.flatMap(([group, quote]) => taxOperations(group, quote));
}

/** The taxes of the adjustments of a credit memo. @throws RelayError where nobody knows them. */
export async function collectCreditMemoTaxes(payload: unknown, context: Context): Promise<Operation[]> {
  const memo = readCreditMemo(payload, context.config.read(COMMERCE_CURRENCY));
  if (memo.names.length === 0) {
    return [];
  }
  const quote = await calculateTaxes(memo.cart, context);
  tell([quote], context);
  return creditMemoOperations(memo, quote);
}

/** An order without tax would be the merchant's loss: the store stops until the taxes are known. */
export function taxesUnknown(): Operation {
  return exception('The taxes cannot be calculated at the moment. Please try again later.');
}

function tell(quotes: readonly TaxQuote[], { log }: Context): void {
  const estimated = quotes.find((quote) => quote.estimated !== undefined)?.estimated;
  if (estimated !== undefined) {
    log.warn('Taxes are estimated', { source: 'commerce', estimated });
  }
}

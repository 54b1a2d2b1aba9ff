import { restrictionAnswer } from '#lib/catalogue/generated/schemas';
import type { ShippingCart } from '#lib/catalogue/generated/types';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { SHIPPING_FALLBACK, SHIPPING_RESTRICTIONS, SHIPPING_TIMEOUT_MS } from '#lib/settings/generated';
import { answerOf, askedOrEstimated, type Estimated, keyOf } from '../fallback';
import { lastGood } from '../last-good';
import { Quotes } from '../quotes';
import { readTable } from '../table';
import { type Exclusions, excludedByTable, type Method } from './table';

const quotes = new Quotes<Exclusions & Estimated>();
const kept = lastGood();

/**
 * Which of these methods a cart may not have, each with its reason, from the provider that
 * `SHIPPING_RESTRICTIONS` names. Only methods that were asked about are in the answer.
 * @throws RelayError where nobody knows.
 */
export async function restrictShipping(
  cart: ShippingCart,
  methods: readonly Method[],
  context: Context,
): Promise<Exclusions & Estimated> {
  const provider = context.config.read(SHIPPING_RESTRICTIONS);
  if (provider === 'off') {
    throw new RelayError('setup', 'Methods are to be left out, and SHIPPING_RESTRICTIONS is off. Set it, and deploy.');
  }
  if (provider === 'table') {
    return excludedByTable(readTable(context.config), cart, methods);
  }
  const { id: _id, ...content } = cart;
  const key = keyOf('restrict', { ...content, methods });
  return quotes.get(
    key,
    () => byBackoffice(key, { cart, methods }, context),
    ({ estimated }) => estimated === undefined,
  );
}

function byBackoffice(
  key: string,
  asked: { cart: ShippingCart; methods: readonly Method[] },
  context: Context,
): Promise<Exclusions & Estimated> {
  const { config } = context;
  const { cart, methods } = asked;
  const own = ({ excluded }: Exclusions) => ({
    excluded: excluded.filter(({ id }) => methods.some((method) => method.id === id)),
  });
  return askedOrEstimated<Exclusions>(
    {
      what: 'excluded methods',
      timeoutMs: config.read(SHIPPING_TIMEOUT_MS),
      ways: config.read(SHIPPING_FALLBACK),
      async ask(client) {
        const answer = await client.ask('shipping/restrict', asked);
        const excluded = own(answerOf(restrictionAnswer, answer, 'shipping/restrict'));
        await kept.write(key, excluded);
        return excluded;
      },
      async lastGood() {
        const known = await kept.read(key);
        return known === undefined ? undefined : own(restrictionAnswer.parse(known));
      },
      byTable: () => excludedByTable(readTable(config), cart, methods),
    },
    context,
  );
}

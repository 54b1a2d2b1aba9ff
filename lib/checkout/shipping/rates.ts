import { shippingAnswer } from '#lib/catalogue/generated/schemas';
import type { ShippingCart } from '#lib/catalogue/generated/types';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { SHIPPING_FALLBACK, SHIPPING_PROVIDER, SHIPPING_TIMEOUT_MS } from '#lib/settings/generated';
import type { Backoffice } from '#lib/systems/backoffice/client';
import { answerOf, askedOrEstimated, type Estimated, keyOf } from '../fallback';
import { type LastGood, lastGood } from '../last-good';
import { Quotes } from '../quotes';
import { readTable } from '../table';
import { checkedRates, type ShippingRates } from './checked';
import { ratesByTable } from './table';

export type ShippingQuote = ShippingRates & Estimated;

const quotes = new Quotes<ShippingQuote>();
const kept = lastGood();

/**
 * The ways to send a cart, from the provider that `SHIPPING_PROVIDER` names, within
 * `SHIPPING_TIMEOUT_MS`. A cart that stays as it is keeps its prices for a day: in Saleor another
 * price makes a chosen method invalid. Where the back office does not answer, `SHIPPING_FALLBACK`
 * decides; `last-good` is what was told of a cart like this one, then what this cart had before.
 * @throws RelayError where nobody knows them.
 */
export async function listShippingRates(cart: ShippingCart, context: Context): Promise<ShippingQuote> {
  const provider = context.config.read(SHIPPING_PROVIDER);
  if (provider === 'off') {
    throw new RelayError(
      'setup',
      'Ways to send a cart are asked for, and SHIPPING_PROVIDER is off. Set it, and deploy.',
    );
  }
  if (provider === 'table') {
    return byTable(cart, context);
  }
  return quotes.get(
    keyOf('shipping', cart),
    () => byBackoffice(cart, context),
    ({ estimated }) => estimated === undefined,
  );
}

function byTable(cart: ShippingCart, { config, log }: Context): ShippingRates {
  return checkedRates(cart, ratesByTable(readTable(config), cart), log);
}

async function byBackoffice(cart: ShippingCart, context: Context): Promise<ShippingQuote> {
  const { id, ...content } = cart;
  const keys = {
    same: keyOf('shipping', cart),
    like: keyOf('shipping', content),
    before: id === undefined ? undefined : keyOf('shipping', { id, currency: cart.currency }),
  };
  const known = id === undefined ? undefined : await read(kept, keys.same, cart);
  if (known !== undefined) {
    return known;
  }
  const { config, log } = context;
  return askedOrEstimated<ShippingRates>(
    {
      what: 'shipping rates',
      timeoutMs: config.read(SHIPPING_TIMEOUT_MS),
      ways: config.read(SHIPPING_FALLBACK),
      async ask(client: Backoffice) {
        const answer = answerOf(shippingAnswer, await client.ask('shipping/rates', cart), 'shipping/rates');
        const rates = checkedRates(cart, answer, log);
        const places = [keys.same, keys.like, keys.before].flatMap((key) => key ?? []);
        await Promise.all(places.map((key) => kept.write(key, rates)));
        return rates;
      },
      lastGood: async () =>
        (await read(kept, keys.like, cart)) ??
        (keys.before === undefined ? undefined : await read(kept, keys.before, cart)),
      byTable: () => byTable(cart, context),
    },
    context,
  );
}

async function read(from: LastGood, key: string, cart: ShippingCart): Promise<ShippingRates | undefined> {
  const known = await from.read(key);
  return known === undefined ? undefined : checkedRates(cart, shippingAnswer.parse(known));
}

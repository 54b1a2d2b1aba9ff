import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { SALEOR_CURRENCY } from '#lib/settings/generated';
import { roundAmount } from './amount';
import type { SaleorProductInput } from './inputs';
import type { Channel } from './operations/products';

/** A variant's price in a channel, in the channel's currency. */
export interface ChannelPrice {
  channelId: string;
  price: number;
}

/** Saleor stores prices with 20 digits, three of them after the point, and fails on more. */
const PRICE_LIMIT = 1e17;

/**
 * The prices to set. The event's `price` goes to the channels in its currency, which is
 * `SALEOR_CURRENCY` or that of the first channel; each of its `prices` to its channel, or to those
 * of its currency. A channel that is left has a price of its own, which stays.
 * @param channels those in use, in the order of the setting.
 * @throws RelayError `setup` where no channel has the currency in the setting; `rejected` with 422
 * for a price of another channel, in another currency than its channel's, or too large to store.
 */
export function channelPrices(
  { price, prices = [] }: Pick<SaleorProductInput, 'price' | 'prices'>,
  channels: readonly Channel[],
  config: Config,
): ChannelPrice[] {
  const currency = currencyOf(channels, config);
  for (const given of prices) {
    check(given, channels);
  }
  return channels.flatMap(({ id, slug, currencyCode }) => {
    const named = prices.find(({ channel }) => channel === slug);
    const priced = named ?? prices.find((one) => one.channel === undefined && one.currency === currencyCode);
    const amount = priced?.amount ?? (currencyCode === currency ? price : undefined);
    return amount === undefined ? [] : [{ channelId: id, price: stored(amount, currencyCode) }];
  });
}

/** The currency of a price that names none. */
function currencyOf(channels: readonly Channel[], config: Config): string | undefined {
  const currency = config.read(SALEOR_CURRENCY);
  if (currency !== undefined && !channels.some(({ currencyCode }) => currencyCode === currency)) {
    const found = [...new Set(channels.map(({ currencyCode }) => currencyCode))].join(', ');
    throw new RelayError('setup', `SALEOR_CURRENCY is ${currency}; the channels that are sold in have ${found}.`);
  }
  return currency ?? channels[0]?.currencyCode;
}

function check({ channel: slug, currency }: { channel?: string; currency?: string }, channels: readonly Channel[]) {
  if (slug === undefined) {
    return;
  }
  const channel = channels.find((one) => one.slug === slug);
  if (channel === undefined) {
    const text = `prices names the channel ${slug}, in which products are not sold. Add it to SALEOR_CHANNELS, or leave it out.`;
    throw new RelayError('rejected', text, { status: 422 });
  }
  if (currency !== undefined && currency !== channel.currencyCode) {
    const text = `prices has ${currency} for the channel ${slug}, whose currency is ${channel.currencyCode}.`;
    throw new RelayError('rejected', text, { status: 422 });
  }
}

function stored(amount: number, currency: string): number {
  if (amount >= PRICE_LIMIT) {
    throw new RelayError('rejected', 'Saleor stores prices below 100000000000000000.', { status: 422 });
  }
  return roundAmount(amount, currency);
}

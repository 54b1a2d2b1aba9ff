import { isIdOf, numberIn } from './ids';
import { Refusal, unforeseen } from './problem';
import type { Records, Variant } from './records';

type Price = Variant['prices'][number];

/** A column of 20 digits, three of them behind the point. */
const TOO_MUCH = 1e17;

/** What is wrong with a price in a currency; nothing where it is right. */
export function priceFaults(records: Records, item: Record<string, unknown>, code: string, field: string): Refusal[] {
  const channel = numberIn('Channel', item.channelId);
  const digits = digitsOf(records.get('channel', channel ?? null)?.currency);
  return decimalsOf(item.price) > digits
    ? [new Refusal(code, field, `Value cannot have more than ${digits} decimal places.`)]
    : [];
}

/** @throws Problem for an amount that the column does not hold. */
export function priceOf({ channelId, price }: Record<string, unknown>): Price {
  const amount = Number(price);
  if (amount >= TOO_MUCH) {
    throw unforeseen();
  }
  return { channel: numberIn('Channel', channelId) ?? 0, amount };
}

/** The channels that an update names. @throws Refusal where one of them is not there. */
export function channelsIn(records: Records, items: readonly Record<string, unknown>[]): number[] {
  return items.map(({ channelId }) => {
    const id = numberIn('Channel', channelId);
    if (id === undefined || !isIdOf('Channel', channelId) || records.get('channel', id) === undefined) {
      const message = `Could not resolve to a node with the global id list of '['${String(channelId)}']'.`;
      throw new Refusal('GRAPHQL_ERROR', 'channelId', message);
    }
    return id;
  });
}

/** The digits behind the point, of 1e-7 also. */
function decimalsOf(price: unknown): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(price)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

function digitsOf(currency = 'EUR'): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

import { RelayError } from '#lib/core/errors';
import { isRecord, recordsIn } from '#lib/core/json';
import { amountIn, type sumOf } from '#lib/core/money';
import { omitNullish } from '#lib/core/omit-nullish';

/** The object under a name in a hook's payload. @throws RelayError `invalid` that names it. */
export function objectUnder(payload: unknown, name: string): Record<string, unknown> {
  const found = isRecord(payload) ? payload[name] : undefined;
  if (!isRecord(found)) {
    throw new RelayError('invalid', `The webhook sends no ${name}. Check the fields of the hook in Commerce.`);
  }
  return found;
}

/** A text that is not empty; numbers are ids. */
export function textOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? String(value) : undefined;
}

/** An address in the words of the store; undefined without a country. */
export function addressOf(
  country: unknown,
  { region, city, postalCode }: { region: unknown; city: unknown; postalCode: unknown },
) {
  const code = textOf(country);
  return code === undefined
    ? undefined
    : {
        country: code,
        ...omitNullish({ region: textOf(region), city: textOf(city), postalCode: textOf(postalCode) }),
      };
}

/** What one unit of weight of the store is in kilograms. */
const KILOGRAMS = { lbs: '0.45359237', kgs: '1' } as const;
/** More digits than a scale has are left out. */
const MOST_DIGITS = 12;

interface Sent {
  sku?: string;
  quantity: number;
  weight?: string;
  amount?: string;
}

/**
 * The lines of a cart: its items without the parts of bundles and configurable products, which
 * their parents count. Weights of all pieces are in kilograms.
 */
export function linesOf(items: unknown, unit: keyof typeof KILOGRAMS): Sent[] {
  return recordsIn(items)
    .filter(({ parent_item_id, parent_item }) => textOf(parent_item_id) === undefined && !isRecord(parent_item))
    .map(({ sku, qty, weight, price, row_total }): Sent => {
      const quantity = Number(qty);
      const each = amountIn(weight)?.times(KILOGRAMS[unit]).times(quantity);
      const amount = amountIn(row_total) ?? amountIn(price)?.times(quantity);
      return {
        quantity,
        ...omitNullish({ sku: textOf(sku), weight: each && plain(each), amount: amount && plain(amount) }),
      };
    });
}

/** The same with the whole package's weight and value where the items do not tell theirs. */
export function packedLines(
  items: unknown,
  { weight, value }: { weight: unknown; value: unknown },
  unit: keyof typeof KILOGRAMS,
): Sent[] {
  const lines = linesOf(items, unit);
  const whole = {
    weight: lines.every((line) => line.weight !== undefined) ? undefined : amountIn(weight)?.times(KILOGRAMS[unit]),
    amount: lines.every((line) => line.amount !== undefined) ? undefined : amountIn(value),
  };
  return lines.map((line, at) => ({
    ...line,
    ...omitNullish({
      weight: whole.weight && (at === 0 ? plain(whole.weight) : '0'),
      amount: whole.amount && (at === 0 ? plain(whole.amount) : '0'),
    }),
  }));
}

function plain(amount: ReturnType<typeof sumOf>): string {
  const text = amount.toFixed(MOST_DIGITS);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

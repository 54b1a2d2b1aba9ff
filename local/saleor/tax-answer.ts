import Big from 'big.js';
import { isRecord, parseJson } from '#lib/core/json';

/** A price, without and with tax. */
export interface TaxedPrice {
  net: string;
  gross: string;
}

/** The prices of what was to be taxed; each line's is that of all its pieces. */
export interface TaxedPrices {
  lines: TaxedPrice[];
  shipping: TaxedPrice;
}

/** No amount, and no rate, is above it. */
const MOST = new Big(1e17);

/**
 * What Saleor takes of an app's answer about taxes; undefined where that is none to it. It looks at
 * the form alone: whatever the lines cost, and in whatever order they are. An answer without
 * `lines` has prices of zero: Saleor's own defect.
 * @param text the body; `status` 200 to 299 with JSON is an answer.
 * @param count how many lines were asked for.
 */
export function takenPrices(
  { status, text }: { status: number; text: string },
  { count, digits }: { count: number; digits: number },
): TaxedPrices | undefined {
  const body = status >= 200 && status < 300 ? parseJson(text) : undefined;
  if (!isRecord(body)) {
    return undefined;
  }
  const price = (value: Record<string, unknown>, prefix: string, rate: string): TaxedPrice | undefined => {
    const [net, gross] = [decimal(value[`${prefix}_net_amount`]), decimal(value[`${prefix}_gross_amount`])];
    const isWhole = net !== undefined && gross !== undefined && decimal(value[rate]) !== undefined;
    const write = (amount: Big) => amount.round(digits, Big.roundHalfUp).toFixed(digits);
    return isWhole ? { net: write(net), gross: write(gross) } : undefined;
  };
  const shipping = price(body, 'shipping_price', 'shipping_tax_rate');
  const zero = { net: new Big(0).toFixed(digits), gross: new Big(0).toFixed(digits) };
  const given = Array.isArray(body.lines) ? body.lines : undefined;
  const lines =
    body.lines === undefined
      ? Array.from({ length: count }, () => zero)
      : (given ?? []).flatMap((line) => (isRecord(line) ? (price(line, 'total', 'tax_rate') ?? []) : []));
  const isComplete = lines.length === count && (given === undefined || given.length === count);
  return shipping !== undefined && isComplete ? { lines, shipping } : undefined;
}

function decimal(value: unknown): Big | undefined {
  if ((typeof value !== 'number' && typeof value !== 'string') || !/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(String(value))) {
    return undefined;
  }
  const amount = new Big(value);
  return amount.gt(MOST) ? undefined : amount;
}

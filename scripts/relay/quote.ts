import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shippingCart, taxCart } from '#lib/catalogue/generated/schemas';
import type { Schema } from '#lib/catalogue/schema';
import { checkedRates, type ShippingRate } from '#lib/checkout/shipping/checked';
import { type Exclusions, excludedByTable, ratesByTable } from '#lib/checkout/shipping/table';
import { checkTable, readTable } from '#lib/checkout/table';
import { checkedTaxes, type Taxes } from '#lib/checkout/taxes/checked';
import { discountedCart } from '#lib/checkout/taxes/discounted';
import { taxesByTable } from '#lib/checkout/taxes/table';
import { readConfig } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { parseJson } from '#lib/core/json';
import { money, sumOf } from '#lib/core/money';
import { EXIT, table, UsageError } from './print';

/**
 * `relay quote --file CART [--table FILE]`: the taxes of a cart, and how it can be sent, by the
 * table that is deployed, or by one that is tried.
 */
export async function quote(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { file: { type: 'string' }, table: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (values.file === undefined) {
    throw new UsageError('Use quote --file cart.json [--table rates.json]: docs/checkout.md shows a cart.');
  }
  const rates =
    values.table === undefined
      ? readTable(readConfig(process.env))
      : checkTable(parseJson(readFileSync(values.table, 'utf8')), values.table);
  const given = parsed(values.file);
  const cart = discountedCart(checked(taxCart, given, values.file));
  const taxes = rates.taxes?.length ? checkedTaxes(cart, taxesByTable(rates, cart)) : undefined;
  const sent = checked(shippingCart, given, values.file);
  const { rates: shippingRates } = checkedRates(sent, ratesByTable(rates, sent));
  const { excluded } = excludedByTable(rates, sent, shippingRates);
  const names = cart.lines.map(({ sku, id }, at) => sku ?? id ?? `line ${at + 1}`);
  console.log(
    values.json
      ? JSON.stringify({ ...taxes, shippingRates, excluded }, null, 2)
      : [
          ...(taxes === undefined ? [] : [printed(taxes, names, cart.currency)]),
          ...(shippingRates.length === 0 ? [] : [printedRates(shippingRates, excluded)]),
        ].join('\n\n') || 'The table has neither taxes nor shipping rates for this cart: docs/checkout.md.',
  );
  return EXIT.done;
}

function parsed(file: string): unknown {
  try {
    return parseJson(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`The cart in ${file} cannot be read.`);
  }
}

function checked<T>(schema: Schema<T>, cart: unknown, file: string): T {
  try {
    return schema.parse(cart);
  } catch (error) {
    const details = error instanceof RelayError ? error.details.join('; ') : 'it cannot be read';
    throw new UsageError(`The cart in ${file} is wrong: ${details}`);
  }
}

function printedRates(rates: readonly ShippingRate[], excluded: Exclusions['excluded']): string {
  return table(
    ['method', 'name', 'price', 'days', 'not offered'],
    rates.map(({ id, name, amount, currency, minimumDays, maximumDays }) => [
      id,
      name,
      `${amount} ${currency}`,
      [minimumDays, maximumDays].filter((days) => days !== undefined).join('–'),
      excluded.find((one) => one.id === id)?.reason ?? '',
    ]),
  );
}

function printed({ lines, shipping }: Taxes, names: readonly string[], currency: string): string {
  const all = [...lines, shipping];
  const digits = shipping.net.split('.')[1]?.length ?? 0;
  const total = (side: 'net' | 'gross') => sumOf(all.map((one) => money(one[side]))).toFixed(digits);
  return table(
    ['', 'rate', `net ${currency}`, `gross ${currency}`],
    [
      ...all.map(({ net, gross, rate }, at) => [names[at] ?? 'shipping', `${rate} %`, net, gross]),
      ['total', '', total('net'), total('gross')],
    ],
  );
}

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { taxCart } from '#lib/catalogue/generated/schemas';
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
 * `relay quote --file CART [--table FILE]`: the taxes of a cart by the table that is deployed, or
 * by one that is tried.
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
  const cart = discountedCart(cartIn(values.file));
  const taxes = checkedTaxes(cart, taxesByTable(rates, cart));
  const names = cart.lines.map(({ sku, id }, at) => sku ?? id ?? `line ${at + 1}`);
  console.log(values.json ? JSON.stringify(taxes, null, 2) : printed(taxes, names, cart.currency));
  return EXIT.done;
}

function cartIn(file: string) {
  try {
    return taxCart.parse(parseJson(readFileSync(file, 'utf8')));
  } catch (error) {
    const details = error instanceof RelayError ? error.details.join('; ') : 'it cannot be read';
    throw new UsageError(`The cart in ${file} is wrong: ${details}`);
  }
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

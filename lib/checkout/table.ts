import { checkoutTable } from '#lib/catalogue/generated/schemas';
import type { CheckoutTable } from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { parseJson } from '#lib/core/json';
import { CHECKOUT_TABLE } from '#lib/settings/generated';
import own from './table.json';

/**
 * The rates in `lib/checkout/table.json`, or those that the setting has in their place.
 * @throws RelayError `setup` that says what is wrong with them.
 */
export function readTable(config: Config): CheckoutTable {
  const text = config.read(CHECKOUT_TABLE);
  return checkTable(text === undefined ? own : parseJson(text), text === undefined ? FILE : 'CHECKOUT_TABLE');
}

const FILE = 'lib/checkout/table.json';

/** `where`: what the error names. @throws RelayError `setup` */
export function checkTable(table: unknown, where: string): CheckoutTable {
  try {
    return checkoutTable.parse(table);
  } catch (error) {
    const details = error instanceof RelayError ? error.details : [];
    throw new RelayError('setup', `The rates in ${where} are wrong: ${details.join('; ')}`, { cause: error });
  }
}

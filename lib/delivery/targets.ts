import type { Route, StoreName } from '#lib/catalogue/types';
import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { valueAt } from './record-change';

const KNOWN: readonly StoreName[] = ['commerce', 'saleor'];

/**
 * The stores that the back office's events go to: `STORES`, separated by commas or blanks; Adobe Commerce where it is empty.
 * @throws RelayError `setup` for a name that is no store's.
 */
export function readStores(config: Config): StoreName[] {
  const given = (config.get('STORES') ?? 'commerce').split(/[\s,]+/).filter((name) => name !== '');
  const known = given.flatMap((name) => KNOWN.filter((store) => store === name));
  if (known.length !== given.length) {
    throw new RelayError('setup', `STORES may name ${KNOWN.join(' and ')}, separated by a comma.`);
  }
  return [...new Set(known)];
}

/**
 * The stores that one event goes to: those that are in use and have a handler for it, and of several that one which has the
 * record, where the record is in one alone.
 * @throws RelayError `setup` as `readStores`, `unrouted` where no store is left.
 */
export function storesFor({ stores = ['commerce'], subject }: Route, data: unknown, config: Config): StoreName[] {
  const used = readStores(config);
  const able = used.filter((name) => stores.includes(name));
  if (able.length === 0) {
    const text = `None of the stores in use (STORES: ${used.join(', ')}) has a handler for this event.`;
    throw new RelayError('unrouted', text);
  }
  const home = subject.home === undefined || able.length === 1 ? undefined : homeOf(valueAt(data, subject.home));
  return home === undefined ? able : [home];
}

/** A number is Adobe Commerce's; Saleor's ids, and the external references that it keeps, are any other texts. */
function homeOf(id: string | undefined): StoreName | undefined {
  return id === undefined ? undefined : /^\d+$/.test(id) ? 'commerce' : 'saleor';
}

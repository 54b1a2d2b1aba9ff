import { RelayError } from '#lib/core/errors';

/** A record's number in Adobe Commerce; undefined for an id that another system gave out. */
export function numberOf(id: string | number): number | undefined {
  const number = typeof id === 'number' ? id : /^[1-9]\d*$/.test(id) ? Number(id) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** The same for what has to be Adobe Commerce's own. @throws RelayError `rejected` with 404, as for a number that it does not know. */
export function requireNumber(id: string | number, what: string): number {
  const number = numberOf(id);
  if (number === undefined) {
    throw new RelayError('rejected', `Adobe Commerce has no ${what} with the id ${id}: its ids are numbers.`, {
      status: 404,
    });
  }
  return number;
}

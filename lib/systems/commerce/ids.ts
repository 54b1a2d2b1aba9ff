import { RelayError } from '#lib/core/errors';

/** An id of Adobe Commerce, which is a number. Undefined for another system's id. */
export function numberOf(id: string | number): number | undefined {
  const number = typeof id === 'number' ? id : /^[1-9]\d*$/.test(id) ? Number(id) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/**
 * The same for an id that must be Adobe Commerce's. @throws RelayError `rejected` with 404, as for
 * an unknown id.
 */
export function requireNumber(id: string | number, what: string): number {
  const number = numberOf(id);
  if (number === undefined) {
    throw new RelayError('rejected', `Adobe Commerce has no ${what} with the id ${id}: its ids are numbers.`, {
      status: 404,
    });
  }
  return number;
}

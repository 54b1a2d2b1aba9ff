import { isRecord } from '#lib/core/json';

/** The largest number that MongoDB keeps in 32 bits. */
const MOST_INT = 2_147_483_647;

/**
 * A value in canonical MongoDB Extended JSON, as the App Builder Database takes it: texts, truth
 * values, `null`, whole and other numbers, dates, lists and objects of these.
 */
export function toExtended(value: unknown): unknown {
  if (typeof value === 'number') {
    return extendedNumber(value);
  }
  if (value instanceof Date) {
    return { $date: { $numberLong: String(value.getTime()) } };
  }
  if (Array.isArray(value)) {
    return value.map(toExtended);
  }
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, toExtended(item)]])),
      )
    : value;
}

/** The value of Extended JSON, canonical or relaxed: of the kinds that `toExtended` writes. */
export function fromExtended(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(fromExtended);
  }
  if (!isRecord(value)) {
    return value;
  }
  const number = value.$numberInt ?? value.$numberLong ?? value.$numberDouble;
  if (number !== undefined) {
    return Number(number);
  }
  if (value.$date !== undefined) {
    const date = fromExtended(value.$date);
    return new Date(typeof date === 'number' ? date : String(date));
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fromExtended(item)] as const));
}

function extendedNumber(value: number): Record<string, string> {
  if (Number.isInteger(value) && Math.abs(value) <= MOST_INT) {
    return { $numberInt: String(value) };
  }
  return Number.isSafeInteger(value) ? { $numberLong: String(value) } : { $numberDouble: String(value) };
}

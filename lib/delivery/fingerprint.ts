import { createHash } from 'node:crypto';
import { isRecord } from '#lib/core/json';

/** The value of a field that was emptied; a field that was never seen counts as empty. */
export const EMPTY = '';

/** The same for the same value, in a form that the key of a store may have. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}

/**
 * The fingerprint of a field's value. `null`, an empty text, an empty list and `false` say no more
 * than a field that is not there; the order of an object's fields, and of a list, says nothing.
 */
export function valueFingerprint(value: unknown): string {
  const isEmpty = value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
  return isEmpty ? EMPTY : fingerprint(sorted(value));
}

/** The fingerprints of a record's fields; one that is undefined is left out. */
export function valueFingerprints(record: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, valueFingerprint(value)] as const));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => JSON.stringify(sorted(item))).sort();
  }
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, item]) => [name, sorted(item)] as const),
      )
    : value;
}

import { isRecord } from '#lib/core/json';

/**
 * The rows of one event: each takes calls of the ledger in each store, and all of them have to fit
 * into an activation's minute with time to spare.
 */
export const PART_ROWS = 100;

/**
 * Splits a list into parts that are events of their own, so that each is applied, repeated and kept
 * as a failure by itself. Rows with the same values of `keys` are about one record: they stay
 * together, in their order, since nothing orders the parts. A part is larger than `PART_ROWS` only
 * by such rows.
 */
export function partsOf(rows: readonly unknown[], keys: readonly string[]): unknown[][] {
  const parts: unknown[][] = [];
  const partOf = new Map<string, unknown[]>();
  let open: unknown[] = [];
  for (const row of rows) {
    const record = nameOf(row, keys);
    let part = partOf.get(record);
    if (part === undefined) {
      if (parts.length === 0 || open.length >= PART_ROWS) {
        open = [];
        parts.push(open);
      }
      part = open;
      partOf.set(record, part);
    }
    part.push(row);
  }
  return parts;
}

/** As stores compare a SKU: without blanks around, whatever its letters' case. */
function nameOf(row: unknown, keys: readonly string[]): string {
  const values = keys.map((key) => String(isRecord(row) ? row[key] : '').trim());
  return JSON.stringify(values).toLowerCase();
}

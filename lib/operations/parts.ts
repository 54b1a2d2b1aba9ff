import { isRecord } from '#lib/core/json';

/**
 * The rows of one event: each takes calls of the ledger in each store, and all of them have to fit
 * into an activation's minute with time to spare.
 */
const PART_ROWS = 100;

/**
 * The bytes of one event's rows: an action takes 1 MB, and so does what it is called with beside
 * them.
 */
const PART_BYTES = 500_000;

/**
 * The events that a list becomes where it is too long or too large for one: each has an id that is
 * made of the list's, so that it is the same when the list comes again. Anything else is one event.
 */
export function eventsInParts<Event extends { id: string; data: unknown }>(
  event: Event,
  keys: readonly string[],
): Event[] {
  const parts = Array.isArray(event.data) ? partsOf(event.data, keys) : [];
  return parts.length < 2
    ? [event]
    : parts.map((rows, index) => ({ ...event, id: `${event.id}/${index + 1}`, data: rows }));
}

interface Part {
  rows: unknown[];
  bytes: number;
}

/**
 * Splits a list into parts that are events of their own, so that each is applied, repeated and kept
 * as a failure by itself. Rows with the same values of `keys` are about one record: they stay
 * together, in their order, since nothing orders the parts. A part has more than 100 rows or 500 kB
 * only by such rows, or by one large row.
 */
export function partsOf(rows: readonly unknown[], keys: readonly string[]): unknown[][] {
  const parts: Part[] = [];
  const partOf = new Map<string, Part>();
  for (const row of rows) {
    const record = nameOf(row, keys);
    const bytes = Buffer.byteLength(JSON.stringify(row) ?? '');
    let part = partOf.get(record) ?? parts.at(-1);
    if (part === undefined || (!partOf.has(record) && isFull(part, bytes))) {
      part = { rows: [], bytes: 0 };
      parts.push(part);
    }
    partOf.set(record, part);
    part.rows.push(row);
    part.bytes += bytes;
  }
  return parts.map((part) => part.rows);
}

function isFull({ rows, bytes }: Part, more: number): boolean {
  return rows.length >= PART_ROWS || bytes + more > PART_BYTES;
}

/** As stores compare a SKU: without blanks around, whatever its letters' case. */
function nameOf(row: unknown, keys: readonly string[]): string {
  const values = keys.map((key) => String(isRecord(row) ? row[key] : '').trim());
  return JSON.stringify(values).toLowerCase();
}

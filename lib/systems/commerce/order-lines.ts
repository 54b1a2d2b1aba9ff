import { RelayError } from '#lib/core/errors';
import { recordsIn } from '#lib/core/json';
import type { CommerceApi } from './client';
import { itemsOf, searchPath } from './search';

/** A line of an order, and how much of it is shipped. */
export interface ShippedLine {
  order_item_id: number;
  qty: number;
}

type Line = Record<string, unknown>;

/**
 * The lines as Adobe Commerce ships them. It leaves out without a word what it cannot ship: lines
 * of other orders, a configurable product's child, more than is left, parts of pieces. So each line
 * is looked up in the order: a configurable product's child becomes its parent, a bundle becomes
 * its parts or its parts become the bundle, as the bundle ships.
 * @throws RelayError `rejected` for a line that cannot be shipped so: 404 for one that the order
 * does not have, else 422.
 */
export async function linesToShip(
  api: CommerceApi,
  order: Record<string, unknown>,
  asked: readonly ShippedLine[],
): Promise<ShippedLine[]> {
  const lines = recordsIn(order.items);
  const wanted = new Map<Line, number>();
  for (const { order_item_id, qty } of asked) {
    const line = lines.find(({ item_id }) => item_id === order_item_id);
    if (line === undefined) {
      const text = `The order in Adobe Commerce has no item with the id ${order_item_id}.`;
      throw new RelayError('rejected', text, { status: 404 });
    }
    wanted.set(line, (wanted.get(line) ?? 0) + qty);
  }
  for (const parent of lines) {
    const parts = lines.filter(({ parent_item_id }) => parent_item_id === parent.item_id);
    if (parts.length > 0 && [parent, ...parts].some((line) => wanted.has(line))) {
      const alone = parent.product_type === 'bundle' && (await shipsInParts(api, parent));
      replace(wanted, parent, parts, alone);
    }
  }
  return [...wanted].map(([line, qty]) => checked(line, qty));
}

/** Leaves those of a parent and its parts that the store ships. */
function replace(wanted: Map<Line, number>, parent: Line, parts: readonly Line[], alone: boolean): void {
  const whole = wanted.get(parent);
  const named = parts.filter((part) => wanted.has(part));
  const perPiece = (part: Line) => Number(part.qty_ordered) / Number(parent.qty_ordered);
  if (alone) {
    wanted.delete(parent);
    if (named.length === 0 && whole !== undefined) {
      for (const part of parts) {
        wanted.set(part, whole * perPiece(part));
      }
    }
    return;
  }
  const pieces = named.map((part) => (wanted.get(part) ?? 0) / perPiece(part));
  for (const part of named) {
    wanted.delete(part);
  }
  if (whole === undefined) {
    if (named.length < parts.length || pieces.some((count) => count !== pieces[0])) {
      throw refused(parent, 'ships as a whole: send its own line, or all of its parts in the right numbers');
    }
    wanted.set(parent, pieces[0] ?? 0);
  }
}

function checked(line: Line, qty: number): ShippedLine {
  const number = (name: string) => Number(line[name] ?? 0);
  const left = number('qty_ordered') - number('qty_shipped') - number('qty_canceled') - number('qty_refunded');
  if (qty > left) {
    throw refused(line, `has ${left} left to ship, not ${qty}`);
  }
  if (!Number.isInteger(qty) && !number('is_qty_decimal')) {
    throw refused(line, `is shipped in whole pieces, not ${qty}`);
  }
  return { order_item_id: Number(line.item_id), qty };
}

function refused(line: Line, what: string): RelayError {
  const text = `Item ${String(line.item_id)} of the order in Adobe Commerce ${what}.`;
  return new RelayError('rejected', text, { status: 422 });
}

/** Whether the bundle's parts are shipped one by one: its product says it, the order does not. */
async function shipsInParts(api: CommerceApi, bundle: Line): Promise<boolean> {
  const criteria = [{ field: 'entity_id', value: Number(bundle.product_id), condition: 'eq' }] as const;
  const [product] = itemsOf(await api.request('GET', searchPath('products', criteria, { size: 1 })));
  return recordsIn(product?.custom_attributes).some(
    ({ attribute_code, value }) => attribute_code === 'shipment_type' && String(value) === '1',
  );
}

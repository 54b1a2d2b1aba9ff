import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import type { Warehouse } from '#lib/systems/saleor/webhook/stock-rows';

const KEY = 'saleor-warehouses';

/** The most that State takes. What is forgotten after a year is learned again. */
const KEPT_S = 365 * 86_400;

/** A shop has some dozens. */
const MOST = 200;

/**
 * All warehouses that events have named, the `named` ones among them: where a variant has no stock
 * in one of these, it may have had some.
 */
export async function learnWarehouses(store: KeyValueStore, named: readonly Warehouse[]): Promise<Warehouse[]> {
  const kept = parseJson((await store.get(KEY)) ?? '');
  const known = new Map(
    Object.entries(isRecord(kept) ? kept : {}).map(([id, slug]): [string, Warehouse] => [
      id,
      { id, slug: typeof slug === 'string' ? slug : null },
    ]),
  );
  const isNew = named.some(({ id, slug }) => known.get(id)?.slug !== slug);
  for (const warehouse of named) {
    known.set(warehouse.id, warehouse);
  }
  const all = [...known.values()].slice(-MOST);
  if (isNew) {
    await store.put(KEY, JSON.stringify(Object.fromEntries(all.map(({ id, slug }) => [id, slug]))), KEPT_S);
  }
  return all;
}

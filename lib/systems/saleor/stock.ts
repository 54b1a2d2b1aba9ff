import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { mapLimited } from '#lib/core/map-limited';
import { retry } from '#lib/core/retry';
import { type SaleorApi, throwOnErrors } from './api';
import { isGlobalId } from './ids';
import type { SaleorStockInput } from './inputs';
import { ADD_STOCK, FIND_STOCK, SET_STOCK } from './operations/stock';
import { countsAvailable } from './settings';
import { planStock, type StockPlanOptions, type Unset } from './stock-plan';
import { mayBeOnItsWay, type Timed, timeOf } from './wait';

/** The most variants in one call: the limit of Saleor's pages. */
const CHUNK_SIZE = 100;

/** The most SKUs or slugs in an error text. */
const MOST_NAMED = 20;

/** Parallel calls. */
const PARALLEL = 8;

/**
 * A new product and its stock are told at the same moment: the waits for the product, after which
 * the queue takes over, and how long after the event there are any, in milliseconds.
 */
const WAITS_MS = [500, 1_500, 3_000];
const SOON_MS = 30_000;

interface StockContext {
  config: Config;
  event: Timed;
  deadline: Pick<Deadline, 'sleep'>;
}

/**
 * Sets the quantities. Missing stock entries are added, equal ones are not written. What Saleor
 * does not have or cannot store does not keep the others from being set.
 * @throws RelayError `unavailable` for a product whose own event may be queued, `rejected` with 404
 * for an unknown product or warehouse, with 422 for a quantity that Saleor cannot store; it says
 * the places of those.
 */
export async function setStock(
  api: SaleorApi,
  items: readonly SaleorStockInput[],
  { config, event, deadline }: StockContext,
  now: number = Date.now(),
): Promise<void> {
  const unset: Unset = { skus: new Set(), slugs: new Set(), excessive: new Set() };
  const available = countsAvailable(config);
  const isNew = now - (timeOf(event) ?? 0) < SOON_MS;
  let open = items;
  const setOpen = async () => {
    unset.skus.clear();
    for (let start = 0; start < open.length; start += CHUNK_SIZE) {
      await setChunk(api, open.slice(start, start + CHUNK_SIZE), { available, unset });
    }
    open = open.filter(({ sku }) => unset.skus.has(sku));
  };
  await retry(setOpen, {
    deadline,
    backOff: ({ status }, retries) =>
      status === 'fulfilled' && open.length > 0 && isNew ? WAITS_MS[retries] : undefined,
  });
  const skus = listed(unset.skus);
  if (skus !== '' && mayBeOnItsWay(event, now)) {
    const text = `Saleor has no variant with the SKU ${skus} yet. The event is retried for ten minutes.`;
    throw new RelayError('unavailable', text);
  }
  const slugs = listed(unset.slugs);
  const excessive = listed(new Set([...unset.excessive].map(({ sku }) => sku)));
  const texts = [
    ...(slugs === '' ? [] : [unknownWarehouse(slugs)]),
    ...(skus === '' ? [] : [`Saleor has no variant with the SKU ${skus}.`]),
    ...(excessive === '' ? [] : [`Saleor stores quantities up to 2147483647, and that of ${excessive} is larger.`]),
  ];
  if (texts.length > 0) {
    const isUnset = (item: SaleorStockInput) =>
      unset.skus.has(item.sku) || unset.slugs.has(item.warehouse) || unset.excessive.has(item);
    const refused = items.filter(isUnset).map(({ place }) => place);
    throw new RelayError('rejected', texts.join(' '), { status: slugs === '' && skus === '' ? 422 : 404, refused });
  }
}

function listed(names: ReadonlySet<string>): string {
  return [...names].slice(0, MOST_NAMED).join(', ');
}

/** The error text for unknown warehouses. */
export function unknownWarehouse(slugs: string): string {
  return `Saleor has no warehouse ${slugs}. Create it, or map the inventory source in SALEOR_WAREHOUSES to another warehouse or to none.`;
}

async function setChunk(api: SaleorApi, items: readonly SaleorStockInput[], options: StockPlanOptions): Promise<void> {
  const names = [...new Set(items.map(({ sku }) => sku))];
  const ids = names.filter((name) => isGlobalId(name, 'ProductVariant'));
  const slugs = [...new Set(items.map(({ warehouse }) => warehouse))];
  const found = await api.execute(FIND_STOCK, { skus: names, slugs, ids, withIds: ids.length > 0 });
  const { changed, added } = planStock(items, found, options);
  if (changed.length > 0) {
    const { stockBulkUpdate: result } = await api.execute(SET_STOCK, { stocks: changed });
    throwOnErrors(...(result?.results ?? []), result);
  }
  const results = await mapLimited([...added], PARALLEL, ([variant, stocks]) =>
    api.execute(ADD_STOCK, { variant, stocks }),
  );
  throwOnErrors(...results.map(({ productVariantStocksUpdate }) => productVariantStocksUpdate));
}

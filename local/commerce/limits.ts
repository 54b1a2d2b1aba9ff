import type { Context } from 'hono';
import { isRecord, parseJson } from '#lib/core/json';
import { CommerceError } from './errors';

/** The store's own numbers, where its limit on input is on. */
const [MOST_ITEMS, LARGEST_PAGE] = [20, 300];

/** The lists that are counted, with the types that the refusals name. */
const LISTS: readonly [path: RegExp, name: string, type: string][] = [
  [/^\/V1\/inventory\/source-items$/, 'sourceItems', '\\Magento\\InventoryApi\\Api\\Data\\SourceItemInterface'],
  [/^\/V1\/order\/\d+\/ship$/, 'items', '\\Magento\\Sales\\Api\\Data\\ShipmentItemCreationInterface'],
];

/** Refuses what is more than a store takes whose limit on input is on. @throws CommerceError 400 */
export async function refuseMuch(c: Context): Promise<void> {
  const size = Number(c.req.query('searchCriteria[pageSize]'));
  if (size > LARGEST_PAGE) {
    throw new CommerceError(400, 'Maximum SearchCriteria pageSize is %max', { max: LARGEST_PAGE });
  }
  const [, name = '', type = ''] = LISTS.find(([path]) => path.test(c.req.path)) ?? [];
  const body = name === '' || c.req.method === 'GET' ? undefined : parseJson(await c.req.text());
  const list = isRecord(body) ? body[name] : undefined;
  if (Array.isArray(list) && list.length > MOST_ITEMS) {
    throw new CommerceError(400, 'Maximum items of type "%type" is %max', { type, max: MOST_ITEMS });
  }
}

import { isRecord, recordsIn } from '#lib/core/json';
import type { CommerceApi } from './client';

/** One condition that each item must meet. */
export interface Criterion {
  field: string;
  value: string | number;
  condition: 'eq' | 'gt';
}

/** The path of a search: all criteria together, at most `size` items, in the ascending order of `sort`. */
export function searchPath(
  path: string,
  criteria: readonly Criterion[],
  { size, sort }: { size: number; sort?: string },
): string {
  const query = criteria.flatMap(({ field, value, condition }, group) => {
    const filter = `searchCriteria[filterGroups][${group}][filters][0]`;
    return [
      [`${filter}[field]`, field],
      [`${filter}[value]`, String(value)],
      [`${filter}[conditionType]`, condition],
    ];
  });
  query.push(['searchCriteria[pageSize]', String(size)]);
  if (sort !== undefined) {
    query.push(['searchCriteria[sortOrders][0][field]', sort], ['searchCriteria[sortOrders][0][direction]', 'ASC']);
  }
  // Not URLSearchParams: the store does not read its plus as a blank, and would find the signature wrong.
  return `${path}?${query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`;
}

/** The items whose `field` equals `value`, at most `pageSize` of them. */
export async function search(
  api: CommerceApi,
  path: string,
  field: string,
  value: string | number,
  pageSize = 100,
): Promise<Record<string, unknown>[]> {
  const criteria: Criterion[] = [{ field, value, condition: 'eq' }];
  return itemsOf(await api.request('GET', searchPath(path, criteria, { size: pageSize })));
}

/** The `items` of a search result. */
export function itemsOf(answer: unknown): Record<string, unknown>[] {
  return recordsIn(isRecord(answer) ? answer.items : undefined);
}

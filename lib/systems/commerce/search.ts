import { isRecord, recordsIn } from '#lib/core/json';
import type { CommerceApi } from './client';

/** A condition on each item. */
export interface Criterion {
  field: string;
  value: string | number;
  condition: 'eq' | 'gt' | 'in';
}

/**
 * The path of a search for items that meet all criteria: at most `size` of them, ascending by
 * `sort`.
 */
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
  // Not URLSearchParams: it writes a blank as `+`, which the store does not decode, so the
  // signature would not match.
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

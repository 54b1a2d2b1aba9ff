import { isRecord } from '../core/json';
import type { CommerceApi } from './client';

/** The items whose `field` equals `value`, at most `pageSize` of them. */
export async function search(
  api: CommerceApi,
  path: string,
  field: string,
  value: string | number,
  pageSize = 100,
): Promise<Record<string, unknown>[]> {
  const filter = 'searchCriteria[filterGroups][0][filters][0]';
  const query = [
    [`${filter}[field]`, field],
    [`${filter}[value]`, String(value)],
    [`${filter}[conditionType]`, 'eq'],
    ['searchCriteria[pageSize]', String(pageSize)],
  ]
    // Not URLSearchParams: the store does not read its plus as a blank, and would find the signature wrong.
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');
  return itemsOf(await api.request('GET', `${path}?${query}`));
}

/** The `items` of a search result. */
export function itemsOf(answer: unknown): Record<string, unknown>[] {
  return isRecord(answer) && Array.isArray(answer.items) ? answer.items.filter(isRecord) : [];
}

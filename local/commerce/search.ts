import type { Document } from './documents';
import { CommerceError } from './errors';

interface Filter {
  field: string;
  value: string;
  condition_type: string;
}

const FILTER = /^searchCriteria\[(?:filterGroups|filter_groups)\]\[(\d+)\]\[filters\]\[(\d+)\]\[(\w+)\]$/;
const DEFAULT_PAGE_SIZE = 20;

/**
 * Applies `searchCriteria`: any filter of a group, all groups, then the page; answers as the store
 * does.
 */
export function search(all: readonly Document[], query: URLSearchParams) {
  const groups = readGroups(query);
  const found = all.filter((item) => groups.every((group) => group.some((filter) => matches(item, filter))));
  const order = readOrder(query);
  if (order !== undefined) {
    const { field, sign } = order;
    found.sort((a, b) => sign * compare(String(fieldOf(a, field) ?? ''), String(fieldOf(b, field) ?? '')));
  }
  const size =
    Number(query.get('searchCriteria[pageSize]') ?? query.get('searchCriteria[page_size]')) || DEFAULT_PAGE_SIZE;
  const page = Number(query.get('searchCriteria[currentPage]') ?? query.get('searchCriteria[current_page]')) || 1;
  return {
    items: found.slice((page - 1) * size, page * size),
    search_criteria: {
      filter_groups: groups.map((filters) => ({ filters })),
      page_size: size,
      current_page: page,
    },
    total_count: found.length,
  };
}

function readGroups(query: URLSearchParams): Filter[][] {
  const groups = new Map<string, Map<string, Partial<Record<string, string>>>>();
  for (const [name, value] of query) {
    const [, group, filter, property] = FILTER.exec(name) ?? [];
    if (group !== undefined && filter !== undefined && property !== undefined) {
      const filters = groups.get(group) ?? new Map();
      groups.set(group, filters);
      filters.set(filter, { ...filters.get(filter), [property]: value });
    }
  }
  return [...groups.values()].map((filters) =>
    [...filters.values()].map(({ field = '', value = '', conditionType, condition_type }) => ({
      field,
      value,
      condition_type: conditionType ?? condition_type ?? 'eq',
    })),
  );
}

/** The first of `sortOrders`: the field, and 1 for ascending or -1. */
function readOrder(query: URLSearchParams): { field: string; sign: number } | undefined {
  const read = (name: string) =>
    query.get(`searchCriteria[sortOrders][0][${name}]`) ?? query.get(`searchCriteria[sort_orders][0][${name}]`);
  const field = read('field');
  return field === null ? undefined : { field, sign: read('direction')?.toUpperCase() === 'ASC' ? 1 : -1 };
}

/** A product's number is called `entity_id` in a search and `id` in the answer. */
function fieldOf(item: Document, field: string): unknown {
  return item[field] ?? (field === 'entity_id' ? item.id : undefined);
}

function matches(item: Document, { field, value, condition_type }: Filter): boolean {
  const known = fieldOf(item, field);
  const own = String(known ?? '');
  switch (condition_type) {
    case 'eq':
      return own.toLowerCase() === value.toLowerCase();
    case 'neq':
      return own.toLowerCase() !== value.toLowerCase();
    case 'in':
      return value.split(',').includes(own);
    case 'nin':
      return !value.split(',').includes(own);
    case 'like':
      return own.toLowerCase().includes(value.replaceAll('%', '').toLowerCase());
    case 'gt':
      return compare(own, value) > 0;
    case 'gteq':
      return compare(own, value) >= 0;
    case 'lt':
      return compare(own, value) < 0;
    case 'lteq':
      return compare(own, value) <= 0;
    case 'notnull':
      return known !== undefined && known !== null;
    case 'null':
      return known === undefined || known === null;
    default:
      throw new CommerceError(400, `The condition type ${condition_type} is not supported.`);
  }
}

function compare(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? (a < b ? -1 : a > b ? 1 : 0) : difference;
}

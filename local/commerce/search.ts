import type { Document } from './documents';
import { CommerceError } from './errors';

interface Filter {
  field: string;
  value: string;
  condition_type: string;
}

const FILTER = /^searchCriteria\[(?:filterGroups|filter_groups)\]\[(\d+)\]\[filters\]\[(\d+)\]\[(\w+)\]$/;
const ATTRIBUTES = new Set(
  'entity_id sku name price status visibility type_id attribute_set_id created_at updated_at url_key description website_id store_id category_id'.split(
    ' ',
  ),
);

/**
 * Applies `searchCriteria`: any filter of a group, all groups, then the page; answers as the store
 * does.
 */
export function search(all: readonly Document[], query: URLSearchParams, fields: 'any' | 'attributes' = 'any') {
  const groups = readGroups(query);
  if (fields === 'attributes') {
    requireAttributes(groups);
  }
  const found = all.filter((item) => groups.every((group) => group.some((filter) => matches(item, filter))));
  const order = readOrder(query);
  if (order !== undefined) {
    const { field, sign } = order;
    found.sort((a, b) => sign * compare(String(fieldOf(a, field) ?? ''), String(fieldOf(b, field) ?? '')));
  }
  // Without a size all is on one page; the answer repeats what was asked.
  const asked = (camel: string, snake: string) =>
    Number(query.get(`searchCriteria[${camel}]`) ?? query.get(`searchCriteria[${snake}]`)) || undefined;
  const [size, page] = [asked('pageSize', 'page_size'), asked('currentPage', 'current_page')];
  const start = size === undefined ? 0 : ((page ?? 1) - 1) * size;
  return {
    items: found.slice(start, size === undefined ? undefined : start + size),
    search_criteria: {
      filter_groups: groups.map((filters) => ({ filters })),
      ...(order === undefined
        ? {}
        : { sort_orders: [{ field: order.field, direction: order.sign > 0 ? 'ASC' : 'DESC' }] }),
      ...(size === undefined ? {} : { page_size: size }),
      ...(page === undefined ? {} : { current_page: page }),
    },
    total_count: found.length,
  };
}

/** Products are searched by attributes that there are. @throws CommerceError 400 */
function requireAttributes(groups: readonly Filter[][]): void {
  for (const { field } of groups.flat()) {
    if (!ATTRIBUTES.has(field)) {
      throw new CommerceError(400, 'The "%1" attribute name is invalid. Reset the name and try again.', [field]);
    }
  }
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
      // A condition that there is not is met by nothing.
      return false;
  }
}

function compare(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? (a < b ? -1 : a > b ? 1 : 0) : difference;
}

import type { Row } from './entries';
import { StrapiProblem } from './problem';
import { CONTENT_TYPES } from './schema';

/** A larger page is cut to this, without a word. */
const MOST = 100;
const USUAL = 25;
const OWN_FIELDS = ['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'];

/**
 * The rows that a list asks for, as Strapi shows them: what is published unless drafts are asked
 * for, of one locale, without components unless they are asked for. What the local Strapi does not
 * know of a query it refuses, so that nothing is left out without a word.
 */
export function listed(plural: string, rows: readonly Row[], query: URLSearchParams) {
  refuseUnknown(query);
  const isDraft = query.get('status') === 'draft';
  const locale = query.get('locale') ?? 'en';
  const { all, either } = conditions(plural, query);
  const found = rows.filter(
    (row) =>
      (row.publishedAt === null) === isDraft &&
      (locale === '*' || row.locale === locale) &&
      all.every((fits) => fits(row)) &&
      (either.length === 0 || either.some((fits) => fits(row))),
  );
  const pageSize = Math.min(MOST, Number(query.get('pagination[pageSize]') ?? USUAL));
  const page = Number(query.get('pagination[page]') ?? 1);
  const part = found.slice((page - 1) * pageSize, page * pageSize);
  const counted =
    query.get('pagination[withCount]') === 'false'
      ? {}
      : { pageCount: Math.ceil(found.length / pageSize), total: found.length };
  return {
    data: part.map((row) => shown(plural, row, query)),
    meta: { pagination: { page, pageSize, ...counted } },
  };
}

const KNOWN =
  /^(status|locale|populate\[\d+\]|sort|pagination\[(page|pageSize|withCount)\]|fields\[\d+\]|filters\[.*\])$/;

function refuseUnknown(query: URLSearchParams): void {
  const name = [...query.keys()].find((one) => !KNOWN.test(one));
  const sort = query.get('sort') ?? 'id:asc';
  if (name !== undefined || sort !== 'id:asc') {
    throw new StrapiProblem(400, `Invalid key ${name ?? sort}`);
  }
}

type Condition = (row: Row) => boolean;

/** What all rows must fit, and of what each must fit one. */
function conditions(plural: string, query: URLSearchParams): { all: Condition[]; either: Condition[] } {
  const found = { all: [] as Condition[], either: [] as Condition[] };
  for (const [name, value] of query) {
    if (name.startsWith('filters[')) {
      const [, group, field = '', operator = ''] = /^filters(\[\$or\]\[\d+\])?\[(\w+)\]\[\$(\w+)\]$/.exec(name) ?? [];
      found[group === undefined ? 'all' : 'either'].push(condition(plural, field, operator, value));
    }
  }
  return found;
}

function condition(plural: string, field: string, operator: string, value: string): (row: Row) => boolean {
  if (!OWN_FIELDS.includes(field) && CONTENT_TYPES[plural]?.attributes[field] === undefined) {
    throw new StrapiProblem(400, `Invalid key ${field}`);
  }
  if (operator === 'eq') {
    return (row) => String(row[field]) === value;
  }
  if (operator === 'gt') {
    return (row) => (field === 'id' ? row.id > Number(value) : String(row[field]) > value);
  }
  throw new StrapiProblem(400, `Invalid operator $${operator}`);
}

/** A row as the API shows it. */
export function shown(plural: string, row: Row, query: URLSearchParams): Record<string, unknown> {
  const only = [...query].flatMap(([name, value]) => (name.startsWith('fields[') ? [value] : []));
  const populated = [...query].flatMap(([name, value]) => (name.startsWith('populate[') ? [value] : []));
  const components = Object.entries(CONTENT_TYPES[plural]?.attributes ?? {}).flatMap(([name, { type }]) =>
    type === 'component' ? [name] : [],
  );
  const fields = Object.entries(row).filter(
    ([name]) =>
      (populated.includes(name) || !components.includes(name)) &&
      (only.length === 0 || ['id', 'documentId', ...only].includes(name)),
  );
  return Object.fromEntries(fields);
}

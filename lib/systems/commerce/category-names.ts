import { RelayError } from '#lib/core/errors';
import { recordsIn } from '#lib/core/json';
import type { CommerceApi } from './client';
import { itemsOf, searchPath } from './search';

type Category = Record<string, unknown>;

/** More than a store has under one name. */
const MOST = 100;

/**
 * The numbers of categories that are named by their url keys, or by the end of the path that leads
 * to them, such as `Camping/Tents`.
 * @throws RelayError `rejected` with 422 for a name that is of none, or of several.
 */
export async function categoryIds(api: CommerceApi, names: readonly string[]): Promise<string[]> {
  const [keys, paths] = [names.filter((name) => !isPath(name)), names.filter(isPath)];
  const byKey = await listed(api, 'url_key', keys);
  const byName = await listed(api, 'name', [...new Set(paths.map((path) => segments(path).at(-1) ?? ''))]);
  const above = [...new Set(byName.flatMap(lineage))].filter((id) => !byName.some((one) => String(one.id) === id));
  const known = [...byName, ...(await listed(api, 'entity_id', above))];
  const nameOf = (id: string) => known.find((one) => String(one.id) === id)?.name;
  return names.map((name, index) => {
    const found = isPath(name)
      ? byName.filter((one) => endsWith(lineage(one).map(nameOf), segments(name)))
      : byKey.filter((one) => urlKey(one) === name);
    const [first, ...others] = found;
    if (first === undefined || others.length > 0) {
      const text =
        first === undefined
          ? `Adobe Commerce has no such category as value/categories/${index} names. Add it there, or leave it out.`
          : `Adobe Commerce has several categories that value/categories/${index} may mean: send the path of names to it.`;
      throw new RelayError('rejected', text, { status: 422 });
    }
    return String(first.id);
  });
}

async function listed(api: CommerceApi, field: string, values: readonly string[]): Promise<Category[]> {
  if (values.length === 0) {
    return [];
  }
  const criteria = [{ field, value: values.join(','), condition: 'in' }] as const;
  return itemsOf(await api.request('GET', searchPath('categories/list', criteria, { size: MOST })));
}

function isPath(name: string): boolean {
  return name.includes('/');
}

function segments(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

/** The numbers from the root down to the category itself. */
function lineage({ path }: Category): string[] {
  return segments(String(path));
}

function endsWith(names: readonly unknown[], end: readonly string[]): boolean {
  return end.every((name, index) => names[names.length - end.length + index] === name);
}

function urlKey({ custom_attributes }: Category): unknown {
  return recordsIn(custom_attributes).find(({ attribute_code }) => attribute_code === 'url_key')?.value;
}

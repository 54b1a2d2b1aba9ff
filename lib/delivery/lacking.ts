import { isRecord } from '#lib/core/json';

/**
 * The fields that an event lacks of those that it needs, each once, by the path at which it ends:
 * `lines` where there are no lines at all. A path goes through lists. What is null is there: its
 * system has said so. `each`: the data is to be a list of records.
 */
export function lacking(data: unknown, needs: readonly string[], each = false): string[] {
  const items: readonly unknown[] = each && Array.isArray(data) ? data : [data];
  return [...new Set(items.flatMap((item) => needs.flatMap((path) => missingAt(item, path.split('.'), []))))];
}

function missingAt(value: unknown, [name, ...more]: readonly string[], before: readonly string[]): string[] {
  if (name === undefined || value === null) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item) => missingAt(item, [name, ...more], before));
  }
  const path = [...before, name];
  return isRecord(value) && value[name] !== undefined ? missingAt(value[name], more, path) : [path.join('.')];
}

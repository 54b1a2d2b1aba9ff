import { isRecord, recordsIn } from '#lib/core/json';

/** The items of a HAL collection, as I/O Events answers: `{_embedded: {<name>: […]}}`. */
export function embedded(answer: unknown, name: string): Record<string, unknown>[] {
  const items = isRecord(answer) && isRecord(answer._embedded) ? answer._embedded[name] : undefined;
  return recordsIn(items);
}

/** The address of a HAL link, such as `rel:events`. */
export function linkOf(item: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const link = isRecord(item._links) ? item._links[name] : undefined;
  return isRecord(link) && typeof link.href === 'string' ? link.href : undefined;
}

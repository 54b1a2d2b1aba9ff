/** The fields of an object, each of which may be missing and is never null. */
type Filled<T> = { [Name in keyof T]?: NonNullable<T[Name]> };

/** A copy of an object without the fields whose value is `undefined` or `null`. */
export function omitNullish<T extends Record<string, unknown>>(fields: T): Filled<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as Filled<T>;
}

/** The same without those alone that are `undefined`: null says that a value is taken away. */
export function omitUndefined<T extends Record<string, unknown>>(
  fields: T,
): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}

import { isRecord, recordsIn } from '#lib/core/json';

/**
 * The record in a webhook's body: the value of its one root field; the entries of that value's
 * list, each with the rest of the root beside it; or an object of several root fields. Undefined
 * where Saleor sends null for the first one.
 */
export function recordIn(
  body: Record<string, unknown>,
  { roots, list }: { roots: readonly string[]; list?: string },
): unknown {
  const [first = '', ...more] = roots;
  const root = body[first];
  if (!isRecord(root)) {
    return undefined;
  }
  if (list !== undefined) {
    const { [list]: items, ...rest } = root;
    return recordsIn(items).map((item) => ({ ...item, [first]: rest }));
  }
  return more.length === 0 ? root : Object.fromEntries(roots.map((name) => [name, body[name]] as const));
}

/** Whether the app itself has caused the event, by its own mutation. */
export function isCausedByApp({ issuingPrincipal }: Record<string, unknown>, appId: string): boolean {
  return isRecord(issuingPrincipal) && issuingPrincipal.id === appId;
}

import { isRecord, recordsIn } from '#lib/core/json';

/**
 * The record in a webhook's body: the value of its one root field; the entries of that value's
 * list, each with the rest of the root beside it; or an object of several root fields. Undefined
 * where Saleor sends null for the first one. Without its list a root stays as it is.
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
    if (items === undefined) {
      return root;
    }
    return recordsIn(items).map((item) => ({ ...item, [first]: rest }));
  }
  return more.length === 0 ? root : Object.fromEntries(roots.map((name) => [name, body[name]] as const));
}

/** The lists that a subscription asks for. Saleor answers null for one that it could not read. */
const LISTS = ['channelListings', 'fulfillments', 'lines', 'orders', 'stocks', 'variants'];

/**
 * What Saleor could not read of the record, for a person; undefined where nothing is missing. Null
 * is not empty: who is told of an order without lines books it so. A record that is gone without an
 * error is gone, and of a removal its id says enough.
 */
export function unresolved(event: string, body: Record<string, unknown>, roots: readonly string[]): string | undefined {
  const [first = ''] = roots;
  const root = body[first];
  const errors = recordsIn(body.errors);
  const isThere = isRecord(root) || Array.isArray(root);
  const lost = isThere ? (/_(deleted|canceled)$/.test(event) ? [] : nullLists(root, first)) : [first];
  if (lost.length === 0 || (!isThere && errors.length === 0)) {
    return undefined;
  }
  const said = errors.map(({ message }) => String(message).slice(0, 200));
  const why = said.length === 0 ? '' : ` It says: ${said.join('; ')}.`;
  return `Saleor could not read ${lost.join(' and ')} of ${event}.${why} It may send the event again.`;
}

/** The places of lists that are null. */
function nullLists(value: unknown, place: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => nullLists(item, `${place}[${index}]`));
  }
  return Object.entries(isRecord(value) ? value : {}).flatMap(([name, item]) =>
    item === null && LISTS.includes(name) ? [`${place}.${name}`] : nullLists(item, `${place}.${name}`),
  );
}

/**
 * Whether the record is none yet: a draft may never become an order, and what waits for approval
 * has not left the warehouse.
 */
export function isPending(body: Record<string, unknown>, [first = '']: readonly string[]): boolean {
  const root = body[first];
  return isRecord(root) && (root.status === 'DRAFT' || root.status === 'WAITING_FOR_APPROVAL');
}

/**
 * Whether the record is a member of the shop's staff. Saleor sends their changes as those of
 * customers, at each page of its Dashboard, which keeps its settings with them.
 */
export function isStaff(body: Record<string, unknown>, [first = '']: readonly string[]): boolean {
  const root = body[first];
  return isRecord(root) && root.isStaff === true;
}

/** Whether the app itself has caused the event, by its own mutation. */
export function isCausedByApp({ issuingPrincipal }: Record<string, unknown>, appId: string): boolean {
  return isRecord(issuingPrincipal) && issuingPrincipal.id === appId;
}

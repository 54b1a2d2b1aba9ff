/**
 * Whether an id is one that Saleor gave out to a record of this kind: `base64("<kind>:<number or
 * uuid>")`.
 */
export function isGlobalId(id: string, kind: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(id) && Buffer.from(id, 'base64').toString('latin1').startsWith(`${kind}:`);
}

/**
 * How a record is asked for: by Saleor's own id, or by the external reference that the back office
 * knows it by.
 */
export function namesOf(id: string | number | undefined, kind: string) {
  const text = id === undefined ? undefined : String(id);
  const own = text !== undefined && isGlobalId(text, kind);
  return {
    id: own ? text : null,
    hasId: own,
    reference: own ? null : (text ?? null),
    hasReference: text !== undefined && !own,
  };
}

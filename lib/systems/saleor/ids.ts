/**
 * Whether an id is Saleor's global id of a record of this kind: `base64("<kind>:<number or
 * uuid>")`.
 */
export function isGlobalId(id: string, kind: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(id) && Buffer.from(id, 'base64').toString('latin1').startsWith(`${kind}:`);
}

/** The variables that find a record: by Saleor's own id, else by the external reference. */
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

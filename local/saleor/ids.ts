import { Problem, Refusal } from './problem';

/** What Saleor takes for a global id: its type, and a number or a UUID. */
const GLOBAL = /^(\w+):(\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A global id, as Saleor makes it of a type's name and a number. */
export function globalId(type: string, id: number): string {
  return Buffer.from(`${type}:${id}`).toString('base64');
}

/** The number in a global id of a type; undefined for any other text. */
export function numberIn(type: string, id: unknown): number | undefined {
  const parts = partsOf(id);
  const number = Number(parts?.type === type ? parts.key : Number.NaN);
  return Number.isInteger(number) ? number : undefined;
}

/** Whether it is a global id of a type, of something that may not be there. */
export function isIdOf(type: string, id: unknown): boolean {
  return partsOf(id)?.type === type;
}

export function isGlobalId(id: unknown): boolean {
  return partsOf(id) !== undefined;
}

/**
 * The number in an id that a query asks for; undefined where it is of another type, or of nothing
 * that is there.
 * @throws Problem for a text that is no id.
 */
export function askedNumber(type: string, id: unknown): number | undefined {
  if (!isGlobalId(id)) {
    throw new Problem(`Invalid ID: ${String(id)}. Expected: ${type}.`);
  }
  return numberIn(type, id);
}

/**
 * What a mutation's id is of; `field` is where the answer says that it is wrong.
 * @throws Refusal `GRAPHQL_ERROR` for a text that is no id of the type, else `NOT_FOUND`.
 */
export function found<T>(type: string, id: unknown, lookUp: (number: number) => T | undefined, field = 'id'): T {
  if (!isIdOf(type, id)) {
    throw new Refusal('GRAPHQL_ERROR', field, `Invalid ID: ${String(id)}. Expected: ${type}.`);
  }
  const number = numberIn(type, id);
  const record = number === undefined ? undefined : lookUp(number);
  if (record === undefined) {
    throw new Refusal('NOT_FOUND', field, `Couldn't resolve to a node: ${String(id)}`);
  }
  return record;
}

function partsOf(id: unknown): { type: string; key: string } | undefined {
  const text = typeof id === 'string' ? Buffer.from(id, 'base64').toString() : '';
  const [, type, key] = GLOBAL.exec(text) ?? [];
  return type === undefined || key === undefined ? undefined : { type, key };
}

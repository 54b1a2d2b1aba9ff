import type { PayloadSchema } from '../types';

export const text: PayloadSchema = { type: 'string', minLength: 1 };
/** As long as a column of Adobe Commerce: it cuts what is longer, and does not say so. */
export const shortText: PayloadSchema = { ...text, maxLength: 255 };
/**
 * A number of Adobe Commerce, also written as a text. A larger one would not arrive as it was sent:
 * JSON's numbers are rounded beyond.
 */
export const numericId: PayloadSchema = {
  type: ['integer', 'string'],
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  pattern: '^[1-9]\\d{0,14}$',
};
/** A record's id as its store gave it out: a number of Adobe Commerce, or a text of Saleor. */
export const storeId: PayloadSchema = {
  type: ['integer', 'string'],
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  minLength: 1,
  maxLength: 250,
  description: "Adobe Commerce's number, or Saleor's id or external reference.",
};
/** For an event of the back office that is applied to both stores. */
export const BOTH_STORES = ['commerce', 'saleor'] as const;
/** The same, and where it appears in the CMS as a draft. */
export const STORES_AND_CMS = [...BOTH_STORES, 'strapi'] as const;
/** The same of a store's own event. */
export const BACKOFFICE_AND_CMS = ['backoffice', 'strapi'] as const;
/**
 * Saleor's part of the ledger says what the back office was sent last: written behind its back,
 * that would no longer be true.
 */
export const LEDGER_OF_SALEOR = ['saleor'] as const;
export const flag: PayloadSchema = { type: 'boolean' };
/**
 * One `@`, no blanks, a dot in the domain: enough to catch a wrong field; the shop has the last
 * word. Each part excludes the mark that follows it, so that no input makes the search slow.
 */
export const email: PayloadSchema = { type: 'string', pattern: '^[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+$' };

/** An object that must have `required` and may have `optional` fields, and any others. */
export function object(
  required: Readonly<Record<string, PayloadSchema>>,
  optional: Readonly<Record<string, PayloadSchema>> = {},
): PayloadSchema {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

/** A list with at least `minItems` entries. */
export function list(items: PayloadSchema, minItems = 0): PayloadSchema {
  return { type: 'array', items, minItems };
}

import { update as change } from 'mingo/updater';
import { isRecord } from '#lib/core/json';
import type { Document } from './store';

/** A field by its name alone: not a path, not a part of a list, not the key, no prototype. */
const PLAIN_NAME = /^(?!_id$)[A-Za-z][A-Za-z0-9_]*$/;

/** What whole fields become; undefined where one is taken away. */
type Fields = Map<string, unknown>;

/**
 * The document as an update's operators leave it. What only concerns whole fields is done here: the
 * library prepares all of its language for each update, which takes most of a long list's time.
 * @throws Error where the language does not know an operator, or two concern the same field.
 */
export function changed(document: Document, update: Document): Document {
  // An empty operator changes nothing.
  const given = Object.entries(update).filter(([, fields]) => !isRecord(fields) || Object.keys(fields).length > 0);
  const fields = wholeFields(document, given);
  if (fields !== undefined) {
    return withFields(document, fields);
  }
  const after = structuredClone(document);
  if (given.length > 0) {
    change(after, Object.fromEntries(given));
  }
  return after;
}

/** Undefined where an update is more than that. */
function wholeFields(document: Document, given: readonly (readonly [string, unknown])[]): Fields | undefined {
  const found: Fields = new Map();
  for (const [operator, fields] of given) {
    for (const [name, value] of Object.entries(isRecord(fields) ? fields : {})) {
      const after = wholeField(operator, document[name], value);
      if (after === undefined || !PLAIN_NAME.test(name) || found.has(name)) {
        return undefined;
      }
      found.set(name, after.value);
    }
    if (!isRecord(fields)) {
      return undefined;
    }
  }
  return found;
}

function wholeField(operator: string, before: unknown, value: unknown): { value: unknown } | undefined {
  switch (operator) {
    case '$set':
      return { value };
    case '$unset':
      return { value: undefined };
    case '$max':
      return greater(before, value);
    default:
      return undefined;
  }
}

/** Of two that are compared as numbers; MongoDB's order of types is the library's affair. */
function greater(before: unknown, value: unknown): { value: unknown } | undefined {
  const [one, other] = [numberOf(before), numberOf(value)];
  if (before === undefined && other !== undefined) {
    return { value };
  }
  if (before instanceof Date !== value instanceof Date || one === undefined || other === undefined) {
    return undefined;
  }
  return { value: other > one ? value : before };
}

function numberOf(value: unknown): number | undefined {
  const number = value instanceof Date ? value.getTime() : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function withFields(document: Document, fields: Fields): Document {
  const after = { ...document };
  for (const [name, value] of fields) {
    if (value === undefined) {
      delete after[name];
    } else {
      after[name] = value;
    }
  }
  return after;
}

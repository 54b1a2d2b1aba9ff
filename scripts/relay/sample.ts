import * as schemas from '#lib/catalogue/generated/schemas';
import { catalogue } from '#lib/catalogue/index';
import type { Schema } from '#lib/catalogue/schema';
import type { EventDefinition, PayloadSchema } from '#lib/catalogue/types';
import { isRecord, parseJson } from '#lib/core/json';
import { camel } from '../generate/names';
import { didYouMean } from './nearest';
import { UsageError } from './print';

/** By the schema's name. */
const validators: ReadonlyMap<string, Schema<unknown>> = new Map(Object.entries(schemas));

/**
 * Finds an event by its type or by the end of it, from a dot, a slash or an underscore on.
 * @throws UsageError if none or several fit.
 */
export function findEvent([name, ...more]: readonly string[]): EventDefinition {
  const list = catalogue.map(({ type }) => `  ${type}`).join('\n');
  if (name === undefined || more.length > 0) {
    throw new UsageError(`trigger needs one event:\n${list}`);
  }
  const fits = (ends: (type: string) => boolean) => catalogue.filter(({ type }) => ends(type));
  // A whole name before its end, and a whole last part before a part of it.
  const found = [
    fits((type) => type === name),
    fits((type) => type.endsWith(`.${name}`)),
    fits((type) => /[./_]/.test(type.at(-name.length - 1) ?? '') && type.endsWith(name)),
  ].find(({ length }) => length > 0);
  const [event, ...others] = found ?? [];
  if (event === undefined) {
    const ends = catalogue.map(({ type }) => type.replace(/^.*[./]/, ''));
    throw new UsageError(`There is no event ${name}.${didYouMean(name, new Set(ends))} The events are:\n${list}`);
  }
  if (others.length > 0) {
    const names = [event, ...others].map(({ type }) => `  ${type}`).join('\n');
    throw new UsageError(`Several events end with ${name}. Write more of the name:\n${names}`);
  }
  return event;
}

/**
 * An event's sample with changes, each `path=value`, and a warning of each field that neither the
 * sample nor the schema has: unknown fields are tolerated, and then nothing comes of the change.
 * @throws UsageError if a change is malformed, or the value does not match the event's schema.
 */
export function sampleOf(
  event: Pick<EventDefinition, 'type' | 'payload' | 'schema' | 'sample'>,
  changes: readonly string[],
): { value: unknown; warnings: string[] } {
  const value = structuredClone(event.sample);
  const warnings: string[] = [];
  for (const change of changes) {
    const { path, known } = assign(value, change);
    const [field = ''] = path.slice(-1);
    const declared = fieldsAt(event.schema, path.slice(0, -1));
    if (declared !== undefined && !declared.includes(field) && !known.includes(field)) {
      const meant = didYouMean(field, new Set([...declared, ...known]));
      warnings.push(`${event.type} has no field ${path.join('.')}; it is sent and nothing reads it.${meant}`);
    }
  }
  check(event.payload, value);
  return { value, warnings };
}

/** The fields that a schema declares at a place; undefined where it says nothing of that. */
function fieldsAt(schema: PayloadSchema, path: readonly string[]): readonly string[] | undefined {
  const at = path.reduce<PayloadSchema | undefined>((found, name) => found?.properties?.[name] ?? found?.items, schema);
  return at?.properties && Object.keys(at.properties);
}

/** @throws UsageError if the value does not match the event's schema. */
function check(payload: string, value: unknown): void {
  try {
    validators.get(camel(payload))?.parse(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new UsageError(`${reason}. Write a string that looks like a number as --set 'sku="123"'.`);
  }
}

/**
 * Applies `path=value`. A value that is valid JSON is parsed, anything else is a string. A number
 * in the path is an index of a list. Answers the path, and the fields that stood there before.
 */
function assign(target: unknown, change: string): { path: string[]; known: string[] } {
  const [, path = '', text = ''] = /^([^=]+)=(.*)$/s.exec(change) ?? [];
  const names = path.split('.');
  const last = names.pop();
  let holder: unknown = target;
  for (const name of names) {
    holder = isRecord(holder) || Array.isArray(holder) ? Reflect.get(holder, name) : undefined;
  }
  if (last === undefined || last === '' || path.includes('__proto__') || !(isRecord(holder) || Array.isArray(holder))) {
    throw new UsageError(`--set ${change}: the sample has no such field. Use --set path=value, as in --set price=5.`);
  }
  const known = Object.keys(holder);
  Reflect.set(holder, last, parseJson(text) ?? text);
  return { path: [...names, last], known };
}

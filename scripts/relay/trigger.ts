import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as schemas from '#lib/catalogue/generated/schemas';
import { catalogue } from '#lib/catalogue/index';
import type { Schema } from '#lib/catalogue/schema';
import { isRecord, parseJson } from '#lib/core/json';
import { camel } from '../generate/names';
import { EXIT, UsageError } from './print';
import { send } from './send';
import { openWorkspace } from './workspace';

/** By the schema's name. */
const validators: ReadonlyMap<string, Schema<unknown>> = new Map(Object.entries(schemas));

/**
 * `relay trigger <event> [--set path=value]… [--id ID]`: sends an event's sample as its source
 * system does.
 */
export async function trigger(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true, default: [] },
      id: { type: 'string' },
    },
  });
  const event = findEvent(positionals);
  const value = structuredClone(event.sample);
  for (const change of values.set) {
    assign(value, change);
  }
  check(event.payload, value);
  const workspace = await openWorkspace(values.url);
  const id = values.id ?? randomUUID();
  const { status, answer, reason } = await send(workspace, event, { id, value });
  if (values.json) {
    console.log(JSON.stringify({ id, type: event.type, status, answer }));
  } else if (status === 200) {
    const elsewhere = values.url === undefined ? '' : ` --url ${values.url}`;
    console.log(
      `${event.type}  ${id}\nAccepted by ${workspace.name}. See what happened to it: npx relay trace ${id}${elsewhere}`,
    );
  } else {
    console.error(reason);
  }
  return status === 200 ? EXIT.done : EXIT.failed;
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

/** Finds an event by its type or by the end of it. */
function findEvent([name, ...more]: string[]) {
  const list = catalogue.map(({ type }) => `  ${type}`).join('\n');
  if (name === undefined || more.length > 0) {
    throw new UsageError(`trigger needs one event:\n${list}`);
  }
  const event = catalogue.find(({ type }) => type === name || type.endsWith(`.${name}`));
  if (event === undefined) {
    throw new UsageError(`There is no event ${name}. The events are:\n${list}`);
  }
  return event;
}

/**
 * Applies `path=value`. A value that is valid JSON is parsed, anything else is a string. A number
 * in the path is an index of a list.
 */
function assign(target: unknown, change: string): void {
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
  Reflect.set(holder, last, parseJson(text) ?? text);
}

import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import { compile, type Options } from 'json-schema-to-typescript';
import { consumerOf, packageOf, targetsOf } from '#lib/catalogue/index';
import type { Fields } from '#lib/catalogue/misspelt';
import type { EventDefinition, NamedSchema, PayloadSchema, Route } from '#lib/catalogue/types';
import { camel, groupBy, kebab, routesName } from './names';

export const HEADER = '// Written by `npm run generate` from lib/catalogue. Do not edit.\n';

/** How schemas are written as types. */
export const TYPES: Partial<Options> = {
  additionalProperties: false,
  ignoreMinAndMaxItems: true,
  bannerComment: '',
  style: { singleQuote: true, printWidth: 120 },
};

/** The payload types, one for each schema. */
export async function types(named: readonly NamedSchema[]): Promise<string> {
  const parts: string[] = [];
  for (const [payload, own] of groupBy(named, ({ payload }) => payload)) {
    const [first] = own;
    if (first === undefined) {
      continue;
    }
    const about = own
      .map(({ description, type }) => (type === undefined ? description : `${description} Event type: ${type}`))
      .join('\n');
    parts.push(await compile({ ...mutable(first.schema), description: about }, payload, TYPES));
  }
  return `${HEADER}\n${parts.join('\n')}`;
}

/**
 * A schema as code: no schema is compiled at run time, which would cost each cold start some ninety
 * milliseconds.
 */
export function validator({ schema }: NamedSchema): string {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, code: { source: true, lines: true } });
  return `// @ts-nocheck\n${HEADER}${standaloneCode(ajv, ajv.compile(schema))}\n`;
}

/** The fields that a schema knows, as `misspelt` reads them. */
function fieldsOf({ properties, items }: PayloadSchema): Fields {
  const known = Object.entries(properties ?? items?.properties ?? {});
  return Object.fromEntries(
    known.map(([name, schema]) => {
      const own = fieldsOf(schema);
      return [name, Object.keys(own).length === 0 ? 0 : own] as const;
    }),
  );
}

/** Each validator under its payload's type. */
export function schemas(named: readonly NamedSchema[]): string {
  const byPayload = new Map(named.map((one) => [one.payload, one] as const));
  const payloads = [...byPayload.keys()];
  const imports = payloads.map((payload) => `import validate${payload} from './validators/${kebab(payload)}.js';`);
  const exports = [...byPayload].map(([payload, { schema, source, byHand }]) => {
    // A store's events are written by programs.
    const fields =
      source === 'backoffice' || byHand ? `, (data) => misspelt(data, ${JSON.stringify(fieldsOf(schema))})` : '';
    return `export const ${camel(payload)}: Schema<${payload}> = /* @__PURE__ */ compiledSchema<${payload}>(validate${payload}${fields});`;
  });
  return `${HEADER}import { misspelt } from '../misspelt';
import { compiledSchema, type Schema } from '../schema';
import type { ${payloads.join(', ')} } from './types';
${imports.join('\n')}

${exports.join('\n')}
`;
}

/** For each consumer, which handler does which event's work, and what the event is about. */
export function routes(events: readonly EventDefinition[]): string {
  const tables = [...groupBy(events, packageOf)].map(([name, group]) => {
    const rows = group.map((event) => `  '${event.type}': ${JSON.stringify(routeOf(name, event))},`);
    return `export const ${routesName(name)}: Readonly<Record<string, Route>> = {\n${rows.join('\n')}\n};\n`;
  });
  return `${HEADER}import type { Route } from '../types';\n\n${tables.join('\n')}`;
}

function routeOf(packageName: string, event: EventDefinition): Route {
  const { handler, createdHandler, change, entity, identity, unrepeatable, requiresLedger, needs } = event;
  return {
    handler: `${packageName}/${handler}`,
    ...(change === 'created' ? { creates: true } : {}),
    ...(createdHandler === undefined ? {} : { createdHandler: `${packageName}/${createdHandler}` }),
    entity,
    targets: targetsOf(event),
    identity,
    ...(change === 'deleted' ? { deletes: true } : {}),
    ...(unrepeatable ? { unrepeatable } : {}),
    ...(requiresLedger === undefined ? {} : { requiresLedger }),
    ...(needs === undefined ? {} : { needs }),
  };
}

/**
 * What an ingestion must know of the events of one system: the names of their entity, and their
 * schema.
 */
export function ingestion(events: readonly EventDefinition[], source: string): string {
  const own = events.filter((event) => event.source === source);
  const rows = own.map((event) => {
    const names = [...new Set([event.entity, consumerOf(event)])].map((name) => `'${name}'`);
    const { each, leaseOf, keys } = event.identity;
    const [fields = []] = Object.values(leaseOf?.keys ?? keys);
    const rows = each === true ? `, rowKeys: ${JSON.stringify(fields)}` : '';
    // What names no record is told from a repetition by its id alone.
    const needsId = Object.keys(keys).length === 0 ? ', needsId: true' : '';
    return `  '${event.type}': { entities: [${names.join(', ')}], schema: ${camel(event.payload)}${rows}${needsId} },`;
  });
  return `${HEADER}import type { Schema } from '../schema';
import { ${own.map(({ payload }) => camel(payload)).join(', ')} } from './schemas';

interface IncomingEvent {
  entities: readonly string[];
  schema: Schema<unknown>;
  /** Of a list: the fields that name the record which a row is about. */
  rowKeys?: readonly string[];
  /** Whether nothing but its id tells it from another one. */
  needsId?: true;
}

/** The events of the ${source}, by type. */
export const ${source}Events: Readonly<Record<string, IncomingEvent>> = {
${rows.join('\n')}
};
`;
}

/**
 * What Saleor's webhook must know of an event: its type in the queue, its type in the body, and
 * where its record is.
 */
export function saleor(events: readonly EventDefinition[]): string {
  const rows = events.flatMap(({ type, saleor: known }) => {
    const source = known && { type, typename: known.typename, roots: known.roots, list: known.list };
    return known === undefined ? [] : [`  ${known.event.toLowerCase()}: ${JSON.stringify(source)},`];
  });
  return `${HEADER}
/** The events of Saleor, by the name in its header. */
export const saleorSources: Readonly<Record<string, { type: string; typename: string; roots: readonly string[]; list?: string }>> = {
${rows.join('\n')}
};
`;
}

/** ajv and the type writer want a plain object of their own. */
export function mutable(schema: PayloadSchema): object {
  return structuredClone(schema);
}

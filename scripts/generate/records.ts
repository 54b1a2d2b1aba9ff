import { compile } from 'json-schema-to-typescript';
import type { catalogue } from '#lib/catalogue/index';
import type { records } from '#lib/catalogue/records/index';
import { HEADER, mutable, TYPES } from './code';
import { kebab } from './names';

const FOLDER = 'docs/schemas';

/** The types of the records that the back office is told of. */
export async function recordTypes(known: typeof records): Promise<string> {
  const parts: string[] = [];
  for (const { name, description, schema } of known) {
    parts.push(await compile({ ...mutable(schema), description }, name, TYPES));
  }
  return `${HEADER}\n${parts.join('\n')}`;
}

/**
 * The JSON Schemas (draft 7) that are published: what the back office sends, and what it is told.
 */
export function publishedSchemas(events: typeof catalogue, known: typeof records): [file: string, text: string][] {
  const sent = events
    .filter(({ source }) => source === 'backoffice')
    .map(({ payload, description, schema }) => ({ name: payload, description, schema }));
  return [...sent, ...known].map(({ name, description, schema }) => {
    const document = { $schema: 'http://json-schema.org/draft-07/schema#', title: name, description, ...schema };
    return [`${FOLDER}/${kebab(name)}.json`, `${JSON.stringify(document, null, 2)}\n`];
  });
}

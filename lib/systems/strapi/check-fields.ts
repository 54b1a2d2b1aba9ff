import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import type { StrapiApi } from './client';
import type { ProductTexts } from './content-types';

/** The kinds of fields that a text can be read from. */
const TEXTS = ['string', 'text', 'richtext', 'blocks', 'uid', 'email', 'enumeration', 'customField'];
/** The kinds of a price. */
const NUMBERS = ['decimal', 'float', 'integer', 'biginteger'];
/** A SKU may be kept as a number. */
const SKUS = [...TEXTS, 'integer', 'biginteger'];

/**
 * Compares the table of content types with what the CMS has; a sentence for each fault. Undefined
 * where the token may not read the schema: it takes one with full access.
 * @throws RelayError as `StrapiApi` does.
 */
export async function fieldFaults(api: StrapiApi, type: ProductTexts): Promise<string[] | undefined> {
  const schema = await schemaOf(api, 'content-types', type.uid);
  if (schema === 'hidden') {
    return undefined;
  }
  if (schema === undefined) {
    return [`The CMS has no content type ${type.uid}.`];
  }
  const plural = schema.pluralName;
  const faults =
    typeof plural === 'string' && plural !== type.plural
      ? [`The plural of ${type.uid} is ${plural} in the CMS, and ${type.plural} in the table.`]
      : [];
  for (const [name, path] of Object.entries(type.fields)) {
    const fault = await fieldFault(api, schema, path, name === 'sku' ? SKUS : name === 'price' ? NUMBERS : TEXTS);
    faults.push(...(fault === undefined ? [] : [`${type.uid} has no field ${path} for the ${name}: ${fault}`]));
  }
  return faults;
}

async function fieldFault(
  api: StrapiApi,
  schema: Record<string, unknown>,
  path: string,
  kinds: readonly string[],
): Promise<string | undefined> {
  const [name = '', ...rest] = path.split('.');
  const attributes = isRecord(schema.attributes) ? schema.attributes : {};
  const field = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (!isRecord(field)) {
    return `it has ${Object.keys(attributes).join(', ') || 'none'}.`;
  }
  if (rest.length === 0) {
    return kinds.includes(String(field.type))
      ? undefined
      : `${name} is a ${String(field.type)}, and not ${kinds === NUMBERS ? 'a number' : 'a text'}.`;
  }
  if (field.type !== 'component' || field.repeatable === true) {
    return `${name} is not a single component.`;
  }
  const component = await schemaOf(api, 'components', String(field.component));
  return isRecord(component) ? fieldFault(api, component, rest.join('.'), kinds) : undefined;
}

type Kind = 'content-types' | 'components';

async function schemaOf(
  api: StrapiApi,
  kind: Kind,
  uid: string,
): Promise<Record<string, unknown> | 'hidden' | undefined> {
  try {
    const { body } = await api.request('GET', `content-type-builder/${kind}/${encodeURIComponent(uid)}`);
    const data = isRecord(body.data) ? body.data : {};
    return isRecord(data.schema) ? data.schema : 'hidden';
  } catch (thrown) {
    if (thrown instanceof RelayError && thrown.kind === 'rejected' && thrown.status === 404) {
      return undefined;
    }
    if (thrown instanceof RelayError && thrown.kind === 'setup' && /\b403\b/.test(thrown.message)) {
      return 'hidden';
    }
    throw thrown;
  }
}

import { cleanDescription } from './editor-js';
import { globalId, numberIn } from './ids';
import { listOf, Refusal } from './problem';
import type { AttributeValues, Place, Records } from './records';

type Input = Readonly<Record<string, unknown>>;
type View = Record<string, unknown>;

/** The fields of an input that has a value, by the attribute's kind. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ DROPDOWN: 'dropdown', SWATCH: 'swatch', MULTISELECT: 'multiselect', NUMERIC: 'numeric', BOOLEAN: 'boolean' },
  ...{ PLAIN_TEXT: 'plainText', RICH_TEXT: 'richText', DATE: 'date', DATE_TIME: 'dateTime' },
};

/**
 * The values after an input. An attribute that it does not name keeps its own; one of another kind
 * of records, or of another type, is refused.
 */
export function withValues(
  records: Records,
  allowed: readonly number[],
  before: AttributeValues,
  input: unknown,
): AttributeValues {
  const after = { ...before };
  for (const item of listOf(input)) {
    const attribute = records.get('attribute', numberIn('Attribute', item.id) ?? null);
    if (attribute === undefined || !allowed.includes(attribute.id)) {
      throw new Refusal('NOT_FOUND', 'attributes', `Could not resolve to a node: ids=[${String(item.id)}]`);
    }
    after[attribute.id] = valuesIn(records, attribute.inputType ?? '', item);
  }
  return after;
}

function valuesIn(records: Records, kind: string, input: Input): unknown[] {
  const given = input[FIELDS[kind] ?? ''];
  if (kind === 'MULTISELECT') {
    return listOf(given).map(({ value }) => value);
  }
  if (kind === 'DROPDOWN' || kind === 'SWATCH') {
    return listOf([given]).map(({ value }) => value);
  }
  const isEmpty = given === undefined || given === null || given === '';
  const value =
    kind === 'RICH_TEXT' && typeof given === 'string' ? cleanDescription(given, records.settings().version) : given;
  return isEmpty ? [] : [value];
}

/** All attributes of the type, also those without a value. */
export function selectedAttributes(records: Records, ids: readonly number[], values: AttributeValues): View[] {
  return ids.flatMap((id) => {
    const attribute = records.get('attribute', id);
    return attribute === undefined
      ? []
      : [
          {
            attribute: attributeView(attribute),
            values: (values[id] ?? []).map((value) => valueView(attribute, value)),
          },
        ];
  });
}

function valueView({ inputType = '' }: Place, value: unknown): View {
  const empty = { name: null, plainText: null, richText: null, boolean: null, date: null, dateTime: null };
  const own = ['PLAIN_TEXT', 'RICH_TEXT', 'BOOLEAN', 'DATE', 'DATE_TIME'].includes(inputType);
  const field = FIELDS[inputType];
  return { ...empty, name: String(value), ...(own && field !== undefined ? { [field]: value } : {}) };
}

export function attributeView({ id, slug, inputType }: Place): View {
  return { __typename: 'Attribute', id: globalId('Attribute', id), slug, name: slug, inputType: inputType ?? null };
}

/** Null where there is none. */
export function weightView(value: number | null | undefined): View | null {
  return value === undefined || value === null ? null : { unit: 'KG', value };
}

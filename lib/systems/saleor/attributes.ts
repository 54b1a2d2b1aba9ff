import { RelayError } from '#lib/core/errors';
import type { AttributeValue } from './inputs';
import type { AttributeKind } from './operations/product-names';
import type { AttributeInput } from './operations/products';
import { fromEditorJs, normalizedText, toEditorJs } from './rich-text/index';

/** An attribute and its values, as Saleor shows them. */
export interface ShownAttribute {
  attribute?: { slug?: string | null; inputType?: string | null } | null;
  values?:
    | readonly {
        name?: string | null;
        plainText?: string | null;
        richText?: string | null;
        boolean?: boolean | null;
        date?: string | null;
        dateTime?: string | null;
      }[]
    | null;
}

/** The value as the back office knows it; null where there is none. */
export function attributeValue({ attribute, values }: ShownAttribute): AttributeValue {
  const [first] = values ?? [];
  if (first === undefined) {
    return null;
  }
  switch (attribute?.inputType) {
    case 'MULTISELECT':
      return (values ?? []).flatMap(({ name }) => (name ? [name] : []));
    case 'BOOLEAN':
      return first.boolean ?? null;
    case 'PLAIN_TEXT':
      return first.plainText || null;
    case 'RICH_TEXT':
      return first.richText ? fromEditorJs(first.richText) || null : null;
    case 'NUMERIC':
      return first.name ? Number(first.name) : null;
    case 'DATE':
      return first.date ?? null;
    case 'DATE_TIME':
      return first.dateTime ?? null;
    default:
      return first.name ?? null;
  }
}

/** Whether the attribute has the value already. */
export function hasValue(shown: ShownAttribute, value: AttributeValue): boolean {
  const kind = shown.attribute?.inputType;
  return compared(attributeValue(shown), kind) === compared(value, kind);
}

function compared(value: AttributeValue, kind: string | null | undefined): string {
  if (value === null || value === '') {
    return '';
  }
  const list = [value].flat().map(String).sort();
  return kind === 'RICH_TEXT' ? normalizedText(list.join('')) : JSON.stringify(list);
}

/**
 * The value as Saleor takes it. An option that is not there yet is made by Saleor.
 * @param place where the event has it, such as `attributes/0`.
 * @throws RelayError `rejected` with 422 for a value that is not of the attribute's kind.
 */
export function attributeInput({ id, inputType }: AttributeKind, value: AttributeValue, place: string): AttributeInput {
  if (value === null) {
    return { id, values: [] };
  }
  const texts = [value].flat().map(String);
  const [text = ''] = texts;
  if (inputType === 'MULTISELECT') {
    return { id, multiselect: texts.map((one) => ({ value: one })) };
  }
  if (texts.length !== 1) {
    refuse(`value/${place}/value must be one value: the attribute has no more.`);
  }
  switch (inputType) {
    case 'DROPDOWN':
      return { id, dropdown: { value: text } };
    case 'SWATCH':
      return { id, swatch: { value: text } };
    case 'BOOLEAN':
      return { id, boolean: text === 'true' || text === '1' };
    case 'NUMERIC':
      return { id, numeric: text };
    case 'PLAIN_TEXT':
      return { id, plainText: text };
    case 'RICH_TEXT':
      return { id, richText: toEditorJs(text, false) };
    case 'DATE':
      return { id, date: text };
    case 'DATE_TIME':
      return { id, dateTime: text };
    default:
      return refuse(`value/${place} names an attribute for files or references, which no event sets.`);
  }
}

function refuse(text: string): never {
  throw new RelayError('rejected', text, { status: 422 });
}

import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { isRecord } from '../../lib/core/json';

/** What a query's operation selects of an object; a field that is not there is null, as in Saleor. */
export function selected(document: string, root: Record<string, unknown>): Record<string, unknown> {
  const parsed = parse(document);
  const operation = parsed.definitions.find((item) => item.kind === Kind.OPERATION_DEFINITION);
  return operation === undefined ? {} : pick(operation.selectionSet, root, parsed);
}

function pick(set: SelectionSetNode, value: Record<string, unknown>, document: DocumentNode): Record<string, unknown> {
  return Object.assign(
    {},
    ...set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const found = value[name] ?? null;
        return {
          [selection.alias?.value ?? name]: selection.selectionSet
            ? within(found, selection.selectionSet, document)
            : found,
        };
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const fits = selection.typeCondition === undefined || selection.typeCondition.name.value === value.__typename;
        return fits ? pick(selection.selectionSet, value, document) : {};
      }
      const fragment = document.definitions.find(
        (item) => item.kind === Kind.FRAGMENT_DEFINITION && item.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? pick(fragment.selectionSet, value, document) : {};
    }),
  );
}

function within(value: unknown, set: SelectionSetNode, document: DocumentNode): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => within(item, set, document));
  }
  return isRecord(value) ? pick(set, value, document) : null;
}

/** JSON as Python writes it: a blank behind each comma and colon, and only ASCII. What is signed are these bytes. */
export function pythonJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(pythonJson).join(', ')}]`;
  }
  if (isRecord(value)) {
    return `{${Object.entries(value)
      .map(([name, item]) => `${pythonJson(name)}: ${pythonJson(item)}`)
      .join(', ')}}`;
  }
  const text = JSON.stringify(value) ?? 'null';
  return text.replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

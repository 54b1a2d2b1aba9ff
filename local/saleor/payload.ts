import {
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { isRecord } from '#lib/core/json';

interface Asked {
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/**
 * What a query's operation selects of an object; a field that is not there is null, as in Saleor. A
 * function among the fields is called with the field's arguments.
 */
export function selected(
  document: string,
  root: Record<string, unknown>,
  variables: Record<string, unknown> = {},
): Record<string, unknown> {
  return select(parse(document), root, variables);
}

/** The same of a document that is parsed already. */
export function select(
  document: DocumentNode,
  root: Record<string, unknown>,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  const operation = document.definitions.find((item) => item.kind === Kind.OPERATION_DEFINITION);
  return operation === undefined ? {} : pick(operation.selectionSet, root, { document, variables });
}

function fieldOf(field: FieldNode, value: Record<string, unknown>, { variables }: Asked): unknown {
  const found = value[field.name.value] ?? null;
  if (typeof found !== 'function') {
    return found;
  }
  const args = (field.arguments ?? []).map(
    (item) => [item.name.value, valueFromASTUntyped(item.value, variables)] as const,
  );
  return found(Object.fromEntries(args));
}

function pick(set: SelectionSetNode, value: Record<string, unknown>, asked: Asked): Record<string, unknown> {
  return Object.assign(
    {},
    ...set.selections
      .filter((selection) => isWanted(selection, asked))
      .map((selection) => {
        if (selection.kind === Kind.FIELD) {
          const name = selection.name.value;
          const found = fieldOf(selection, value, asked);
          return {
            [selection.alias?.value ?? name]: selection.selectionSet
              ? within(found, selection.selectionSet, asked)
              : found,
          };
        }
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const fits = selection.typeCondition === undefined || selection.typeCondition.name.value === value.__typename;
          return fits ? pick(selection.selectionSet, value, asked) : {};
        }
        const fragment = asked.document.definitions.find(
          (item) => item.kind === Kind.FRAGMENT_DEFINITION && item.name.value === selection.name.value,
        );
        return fragment?.kind === Kind.FRAGMENT_DEFINITION ? pick(fragment.selectionSet, value, asked) : {};
      }),
  );
}

/** `@include` and `@skip` */
function isWanted({ directives = [] }: SelectionNode, { variables }: Asked): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    const condition = given.find((item) => item.name.value === 'if');
    const holds = condition !== undefined && valueFromASTUntyped(condition.value, variables) === true;
    return name.value === 'skip' ? !holds : name.value === 'include' ? holds : true;
  });
}

function within(value: unknown, set: SelectionSetNode, asked: Asked): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => within(item, set, asked));
  }
  return isRecord(value) ? pick(set, value, asked) : null;
}

/**
 * JSON as Python writes it: a blank behind each comma and colon, and only ASCII. What is signed are
 * these bytes.
 */
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

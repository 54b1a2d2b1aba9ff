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
import { Problem } from './problem';

/** A field that could not be answered. */
export interface Failed {
  message: string;
  path: readonly (string | number)[];
}

interface Asked {
  document: DocumentNode;
  variables: Record<string, unknown>;
  /** Takes what could not be answered; else it is thrown. */
  failed: Failed[] | undefined;
}

type Path = Failed['path'];

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

/**
 * The same of a document that is parsed already. With `failed` a field that cannot be answered is
 * null, and the others are kept.
 */
export function select(
  document: DocumentNode,
  root: Record<string, unknown>,
  variables: Record<string, unknown>,
  failed?: Failed[],
): Record<string, unknown> {
  const operation = document.definitions.find((item) => item.kind === Kind.OPERATION_DEFINITION);
  return operation === undefined ? {} : pick(operation.selectionSet, root, { document, variables, failed }, []);
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

/** The field, or null where it cannot be answered. */
function answered(field: FieldNode, value: Record<string, unknown>, asked: Asked, path: Path): unknown {
  try {
    const found = fieldOf(field, value, asked);
    return field.selectionSet ? within(found, field.selectionSet, asked, path) : found;
  } catch (error) {
    if (asked.failed === undefined || !(error instanceof Problem) || error.status !== 200) {
      throw error;
    }
    asked.failed.push({ message: error.message, path });
    return null;
  }
}

/** The fields of an object. One that is selected twice has what both select of it. */
function pick(
  set: SelectionSetNode,
  value: Record<string, unknown>,
  asked: Asked,
  path: Path,
): Record<string, unknown> {
  const fields = new Map<string, FieldNode>();
  for (const field of fieldsIn(set, value, asked)) {
    const name = field.alias?.value ?? field.name.value;
    fields.set(name, together(fields.get(name), field));
  }
  return Object.fromEntries(
    [...fields].map(([name, field]) => [name, answered(field, value, asked, [...path, name])] as const),
  );
}

/** The fields that are selected of an object, those of fragments that fit to it too. */
function fieldsIn(set: SelectionSetNode, value: Record<string, unknown>, asked: Asked): FieldNode[] {
  return set.selections
    .filter((selection) => isWanted(selection, asked))
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        return [selection];
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const fits = selection.typeCondition === undefined || selection.typeCondition.name.value === value.__typename;
        return fits ? fieldsIn(selection.selectionSet, value, asked) : [];
      }
      const fragment = asked.document.definitions.find(
        (item) => item.kind === Kind.FRAGMENT_DEFINITION && item.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsIn(fragment.selectionSet, value, asked) : [];
    });
}

function together(known: FieldNode | undefined, field: FieldNode): FieldNode {
  if (known?.selectionSet === undefined || field.selectionSet === undefined) {
    return known ?? field;
  }
  const selections = [...known.selectionSet.selections, ...field.selectionSet.selections];
  return { ...known, selectionSet: { ...known.selectionSet, selections } };
}

/** `@include` and `@skip` */
function isWanted({ directives = [] }: SelectionNode, { variables }: Asked): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    const condition = given.find((item) => item.name.value === 'if');
    const holds = condition !== undefined && valueFromASTUntyped(condition.value, variables) === true;
    return name.value === 'skip' ? !holds : name.value === 'include' ? holds : true;
  });
}

function within(value: unknown, set: SelectionSetNode, asked: Asked, path: Path): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => within(item, set, asked, [...path, index]));
  }
  return isRecord(value) ? pick(set, value, asked, path) : null;
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

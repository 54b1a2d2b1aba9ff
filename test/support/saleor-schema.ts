import { existsSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { shared } from './shared';

const FILE = shared('contracts/saleor/schema.graphql');

/** Saleor's published schema; undefined where it is not here. It is no part of the project. */
export const saleorSchema: GraphQLSchema | undefined = existsSync(FILE)
  ? buildSchema(readFileSync(FILE, 'utf8'), { assumeValid: true })
  : undefined;
if (saleorSchema === undefined) {
  console.warn(`Skipped: ${FILE} is not here.`);
}

/** The schema, for a test that is skipped without it. */
export function theSchema(): GraphQLSchema {
  if (saleorSchema === undefined) {
    throw new Error(`${FILE} is not here.`);
  }
  return saleorSchema;
}

/** `describe` where the schema is there. Its function runs without one too; its tests do not. */
export const describeSchema = saleorSchema === undefined ? describe.skip : describe;

/** How Saleor's scalars come as JSON; all others are texts. */
const SCALARS: Readonly<Record<string, string>> = {
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Decimal: 'number',
  PositiveDecimal: 'number',
  WeightScalar: 'number',
};

export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const found = document.definitions.find((item) => item.kind === Kind.OPERATION_DEFINITION);
  if (found === undefined) {
    throw new Error('The document has no operation.');
  }
  return found;
}

/** The type in TypeScript of what an operation answers. */
export function dataType(schema: GraphQLSchema, document: DocumentNode): string {
  const { operation, selectionSet } = operationOf(document);
  const root = operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  return selectionType(schema, document, root ?? undefined, selectionSet);
}

/** The type in TypeScript of what an operation takes. */
export function variablesType(schema: GraphQLSchema, document: DocumentNode): string {
  const fields = (operationOf(document).variableDefinitions ?? []).map(({ variable, type }) => {
    const known = typeFromAST(schema, type as never) as GraphQLInputType;
    return `${variable.name.value}${isNonNullType(known) ? '' : '?'}: ${inputType(known)}`;
  });
  return `{ ${fields.join('; ')} }`;
}

function selectionType(
  schema: GraphQLSchema,
  document: DocumentNode,
  parent: GraphQLOutputType | undefined,
  set: SelectionSetNode,
): string {
  if (isUnionType(parent)) {
    return parent
      .getTypes()
      .map((type) => selectionType(schema, document, type, ofType(set, type.name)))
      .join(' | ');
  }
  if (!isObjectType(parent)) {
    throw new Error(`${String(parent)} is not an object.`);
  }
  const fields = fieldsOf(document, set).map((field) => {
    if (field.name.value === '__typename') {
      return `__typename: '${parent.name}'`;
    }
    const known = parent.getFields()[field.name.value];
    if (known === undefined) {
      throw new Error(`${parent.name} has no field ${field.name.value}.`);
    }
    const optional = (field.directives ?? []).length > 0 ? '?' : '';
    return `${field.alias?.value ?? field.name.value}${optional}: ${outputType(schema, document, known.type, field)}`;
  });
  return `{ ${fields.join('; ')} }`;
}

/** What is selected of one of a union's types. */
function ofType(set: SelectionSetNode, name: string): SelectionSetNode {
  const fits = (one: SelectionSetNode['selections'][number]) =>
    one.kind !== Kind.INLINE_FRAGMENT || one.typeCondition?.name.value === name;
  return { ...set, selections: set.selections.filter(fits) };
}

function fieldsOf(document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      return [selection];
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return fieldsOf(document, selection.selectionSet);
    }
    const fragment = document.definitions.find(
      (item) => item.kind === Kind.FRAGMENT_DEFINITION && item.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(document, fragment.selectionSet) : [];
  });
}

function outputType(schema: GraphQLSchema, document: DocumentNode, type: GraphQLOutputType, field: FieldNode): string {
  if (isNonNullType(type)) {
    return present(type.ofType);
  }
  return `${present(type)} | null`;

  function present(inner: GraphQLOutputType): string {
    if (isListType(inner)) {
      return `(${outputType(schema, document, inner.ofType, field)})[]`;
    }
    return field.selectionSet === undefined ? leaf(inner) : selectionType(schema, document, inner, field.selectionSet);
  }
}

function inputType(type: GraphQLInputType): string {
  return isNonNullType(type) ? present(type.ofType) : `${present(type)} | null`;

  function present(inner: GraphQLInputType): string {
    if (isListType(inner)) {
      return `readonly (${inputType(inner.ofType)})[]`;
    }
    return isInputObjectType(inner) ? `Input_${inner.name}` : leaf(inner);
  }
}

/** The declarations of all types of input that a variable may need. */
export function inputDeclarations(schema: GraphQLSchema): string {
  return Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .map((type) => {
      const fields = Object.values(type.getFields()).map(
        (field) => `${field.name}${isNonNullType(field.type) ? '' : '?'}: ${inputType(field.type)}`,
      );
      return `interface Input_${type.name} { ${fields.join('; ')} }`;
    })
    .join('\n');
}

function leaf(type: unknown): string {
  if (isEnumType(type)) {
    // A wrong code is the event's fault, which Saleor's refusal says: nobody keeps a list of them.
    const values = type.name === 'CountryCode' ? [] : type.getValues();
    return values.length === 0 ? 'string' : values.map(({ name }) => `'${name}'`).join(' | ');
  }
  return isScalarType(type) ? (SCALARS[type.name] ?? 'string') : 'never';
}

/** What of an answer is not as the schema has it, by its place. */
export function answerFaults(schema: GraphQLSchema, document: DocumentNode, data: unknown): string[] {
  const { operation, selectionSet } = operationOf(document);
  const root = operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  return objectFaults(document, root, selectionSet, data, 'data');
}

function objectFaults(
  document: DocumentNode,
  type: unknown,
  set: SelectionSetNode,
  value: unknown,
  place: string,
): string[] {
  if (!isObjectType(type) || typeof value !== 'object' || value === null) {
    return [`${place} is no object`];
  }
  return fieldsOf(document, set).flatMap((field) => {
    const name = field.alias?.value ?? field.name.value;
    const known = type.getFields()[field.name.value];
    if (Object.hasOwn(value, name) && known !== undefined) {
      return valueFaults(document, known.type, field, Reflect.get(value, name), `${place}.${name}`);
    }
    return (field.directives ?? []).length === 0 ? [`${place}.${name} is missing`] : [];
  });
}

function valueFaults(
  document: DocumentNode,
  type: GraphQLOutputType,
  field: FieldNode,
  value: unknown,
  place: string,
): string[] {
  if (isNonNullType(type)) {
    return value === null ? [`${place} is null`] : valueFaults(document, type.ofType, field, value, place);
  }
  if (value === null) {
    return [];
  }
  if (isListType(type)) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => valueFaults(document, type.ofType, field, item, `${place}[${index}]`))
      : [`${place} is no list`];
  }
  if (field.selectionSet !== undefined) {
    return objectFaults(document, type, field.selectionSet, value, place);
  }
  const fits = isEnumType(type) ? type.getValue(String(value)) !== undefined : typeof value === leaf(type);
  return fits ? [] : [`${place}: ${JSON.stringify(value)} is no ${String(type)}`];
}

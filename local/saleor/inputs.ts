import { Kind, print, type TypeNode, type VariableDefinitionNode, valueFromASTUntyped } from 'graphql';
import { isRecord, parseJson } from '#lib/core/json';
import { inputTypes, scalars } from './input-types';
import { Problem } from './problem';

/** GraphQL's Int. */
const MOST = 2 ** 31 - 1;

/**
 * The variables of a call as Saleor reads them: what is no text where one is wanted becomes one, a
 * fraction becomes a whole number.
 * @throws Problem 400 for what is not of its type: nothing of the call is done then.
 */
export function readVariables(
  definitions: readonly VariableDefinitionNode[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const read = definitions.flatMap(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const value = given[name] ?? (defaultValue === undefined ? given[name] : valueFromASTUntyped(defaultValue));
    if (value === undefined && type.kind !== Kind.NON_NULL_TYPE) {
      return [];
    }
    const fault = (text: string) => new Problem(`Variable "$${name}" got invalid value. ${text}`, 400);
    return [[name, readValue(type, value, fault)] as const];
  });
  return Object.fromEntries(read);
}

type Fault = (text: string) => Problem;

function readValue(type: TypeNode, value: unknown, fault: Fault): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) {
    if (value === undefined || value === null) {
      throw fault(`Expected "${print(type)}", found null.`);
    }
    return readValue(type.type, value, fault);
  }
  if (value === null || value === undefined) {
    return null;
  }
  if (type.kind === Kind.LIST_TYPE) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.map((item, index) => readValue(type.type, item, within(fault, `In element #${index}`)));
  }
  const name = type.name.value;
  if (scalars.has(name)) {
    return readScalar(name, value, fault);
  }
  const fields = inputTypes.get(name)?.fields;
  if (fields === undefined) {
    throw new Problem(`Unknown type "${name}".`, 400);
  }
  if (!isRecord(value)) {
    throw fault(`Expected "${name}", found not an object.`);
  }
  for (const field of Object.keys(value)) {
    if (!fields.some((known) => known.name.value === field)) {
      throw fault(`In field "${field}": Unknown field.`);
    }
  }
  const read = fields.flatMap((field) => {
    const { value: own } = field.name;
    const isLeftOut = value[own] === undefined && field.type.kind !== Kind.NON_NULL_TYPE;
    return isLeftOut ? [] : [[own, readValue(field.type, value[own], within(fault, `In field "${own}"`))] as const];
  });
  return Object.fromEntries(read);
}

function within(fault: Fault, place: string): Fault {
  return (text) => fault(`${place}: ${text}`);
}

function readScalar(type: string, value: unknown, fault: Fault): unknown {
  const wrong = () => fault(`Expected type "${type}", found ${JSON.stringify(value)}.`);
  if (typeof value === 'object') {
    throw wrong();
  }
  if (type === 'Boolean') {
    return Boolean(value);
  }
  if (type === 'Int') {
    return readInt(value, wrong);
  }
  if (type === 'Float' || type === 'Decimal' || type === 'PositiveDecimal' || type === 'WeightScalar') {
    const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
    if (!Number.isFinite(number) || (type === 'PositiveDecimal' && number < 0)) {
      throw wrong();
    }
    return number;
  }
  if (type === 'JSONString' && (typeof value !== 'string' || parseJson(value) === undefined)) {
    throw wrong();
  }
  return String(value);
}

function readInt(value: unknown, wrong: () => Problem): number {
  const number = Math.trunc(typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value));
  if (Number.isNaN(number)) {
    throw wrong();
  }
  if (Math.abs(number) > MOST) {
    throw new Problem(`Int cannot represent non 32-bit signed integer value: ${String(value)}`, 400);
  }
  return number;
}

import { BlockList, isIP } from 'node:net';
import { isRecord, parseJson } from '#lib/core/json';

/** Whether an event passes. */
export type Filter = (event: Readonly<Record<string, unknown>>) => boolean;

/** Whether one value of a field passes; undefined stands for a field that is not there. */
type Leaf = (value: unknown) => boolean;

/** The expression is none that I/O Events takes. */
export class FilterError extends Error {
  override readonly name = 'FilterError';
}

/**
 * Makes a filter out of a subscriber-defined expression: the part of Event Ruler's language that
 * I/O Events documents. An object's fields must all pass; a field's list holds alternatives: plain
 * values, or objects with one operator.
 * @throws FilterError
 */
export function compileFilter(expression: string): Filter {
  const parsed = parseJson(expression);
  if (!isRecord(parsed) || Object.keys(parsed).length === 0) {
    throw new FilterError('The filter must be a JSON object with at least one field.');
  }
  return compileObject(parsed, '');
}

function compileObject(pattern: Readonly<Record<string, unknown>>, place: string): Filter {
  const parts = Object.entries(pattern).map(([name, rule]): Filter => {
    const where = place === '' ? name : `${place}.${name}`;
    if (name === '$or') {
      return compileOr(rule, where, place);
    }
    if (Array.isArray(rule)) {
      return compileField(name, rule, where);
    }
    if (isRecord(rule) && Object.keys(rule).length > 0) {
      const inner = compileObject(rule, where);
      return (event) => inner(isRecord(event[name]) ? event[name] : {});
    }
    throw new FilterError(`${where} must be a list of alternatives, or an object of fields.`);
  });
  return (event) => parts.every((passes) => passes(event));
}

function compileOr(rule: unknown, where: string, place: string): Filter {
  if (!Array.isArray(rule) || rule.length < 2 || !rule.every(isRecord)) {
    throw new FilterError(`${where} must be a list of at least two objects.`);
  }
  const branches = rule.map((branch) => compileObject(branch, place));
  return (event) => branches.some((passes) => passes(event));
}

/** One alternative must pass for one value; a list in the event counts as its members. */
function compileField(name: string, alternatives: readonly unknown[], where: string): Filter {
  if (alternatives.length === 0) {
    throw new FilterError(`${where} has no alternative.`);
  }
  const leaves = alternatives.map((alternative) => compileLeaf(alternative, where));
  return (event) => {
    const value = event[name];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.some((item) => leaves.some((passes) => passes(item)));
  };
}

function compileLeaf(alternative: unknown, where: string): Leaf {
  if (!isRecord(alternative)) {
    if (Array.isArray(alternative)) {
      throw new FilterError(`${where}: a list stands inside a list.`);
    }
    return (value) => value === alternative;
  }
  const [entry, ...more] = Object.entries(alternative);
  const operator = entry === undefined ? undefined : OPERATORS.get(entry[0]);
  if (entry === undefined || operator === undefined || more.length > 0) {
    throw new FilterError(`${where}: one of the operators ${[...OPERATORS.keys()].join(', ')} is expected.`);
  }
  return operator(entry[1], where);
}

type Operator = (argument: unknown, where: string) => Leaf;

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['prefix', (argument, where) => textLeaf(argument, where, (value, text) => value.startsWith(text))],
  ['suffix', (argument, where) => textLeaf(argument, where, (value, text) => value.endsWith(text))],
  [
    'equals-ignore-case',
    (argument, where) => textLeaf(argument, where, (value, text) => value.toLowerCase() === text.toLowerCase()),
  ],
  ['anything-but', anythingBut],
  ['numeric', numeric],
  ['exists', exists],
  ['cidr', cidr],
]);

function textLeaf(argument: unknown, where: string, passes: (value: string, text: string) => boolean): Leaf {
  if (typeof argument !== 'string' || argument === '') {
    throw new FilterError(`${where}: the operator needs a text.`);
  }
  return (value) => typeof value === 'string' && passes(value, argument);
}

/** A value that is there and is none of those named; an object names them by another operator. */
function anythingBut(argument: unknown, where: string): Leaf {
  const named: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const scalar = named.every((item) => typeof item === 'string' || typeof item === 'number');
  if (named.length === 0 || !(scalar || isRecord(argument))) {
    throw new FilterError(`${where}: anything-but needs texts or numbers, or one operator.`);
  }
  const leaves = named.map((item) => compileLeaf(item, where));
  return (value) => value !== undefined && !leaves.some((passes) => passes(value));
}

const COMPARISONS: ReadonlyMap<unknown, (value: number, limit: number) => boolean> = new Map([
  ['=', (value: number, limit: number) => value === limit],
  ['<', (value: number, limit: number) => value < limit],
  ['<=', (value: number, limit: number) => value <= limit],
  ['>', (value: number, limit: number) => value > limit],
  ['>=', (value: number, limit: number) => value >= limit],
]);

/** One comparison, or two that make a range. */
function numeric(argument: unknown, where: string): Leaf {
  const parts: readonly unknown[] = Array.isArray(argument) ? argument : [];
  const tests: ((value: number) => boolean)[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const compare = COMPARISONS.get(parts[index]);
    const limit = parts[index + 1];
    if (compare === undefined || typeof limit !== 'number') {
      throw new FilterError(`${where}: numeric needs pairs of =, <, <=, > or >= and a number.`);
    }
    tests.push((value) => compare(value, limit));
  }
  if (tests.length === 0 || tests.length > 2) {
    throw new FilterError(`${where}: numeric needs one comparison or two.`);
  }
  return (value) => typeof value === 'number' && tests.every((passes) => passes(value));
}

/** It looks at leaves only: an object counts as not there. */
function exists(argument: unknown, where: string): Leaf {
  if (typeof argument !== 'boolean') {
    throw new FilterError(`${where}: exists needs true or false.`);
  }
  return (value) => (value !== undefined && !isRecord(value)) === argument;
}

function cidr(argument: unknown, where: string): Leaf {
  const [network = '', bits = ''] = typeof argument === 'string' ? argument.split('/') : [];
  const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
  const list = new BlockList();
  try {
    list.addSubnet(network, Number.parseInt(bits, 10), family(network));
  } catch {
    throw new FilterError(`${where}: cidr needs a network such as 10.0.0.0/24.`);
  }
  return (value) => typeof value === 'string' && isIP(value) !== 0 && list.check(value, family(value));
}

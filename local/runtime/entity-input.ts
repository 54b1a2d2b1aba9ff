import { isRecord } from '#lib/core/json';
import { HttpError } from '../kernel/http';
import type { EntityChange, KeyValue, Limits } from './entities';
import { MAX_SEQUENCE, NODE_KINDS } from './limits';

/** Reads what a client sent for a package. @throws HttpError 400 */
export function readChange(body: unknown): EntityChange {
  if (!isRecord(body)) {
    throw malformed('an object is expected');
  }
  return {
    ...(typeof body.publish === 'boolean' ? { publish: body.publish } : {}),
    ...(body.annotations === undefined ? {} : { annotations: readKeyValues(body.annotations, 'annotations') }),
    ...(body.parameters === undefined ? {} : { parameters: readKeyValues(body.parameters, 'parameters') }),
    ...readBinding(body.binding),
  };
}

/** A binding names the package that it stands for; an empty one is none. */
function readBinding(binding: unknown): Pick<EntityChange, 'binding'> {
  if (!isRecord(binding) || Object.keys(binding).length === 0) {
    return {};
  }
  if (typeof binding.name !== 'string' || typeof binding.namespace !== 'string') {
    throw malformed("a binding must have a 'namespace' and a 'name'");
  }
  return { binding: { namespace: binding.namespace, name: binding.name } };
}

/** Reads what a client sent for an action; a new one must bring its code. @throws HttpError 400 */
export function readAction(body: unknown, isNew: boolean): EntityChange {
  const change = readChange(body);
  const { exec, limits } = isRecord(body) ? body : {};
  if (exec === undefined && isNew) {
    throw malformed('exec undefined');
  }
  return {
    ...change,
    ...(exec === undefined ? {} : { exec: readExec(exec) }),
    ...(limits === undefined ? {} : { limits: readLimits(limits) }),
  };
}

function readExec(exec: unknown): NonNullable<EntityChange['exec']> {
  if (!isRecord(exec) || typeof exec.kind !== 'string') {
    throw malformed("exec must have a 'kind'");
  }
  if (exec.kind === 'sequence') {
    return { kind: 'sequence', code: '', components: readComponents(exec.components) };
  }
  if (!NODE_KINDS.some((kind) => kind === exec.kind)) {
    throw malformed(`kind '${exec.kind}' is not in the set of supported kinds: ${NODE_KINDS.join(', ')}`);
  }
  if (typeof exec.code !== 'string' || exec.code === '') {
    throw malformed("'code' must be a string or attachment object defined in 'exec' for 'nodejs' actions");
  }
  return { kind: exec.kind, code: exec.code, ...(typeof exec.main === 'string' ? { main: exec.main } : {}) };
}

function readComponents(components: unknown): string[] {
  const valid =
    Array.isArray(components) && components.length > 0 && components.every((item) => typeof item === 'string');
  if (!valid) {
    throw malformed("'components' must be defined for sequence kind");
  }
  if (components.length > MAX_SEQUENCE) {
    throw malformed(`Too many actions in the sequence: ${components.length} > ${MAX_SEQUENCE}`);
  }
  return components;
}

const LIMIT_NAMES = ['timeout', 'memory', 'logs', 'concurrency'] as const;

function readLimits(limits: unknown): Partial<Limits> {
  if (!isRecord(limits)) {
    throw malformed('limits must be an object');
  }
  const known = LIMIT_NAMES.filter((name) => limits[name] !== undefined && limits[name] !== null);
  for (const name of known) {
    if (!(Number(limits[name]) > 0)) {
      throw malformed(`the limit ${name} must be a positive number`);
    }
  }
  return Object.fromEntries(known.map((name) => [name, Number(limits[name])]));
}

function readKeyValues(list: unknown, name: string): KeyValue[] {
  const valid = Array.isArray(list) && list.every((item) => isRecord(item) && typeof item.key === 'string');
  if (!valid) {
    throw malformed(`${name} must be a list of {key, value}`);
  }
  return list;
}

function malformed(what: string): HttpError {
  return new HttpError(400, `The request content was malformed:\n${what}`);
}

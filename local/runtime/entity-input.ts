import { isRecord } from '../../lib/core/json';
import { HttpError } from '../kernel/http';
import type { EntityChange, KeyValue, Limits } from './entities';

/** Reads what a client sent for a package. @throws HttpError 400 */
export function readChange(body: unknown): EntityChange {
  if (!isRecord(body)) {
    throw malformed('an object is expected');
  }
  return {
    ...(typeof body.publish === 'boolean' ? { publish: body.publish } : {}),
    ...(body.annotations === undefined ? {} : { annotations: readKeyValues(body.annotations, 'annotations') }),
    ...(body.parameters === undefined ? {} : { parameters: readKeyValues(body.parameters, 'parameters') }),
  };
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
  if (!exec.kind.startsWith('nodejs:')) {
    throw malformed(`kind '${exec.kind}' is not in the set of supported kinds: nodejs`);
  }
  if (typeof exec.code !== 'string' || exec.code === '') {
    throw malformed("'code' must be a string or attachment object defined in 'exec' for 'nodejs' actions");
  }
  return { kind: exec.kind, code: exec.code, ...(typeof exec.main === 'string' ? { main: exec.main } : {}) };
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

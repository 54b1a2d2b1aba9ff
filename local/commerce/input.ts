import { isRecord } from '#lib/core/json';
import { CommerceError, isRequired } from './errors';

type Type = 'string' | 'number' | 'integer';

/** The object under `name` in a request's body. @throws CommerceError 400 */
export function objectIn(body: unknown, name: string): Record<string, unknown> {
  const value = isRecord(body) ? body[name] : undefined;
  if (!isRecord(value)) {
    throw isRequired(name);
  }
  return value;
}

/** The list under `name`, empty where it is missing. @throws CommerceError 400 */
export function listIn(body: unknown, name: string): Record<string, unknown>[] {
  const value = isRecord(body) ? (body[name] ?? []) : undefined;
  if (!Array.isArray(value) || !value.every(isRecord)) {
    throw wrongType(name, value, 'array');
  }
  return value;
}

/** A text that may be missing. */
export function optionalText(fields: Record<string, unknown>, name: string): string | undefined {
  const value = fields[name];
  return value === undefined || value === null || value === '' ? undefined : text(fields, name);
}

/** A text that must be there. */
export function text(fields: Record<string, unknown>, name: string): string {
  return String(field(fields, name, 'string'));
}

/** A number that must be there; the store takes numbers in texts as well. */
export function number(fields: Record<string, unknown>, name: string, type: 'number' | 'integer' = 'number'): number {
  return Number(field(fields, name, type));
}

function field(fields: Record<string, unknown>, name: string, type: Type): unknown {
  const value = fields[name];
  if (value === undefined || value === null || value === '') {
    throw isRequired(name);
  }
  const fits =
    type === 'string'
      ? typeof value === 'string'
      : type === 'integer'
        ? Number.isInteger(Number(value))
        : Number.isFinite(Number(value));
  if (!fits) {
    throw wrongType(name, value, type);
  }
  return value;
}

function wrongType(name: string, value: unknown, type: string): CommerceError {
  const wanted = { number: 'float', integer: 'int' }[type] ?? type;
  const given = typeof value === 'string' ? `"${value}" value's` : "value's";
  return new CommerceError(
    400,
    `Error occurred during "${name}" processing. The ${given} type is invalid. The "${wanted}" type was expected. Verify and try again.`,
  );
}

/** The store's way to write a time: UTC without saying so. */
export function commerceTime(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replace('T', ' ');
}

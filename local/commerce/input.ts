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
    throw wrongType(name, 'array');
  }
  return value;
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
    throw wrongType(name, type);
  }
  return value;
}

function wrongType(fieldName: string, type: string): CommerceError {
  return new CommerceError(
    400,
    `Error occurred during "%fieldName" processing. The value's type is invalid. The "${type === 'number' ? 'float' : type}" type was expected. Verify and try again.`,
    [{ fieldName }],
  );
}

/** The store's way to write a time: UTC without saying so. */
export function commerceTime(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replace('T', ' ');
}

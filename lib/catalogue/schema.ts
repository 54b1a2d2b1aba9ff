import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';

/** What ajv's compiled code offers: a check, and after a failed one its findings. */
export interface CompiledValidator {
  (data: unknown): boolean;
  errors?: readonly Finding[] | null;
}

interface Finding {
  instancePath: string;
  keyword: string;
  message?: string;
  params: Readonly<Record<string, unknown>>;
}

/** A payload's schema, compiled at build time. */
export interface Schema<T> {
  /** The data as its type. @throws RelayError `invalid`, with one entry a wrong field. */
  parse(data: unknown): T;
  /** Unknown fields that look like known ones which are missing, one entry each. */
  misspelt?(data: unknown): string[];
}

/** More findings than this help nobody, and a long list of items could have one each. */
const MOST_DETAILS = 20;

/**
 * Wraps compiled code. The type is generated from the same schema as the code, which is what makes
 * the guard honest. `misspelt` looks at what a person may have written.
 */
export function compiledSchema<T>(validate: CompiledValidator, misspelt?: (data: unknown) => string[]): Schema<T> {
  const accepts = (data: unknown): data is T => validate(data);
  return {
    parse(data) {
      if (accepts(data)) {
        return data;
      }
      const details = [
        ...(validate.errors ?? []).map((finding) => describe(finding, data)),
        ...(misspelt?.(data) ?? []),
      ].slice(0, MOST_DETAILS);
      throw new RelayError('invalid', `Invalid data: ${details.join('; ')}`, { details });
    },
    ...(misspelt && { misspelt }),
  };
}

/** The field's place and the rule it breaks. ajv's own words never contain the value. */
function describe({ instancePath, keyword, message, params }: Finding, data: unknown): string {
  const place = `value${instancePath}`;
  const list = instancePath === '' && params.type === 'array' ? listIn(data) : undefined;
  if (list !== undefined) {
    return `${place} must be array: is it value/${list}?`;
  }
  return keyword === 'required'
    ? `${place}/${String(params.missingProperty)} is required`
    : `${place} ${message ?? `breaks the rule ${keyword}`}`;
}

/** The one list of an object that was sent where a list is wanted, as Adobe's own samples do. */
function listIn(data: unknown): string | undefined {
  const lists = isRecord(data) ? Object.keys(data).filter((name) => Array.isArray(data[name])) : [];
  return lists.length === 1 ? lists[0] : undefined;
}

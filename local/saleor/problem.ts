import { isRecord, recordsIn } from '#lib/core/json';

/**
 * A call that Saleor refuses as a whole: with 400 what it does not understand, with 200 what it
 * does not allow.
 */
export class Problem extends Error {
  constructor(
    /** The name of Python's class. */
    readonly code: string,
    message: string,
    readonly status: 200 | 400 = 200,
    /** What the answer has all the same. */
    readonly data: Readonly<Record<string, unknown>> | null = null,
  ) {
    super(message);
  }
}

/** What a mutation finds wrong with its input. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly field: string | null,
    message: string,
  ) {
    super(message);
  }
}

export type Args = Readonly<Record<string, unknown>>;

/** A mutation's answer: what it made, or why it did not. */
export function answering(work: () => Record<string, unknown>): Record<string, unknown> {
  try {
    return { errors: [], ...work() };
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, field, message } = error;
      return { errors: [{ code, field, path: field, message }] };
    }
    throw error;
  }
}

export function inputOf(args: Args, name = 'input'): Record<string, unknown> {
  const value = args[name];
  return isRecord(value) ? value : {};
}

export function listOf(value: unknown): Record<string, unknown>[] {
  return recordsIn(value);
}

/**
 * A text of the input; undefined where it is not given. @throws Refusal for null and for an empty
 * one.
 */
export function textOf(input: Record<string, unknown>, name: string): string | undefined {
  const value = input[name];
  if (value === undefined) {
    return undefined;
  }
  if (typeof value !== 'string' || value.trim() === '') {
    throw new Refusal('REQUIRED', name, 'This field cannot be blank.');
  }
  return value;
}

/** At most so many letters, as Saleor's columns have. */
export function reference(input: Record<string, unknown>): string | undefined {
  const value = textOf(input, 'externalReference');
  if (value !== undefined && value.length > 250) {
    throw new Refusal('INVALID', 'externalReference', 'Ensure this value has at most 250 characters.');
  }
  return value;
}

import { isRecord, recordsIn } from '#lib/core/json';

/**
 * What Saleor refuses: with 400 the whole call, which it does not understand; with 200 one field,
 * which is null then. As in production, an error has no `extensions`.
 */
export class Problem extends Error {
  constructor(
    message: string,
    readonly status: 200 | 400 = 200,
  ) {
    super(message);
  }
}

/** An error that Saleor does not foresee, such as a text that its column does not hold. */
export function unforeseen(): Problem {
  return new Problem('Internal Server Error');
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

/** All that a mutation finds wrong with its input. */
export class Refusals extends Error {
  constructor(readonly all: readonly Refusal[]) {
    super(all.map(({ message }) => message).join(' '));
  }
}

export type Args = Readonly<Record<string, unknown>>;

/** A mutation's answer: what it made, or why it did not. */
export function answering(work: () => Record<string, unknown>): Record<string, unknown> {
  try {
    return { errors: [], ...work() };
  } catch (error) {
    return { errors: refusalsOf(error).map(errorOf) };
  }
}

/** What was found wrong; anything else is thrown again. */
export function refusalsOf(error: unknown): readonly Refusal[] {
  if (error instanceof Refusals) {
    return error.all;
  }
  if (error instanceof Refusal) {
    return [error];
  }
  throw error;
}

/** @throws Refusals where there are any. */
export function refuseAll(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) {
    throw new Refusals(refusals);
  }
}

/** A refusal as the answer says it; bulk mutations call the field a path. */
export function errorOf({ code, field, message }: Refusal): Record<string, unknown> {
  return { code, field, path: field, message };
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

/** An external reference: unlike a name it may be blank. */
export function reference(input: Record<string, unknown>): string | undefined {
  const value = input.externalReference;
  refuseAll(tooLong('externalReference', value, MOST_LETTERS.externalReference));
  return typeof value === 'string' ? value : undefined;
}

/** Saleor's columns. */
export const MOST_LETTERS = {
  ...{ name: 250, slug: 255, externalReference: 250, variantName: 255, sku: 255 },
  ...{ personName: 256, email: 254, tracking: 255 },
} as const;

/** What is wrong with a text that its column does not hold; nothing where it does. */
export function tooLong(field: string, value: unknown, most: number, code = 'INVALID'): Refusal[] {
  // As Python counts: letters, not the halves of them.
  const letters = typeof value === 'string' ? [...value].length : 0;
  const message = `Ensure this value has at most ${most} characters (it has ${letters}).`;
  return letters > most ? [new Refusal(code, field, message)] : [];
}

/** Adobe Commerce's events have numbers as texts, and texts as numbers. */
type Scalar = string | number | null | undefined;

export function text(value: Scalar): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

export function number(value: Scalar): number | undefined {
  return value === undefined || value === null || value === '' ? undefined : Number(value);
}

export function flag(value: Scalar | boolean): boolean | undefined {
  return value === undefined || value === null ? undefined : value === true || value === 1 || value === '1';
}

/** ISO 8601 in UTC. Adobe Commerce's own form, `2026-01-31 09:30:00`, is UTC and names no zone. */
export function dates(created: string | null | undefined, updated: string | null | undefined) {
  return { createdAt: utc(created), updatedAt: utc(updated) };
}

/** Adobe Commerce's REST API takes 1 and 0 where the back office says true and false. */
export function bit(value: boolean | undefined): 0 | 1 {
  return value ? 1 : 0;
}

function utc(value: string | null | undefined): string | undefined {
  const time = Date.parse(`${(value ?? '').replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A field of an answer in another type; undefined where the store did not send it. */
export function given<T>(value: unknown, as: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : as(value);
}

/** A text of an answer that says something. */
export function textIn(value: unknown): string | undefined {
  return given(value, String) || undefined;
}

/** A day, as 2026-01-31: the store may write the hour as well. */
export function dayIn(value: unknown): string | null {
  return textIn(value)?.slice(0, 10) ?? null;
}

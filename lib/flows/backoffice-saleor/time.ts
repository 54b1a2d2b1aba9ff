/**
 * ISO 8601 with milliseconds: Saleor's times have microseconds. Undefined where the value is not a
 * time.
 */
export function time(value: string | null | undefined): string | undefined {
  const parsed = Date.parse(value ?? '');
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString();
}

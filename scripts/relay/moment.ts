import { UsageError } from './print';

const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * Reads `2h`, which means two hours ago, or a time. Returns ISO 8601.
 * @throws UsageError that names the option.
 */
export function moment(text: string, option: string, now = Date.now()): string {
  const [, count, unit] = /^(\d+)([smhd])$/.exec(text) ?? [];
  const unitMs = unit === 's' || unit === 'm' || unit === 'h' || unit === 'd' ? UNITS[unit] : undefined;
  const time = unitMs === undefined ? Date.parse(text) : now - Number(count) * unitMs;
  if (Number.isNaN(time)) {
    throw new UsageError(
      `--${option} must be a duration such as 2h, or a time such as 2026-01-31T09:30:00Z, not ${text}.`,
    );
  }
  return new Date(time).toISOString();
}

/** The given values, with the named ones among them read as moments. */
export function withMoments<T extends Record<string, unknown>>(values: T, options: readonly (keyof T & string)[]): T {
  const read = options.flatMap((option) => {
    const value = values[option];
    return typeof value === 'string' ? [[option, moment(value, option)] as const] : [];
  });
  return { ...values, ...Object.fromEntries(read) };
}

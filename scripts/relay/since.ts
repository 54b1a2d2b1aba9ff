import { UsageError } from './print';

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Reads `2h`, which means two hours ago, or a time. Returns ISO 8601. */
export function readSince(text: string): string {
  const [, count, unit] = /^(\d+)([mhd])$/.exec(text) ?? [];
  const unitMs = unit === 'm' || unit === 'h' || unit === 'd' ? UNITS[unit] : undefined;
  const time = unitMs === undefined ? Date.parse(text) : Date.now() - Number(count) * unitMs;
  if (Number.isNaN(time)) {
    throw new UsageError(`--since must be a duration such as 2h, or a time such as 2026-01-31T09:30:00Z, not ${text}.`);
  }
  return new Date(time).toISOString();
}

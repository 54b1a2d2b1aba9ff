import { setTimeout as wait } from 'node:timers/promises';
import type { Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import type { MovableClock } from './clock';
import { HttpError, jsonBody } from './http';

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Moving further at once would run out of what is kept. */
const FURTHEST_MS = 31 * UNITS.d;

/**
 * The platform's time: `GET /admin/clock` tells it, `POST {"advance": "24h"}` moves it, through
 * each moment at which something is due, so that a day of retries happens as it would. `moved` is
 * told afterwards.
 */
export function timeRoutes(app: Hono, clock: MovableClock, settled: () => Promise<void>, moved: () => void): void {
  const tell = () => ({ now: new Date(clock.now()).toISOString() });
  app.get('/admin/clock', (c) => c.json(tell()));
  app.post('/admin/clock', async (c) => {
    await advance(clock, readSpan(await jsonBody(c)), settled);
    moved();
    return c.json(tell());
  });
}

/**
 * Moves time by `ms`; what is under way, and what comes due on the way, is done before time goes
 * on.
 */
export async function advance(clock: MovableClock, ms: number, settled: () => Promise<void>): Promise<void> {
  const end = clock.now() + ms;
  await settled();
  for (let due = clock.nextDue(); due !== undefined && due <= end; due = clock.nextDue()) {
    clock.moveTo(Math.max(due, clock.now()));
    await wait(0);
    await settled();
  }
  clock.moveTo(end);
}

/** A number of milliseconds, or a text such as `90s`, `15m`, `24h`, `7d`. */
function readSpan(body: unknown): number {
  const given = isRecord(body) ? body.advance : undefined;
  const [, amount, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(String(given)) ?? [];
  const ms = typeof given === 'number' ? given : Number(amount) * UNITS[toUnit(unit)];
  if (!Number.isInteger(ms) || ms < 0 || ms > FURTHEST_MS) {
    throw new HttpError(400, 'Time is moved by {"advance": "24h"}: a number of ms, s, m, h or d, at most 31d.');
  }
  return ms;
}

function toUnit(text: string | undefined): keyof typeof UNITS {
  return text === 's' || text === 'm' || text === 'h' || text === 'd' ? text : 'ms';
}

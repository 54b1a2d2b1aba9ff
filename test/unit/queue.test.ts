import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { type Attempt, EventQueue, type Report } from '#local/events/queue';
import { isRetried, nextAttempt } from '#local/events/schedule';
import { createManualClock, type ManualClock } from '#local/kernel/clock';
import { type Database, openDatabase } from '#local/kernel/database';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 1);
const event = { id: 'e-1', type: 't', source: 's' };

describe('the documented rules', () => {
  test.each([429, 500, 502, 503, 504, 599, 601, 602, 604, 611])('%i is tried again', (status) => {
    expect(isRetried(status)).toBe(true);
  });

  test.each([200, 204, 301, 400, 401, 403, 404, 409, 422, 505])('%i is final', (status) => {
    expect(isRetried(status)).toBe(false);
  });

  test('after 1, 2, 4, 8, 15, 15 … minutes, for 24 hours', () => {
    const minutes: number[] = [];
    let now = START;
    for (let attempts = 1; ; attempts++) {
      const next = nextAttempt(attempts, START, now);
      if (next === undefined) {
        break;
      }
      minutes.push((next - now) / MINUTE);
      now = next;
    }
    expect(minutes.slice(0, 7)).toEqual([1, 2, 4, 8, 15, 15, 15]);
    expect(minutes).toHaveLength(99);
    expect((now - START) / MINUTE).toBe(1440);
  });
});

describe('the durable queue', () => {
  let folder: string;
  let database: Database;
  let clock: ManualClock;
  let attempts: Attempt[];
  let reports: Report[];
  let statuses: number[];

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'relay-'));
    database = openDatabase(folder);
    clock = createManualClock(START);
    attempts = [];
    reports = [];
    statuses = [];
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const queue = () =>
    new EventQueue(database, clock, {
      attempt: async (taken) => {
        attempts.push(...taken);
        return { status: statuses.shift() ?? 200, route: 'a/consumer' };
      },
      report: (report) => reports.push(report),
    });
  const settle = () => new Promise(setImmediate);

  test('each registration gets the event once', async () => {
    const running = queue();
    running.start();
    running.accept(event, ['one', 'two']);
    await settle();
    expect(attempts.map(({ registrationId }) => registrationId)).toEqual(['one', 'two']);
    expect(running.size).toBe(0);
  });

  test('a failure is tried again when its time has come, with the same event id and a count', async () => {
    statuses = [503, 429, 200];
    const running = queue();
    running.start();
    running.accept(event, ['one']);
    await settle();
    clock.advance(MINUTE - 1);
    await settle();
    expect(attempts).toHaveLength(1);
    clock.advance(1);
    await settle();
    clock.advance(2 * MINUTE);
    await settle();
    expect(attempts.map(({ retryCount }) => retryCount)).toEqual([0, 1, 2]);
    expect(new Set(attempts.map(({ eventId }) => eventId)).size).toBe(1);
    expect(reports.map(({ status, nextAt }) => [status, nextAt])).toEqual([
      [503, START + MINUTE],
      [429, START + 3 * MINUTE],
      [200, undefined],
    ]);
    expect(running.size).toBe(0);
  });

  test('a final status ends it', async () => {
    statuses = [400];
    const running = queue();
    running.start();
    running.accept(event, ['one']);
    await settle();
    clock.advance(24 * 60 * MINUTE);
    await settle();
    expect(attempts).toHaveLength(1);
    expect(running.size).toBe(0);
  });

  test('a failure for ever is given up after a day: a hundred tries', async () => {
    statuses = Array.from({ length: 200 }, () => 503);
    const running = queue();
    running.start();
    running.accept(event, ['one']);
    await settle();
    for (let minute = 0; minute < 26 * 60; minute++) {
      clock.advance(MINUTE);
      await settle();
    }
    expect(attempts).toHaveLength(100);
    expect(running.size).toBe(0);
  });

  test('an attempt that throws is tried again', async () => {
    const throwing = new EventQueue(database, clock, {
      attempt: () => Promise.reject(new Error('lost')),
      report: (report) => reports.push(report),
    });
    throwing.start();
    throwing.accept(event, ['one']);
    await settle();
    expect(reports[0]).toMatchObject({ status: 601, nextAt: START + MINUTE });
  });

  test('what was accepted before the end is delivered by the next run', async () => {
    queue().accept(event, ['one']);
    const next = queue();
    expect(attempts).toHaveLength(0);
    next.start();
    await settle();
    expect(attempts).toHaveLength(1);
  });

  test('whatever fails, is doubled or comes late, however often it is restarted: each delivery ends with one success', async () => {
    const step = fc.oneof(
      fc.record({ accept: fc.integer({ min: 1, max: 5 }) }),
      fc.constant({ restart: true as const }),
      fc.record({ minutes: fc.integer({ min: 1, max: 20 }) }),
    );
    const statuses = fc.array(fc.constantFrom(200, 429, 500, 503, 601), { maxLength: 30 });
    // How late each delivery of an event comes; two or three are duplicates.
    const plans = fc.array(fc.array(fc.integer({ min: 0, max: 10 * MINUTE }), { minLength: 1, maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), statuses, plans, async (steps, answers, late) => {
        const history = openHistory(answers, late);
        for (const taken of steps) {
          await history.take(taken);
        }
        for (let quarter = 0; quarter < 80; quarter++) {
          await history.take({ minutes: 15 });
        }
        expect([...history.successes].sort()).toEqual([...history.planned].sort());
        expect(new Set(history.successes)).toEqual(new Set(history.accepted));
        expect(await history.close()).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});

type Step = { accept: number } | { restart: true } | { minutes: number };

/**
 * A queue with a file and a clock of its own, whose deliveries come and end as it is told, and well
 * after that.
 */
function openHistory(answers: number[], late: number[][]) {
  const file = mkdtempSync(path.join(tmpdir(), 'relay-'));
  const database = openDatabase(file);
  const clock = createManualClock(START);
  const accepted: string[] = [];
  /** The event of each delivery that is to be made. */
  const planned: string[] = [];
  const successes: string[] = [];
  const open = () => {
    const opened = new EventQueue(database, clock, {
      attempt: async () => ({ status: answers.shift() ?? 200, route: '' }),
      report: (report) => report.status === 200 && successes.push(report.event.id),
      plan() {
        const plan = late.shift() ?? [0];
        planned.push(...plan.map(() => accepted.at(-1) ?? ''));
        return plan;
      },
    });
    opened.start();
    return opened;
  };
  let running = open();
  return {
    accepted,
    planned,
    successes,
    async take(step: Step) {
      if ('accept' in step) {
        for (let n = 0; n < step.accept; n++) {
          const id = `e-${accepted.length}`;
          accepted.push(id);
          running.accept({ ...event, id }, ['one']);
        }
      } else if ('restart' in step) {
        await running.stop();
        running = open();
      } else {
        clock.advance(step.minutes * MINUTE);
      }
      await new Promise(setImmediate);
    },
    /** Resolves to the deliveries that were left. */
    async close() {
      await running.stop();
      const left = running.size;
      database.close();
      rmSync(file, { recursive: true, force: true });
      return left;
    },
  };
}

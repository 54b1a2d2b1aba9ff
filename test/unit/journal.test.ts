import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { Expired, Journal } from '#local/events/journal';
import { EventQueue } from '#local/events/queue';
import { createManualClock } from '#local/kernel/clock';
import { openDatabase } from '#local/kernel/database';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const START = Date.UTC(2026, 0, 1);

type Step = { append: 'one' | 'two' } | { hours: number } | { read: 'one' | 'two'; limit: number } | { reopen: true };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ append: fc.constantFrom('one' as const, 'two' as const) }),
  fc.record({ hours: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ read: fc.constantFrom('one' as const, 'two' as const), limit: fc.integer({ min: 1, max: 5 }) }),
  fc.constant({ reopen: true as const }),
);

/** A journal with a file and a clock of its own, and beside it what its readers should see. */
function openModel() {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-'));
  const clock = createManualClock(START);
  const kept: Record<'one' | 'two', { id: string; at: number }[]> = { one: [], two: [] };
  const readers: Record<'one' | 'two', { since?: string; from: number; at: number }> = {
    one: { from: 0, at: START },
    two: { from: 0, at: START },
  };
  const database = openDatabase(folder);
  const open = () => ({
    journal: new Journal(database, clock),
    queue: new EventQueue(database, clock, { attempt: async () => ({ status: 200, route: '' }), report: () => {} }),
  });
  let { journal, queue } = open();
  let count = 0;

  const read = (name: 'one' | 'two', limit: number) => {
    const reader = readers[name];
    const query = { limit, ...(reader.since === undefined ? {} : { since: reader.since }) };
    if (reader.since !== undefined && reader.at < clock.now() - WEEK) {
      expect(() => journal.read(name, query)).toThrow(Expired);
      readers[name] = { from: 0, at: clock.now() };
      return;
    }
    const page = journal.read(name, query);
    const wanted = kept[name]
      .map((event, index) => ({ ...event, index }))
      .filter(({ at, index }) => index >= reader.from && at >= clock.now() - WEEK)
      .slice(0, limit);
    expect(page.events.map(({ event }) => event.id)).toEqual(wanted.map(({ id }) => id));
    const last = wanted.at(-1);
    readers[name] = last
      ? { since: page.next, from: last.index + 1, at: last.at }
      : { since: page.next, from: reader.from, at: reader.since === undefined ? clock.now() : reader.at };
  };

  return {
    take(taken: Step) {
      if ('append' in taken) {
        count += 1;
        const id = `e-${count}`;
        queue.accept({ id, type: 't', source: 's' }, [], (position) => journal.append(taken.append, position));
        kept[taken.append].push({ id, at: clock.now() });
      } else if ('hours' in taken) {
        clock.advance(taken.hours * HOUR);
      } else if ('read' in taken) {
        read(taken.read, taken.limit);
      } else {
        ({ journal, queue } = open());
        journal.expire();
      }
    },
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

test('whoever reads by positions sees each event of the last seven days once, in order, also after restarts', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const model = openModel();
      try {
        for (const taken of steps) {
          model.take(taken);
        }
      } finally {
        model.close();
      }
    }),
    { numRuns: 60 },
  );
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Journal } from '#local/events/journal';
import { EventQueue } from '#local/events/queue';
import { createSystemClock } from '#local/kernel/clock';
import { openDatabase } from '#local/kernel/database';

/**
 * Events a second that a journal takes and the queue delivers, and the time of a page, as the
 * journal grows.
 */
export async function measureJournal(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
  const database = openDatabase(folder);
  const clock = createSystemClock();
  const journal = new Journal(database, clock);
  const queue = new EventQueue(database, clock, {
    attempt: async () => ({ status: 200, route: '' }),
    report: () => {},
  });
  let count = 0;
  const append = (events: number, registrations: readonly string[] = []): number => {
    const started = performance.now();
    for (let index = 0; index < events; index++) {
      count += 1;
      const event = { id: `e-${count}`, type: 'bench', source: 'urn:uuid:bench', data: { sku: `SKU-${count}` } };
      queue.accept(event, registrations, (position) => journal.append('registration', position));
    }
    return events / ((performance.now() - started) / 1000);
  };
  const deliver = async (events: number): Promise<number> => {
    append(events, ['registration']);
    const started = performance.now();
    queue.start();
    while (queue.size > 0) {
      await queue.settled();
    }
    await queue.stop();
    return events / ((performance.now() - started) / 1000);
  };
  console.log('\njournal              appended a second    a page of a hundred    delivered a second');
  let last = journal.read('registration', { latest: true }).next;
  for (const size of sizes) {
    append(size - count);
    last = journal.read('registration', { latest: true }).next;
    const rate = append(1_000);
    const started = performance.now();
    const { events } = journal.read('registration', { since: last, limit: 100 });
    const pageMs = (performance.now() - started).toFixed(1);
    const delivered = (await deliver(1_000)).toFixed(0);
    const row = [rate.toFixed(0).padStart(17), `${pageMs} ms`.padStart(23), delivered.padStart(22)];
    console.log(`  ${`${size} events`.padEnd(19)}${row.join('')}`);
    if (events.length !== 100) {
      throw new Error('The journal lost events.');
    }
  }
  database.close();
  rmSync(folder, { recursive: true, force: true });
}

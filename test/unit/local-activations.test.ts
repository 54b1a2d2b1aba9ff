import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Health } from '#local/events/health';
import { createManualClock } from '#local/kernel/clock';
import { type Database, openDatabase } from '#local/kernel/database';
import { type Activation, Activations, responseOf } from '#local/runtime/activations';

let folder: string;
let database: Database;
beforeEach(() => {
  jest.useFakeTimers();
  folder = mkdtempSync(path.join(tmpdir(), 'relay-'));
  database = openDatabase(folder);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
  jest.useRealTimers();
});

const print = jest.fn();
const written = () => database.all<{ id: string }>('select id from activations order by id').map(({ id }) => id);

function activation(activationId: string, start: number): Activation {
  return {
    ...{ activationId, namespace: 'n', name: 'say', subject: 'n', version: '0.0.1', publish: false, start },
    ...{ annotations: [], response: responseOf(0, { ok: true }), logs: [] },
  };
}

test('activations are written together a moment after they have ended', () => {
  const activations = new Activations(database, () => 0, print);
  activations.add(activation('a', 1), 'shop/say');
  activations.add(activation('b', 2), 'shop/say');
  expect(written()).toEqual([]);
  jest.advanceTimersByTime(20);
  expect(written()).toEqual(['a', 'b']);
  activations.add(activation('c', 3), 'shop/say');
  jest.advanceTimersByTime(20);
  expect(written()).toEqual(['a', 'b', 'c']);
});

test('what cannot be written is said, and ends nothing; nothing is kept after the end', () => {
  const activations = new Activations(database, () => 0, print);
  activations.add(activation('a', 1), 'shop/say');
  jest.advanceTimersByTime(20);
  activations.add(activation('a', 1), 'shop/say');
  jest.advanceTimersByTime(20);
  expect(print).toHaveBeenCalledTimes(1);
  expect(print.mock.calls[0]?.[0]).toMatch(/^local platform: 1 activations could not be written: /);
  activations.stop();
  activations.add(activation('b', 2), 'shop/say');
  jest.advanceTimersByTime(20);
  expect(written()).toEqual(['a']);
});

test.each<[string, (activations: Activations) => unknown, unknown]>([
  ['its record', (activations) => activations.get('a')?.activationId, 'a'],
  ['the list', (activations) => activations.list({}).length, 1],
  ['the count', (activations) => activations.count({}), 1],
  ['nothing, as the platform ends', (activations) => activations.stop(), undefined],
])('who asks for %s has what has just ended', (_name, ask, found) => {
  const activations = new Activations(database, () => 0, print);
  activations.add(activation('a', 1), 'shop/say');
  expect(ask(activations)).toEqual(found);
  expect(written()).toEqual(['a']);
});

test('a registration is judged by the tries of a day, also after the platform begins anew', () => {
  const clock = createManualClock(Date.UTC(2026, 0, 1));
  const health = new Health(database, clock);
  for (let n = 0; n < 8; n++) {
    health.count('r', false);
  }
  expect(health.count('r', true)).toBe('ACTIVE');
  const again = new Health(database, clock);
  expect(again.count('r', true)).toBe('UNSTABLE');
  clock.advance(23 * 3_600_000);
  for (let n = 0; n < 2; n++) {
    again.count('r', true);
  }
  expect(again.state('r')).toBe('ACTIVE');
  clock.advance(2 * 3_600_000);
  // The first ten are over: two good ones and eight failed ones are left.
  for (let n = 0; n < 7; n++) {
    again.count('r', false);
  }
  expect(again.state('r')).toBe('ACTIVE');
  expect(again.count('r', false)).toBe('UNSTABLE');
});

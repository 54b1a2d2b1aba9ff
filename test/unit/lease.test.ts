import fc from 'fast-check';
import { type Turn, takeTurn } from '#lib/delivery/lease';
import { UNKNOWN } from '#lib/delivery/stored-record';
import { createMemoryStore } from '../support/memory-store';
import { SteppedStore } from '../support/steps';

const START = Date.UTC(2026, 0, 1);
let now = START;
beforeEach(() => {
  now = START;
});
const leaseAs = (token: string, store = createMemoryStore(() => now)) =>
  takeTurn(store, 'product', { token, lease: 60_000, now: () => now });

test('the first wins, the second does not', async () => {
  const store = createMemoryStore(() => now);
  expect(await leaseAs('a', store)).toBeDefined();
  expect(await leaseAs('b', store)).toBeUndefined();
});

test('once it is released, the next one wins', async () => {
  const store = createMemoryStore(() => now);
  for (const token of ['a', 'b', 'c', 'd']) {
    const won = await leaseAs(token, store);
    expect(won).toBeDefined();
    await won?.finish(UNKNOWN);
  }
});

test('a lease that is over makes room; one that is not does not', async () => {
  const store = createMemoryStore(() => now);
  await leaseAs('dead', store);
  now += 59_999;
  expect(await leaseAs('b', store)).toBeUndefined();
  now += 60_001;
  expect(await leaseAs('c', store)).toBeDefined();
});

test('a record that has expired makes room', async () => {
  const store = createMemoryStore(() => now);
  await leaseAs('dead', store);
  now += 3_600_000;
  expect(await leaseAs('b', store)).toBeDefined();
});

test('a release that comes after the lease does not let two in', async () => {
  const store = createMemoryStore(() => now);
  const late = await leaseAs('late', store);
  now += 60_001;
  expect(await leaseAs('b', store)).toBeDefined();
  await late?.finish(UNKNOWN);
  expect(await leaseAs('c', store)).toBeUndefined();
  now += 1_000;
  expect(await leaseAs('d', store)).toBeUndefined();
});

/**
 * Who won, with the operations of the processes in the order of `choices`; the first ready one
 * where these end.
 */
async function interleave(processes: number, choices: readonly number[]) {
  const stepped = new SteppedStore(createMemoryStore(() => now));
  const won: number[] = [];
  const ended = Array.from({ length: processes }, async (_, process) => {
    const result: Turn | undefined = await leaseAs(`p${process}`, stepped.as(process));
    if (result !== undefined) {
      won.push(process);
    }
  });
  const taken: number[] = [];
  for (let step = 0; ; step++) {
    await new Promise(setImmediate);
    const ready = [...new Set(stepped.ready())].sort();
    if (ready.length === 0) {
      break;
    }
    const index = (choices[step] ?? 0) % ready.length;
    taken.push(ready.length);
    await stepped.let(ready[index] ?? 0);
  }
  await Promise.all(ended);
  return { won, taken };
}

test('of two, whatever the interleaving, at most one wins: every one of them is tried', async () => {
  let choices: number[] = [];
  let runs = 0;
  let both = 0;
  for (;;) {
    const { won, taken } = await interleave(2, choices);
    runs += 1;
    both += won.length > 1 ? 1 : 0;
    // The next schedule in order: the last choice that has another option takes it.
    let last = taken.length - 1;
    while (last >= 0 && (choices[last] ?? 0) + 1 >= (taken[last] ?? 0)) {
      last -= 1;
    }
    if (last < 0) {
      break;
    }
    choices = [...taken.slice(0, last).map((_, index) => choices[index] ?? 0), (choices[last] ?? 0) + 1];
  }
  expect(both).toBe(0);
  expect(runs).toBeGreaterThan(100);
});

test('of four, at most one wins', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { minLength: 24, maxLength: 24 }), async (choices) => {
      expect((await interleave(4, choices)).won.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

test('one that was stopped in the middle, and goes on after others came and went, does not win as well', async () => {
  await fc.assert(
    // After five operations only the last look is left: whether its token still stands.
    fc.asyncProperty(fc.nat(5), fc.integer({ min: 1, max: 3 }), async (steps, others) => {
      now = START;
      const stepped = new SteppedStore(createMemoryStore(() => now));
      let stalled: Turn | undefined;
      const first = leaseAs('stalled', stepped.as(0)).then((won) => {
        stalled = won;
      });
      const drive = async (process: number) => {
        await new Promise(setImmediate);
        while (stepped.ready().includes(process)) {
          await stepped.let(process);
        }
      };
      for (let step = 0; step < steps; step++) {
        await new Promise(setImmediate);
        await stepped.let(0);
      }
      // The others come after its lease; the last of them stays in.
      let holds = false;
      for (let other = 1; other <= others; other++) {
        now += 61_000;
        const running = leaseAs(`o${other}`, stepped.as(other)).then((won) => {
          holds = won !== undefined;
        });
        await drive(other);
        await running;
      }
      await drive(0);
      await first;
      expect(holds && stalled !== undefined).toBe(false);
    }),
  );
});

test('a loser whose door is written late does not end the winner’s lease', async () => {
  const memory = createMemoryStore(() => now);
  const stepped = new SteppedStore(memory);
  const loser = leaseAs('loser', stepped.as(0));
  // It reads, writes its token, and finds the door open; then it is slow.
  for (let step = 0; step < 4; step++) {
    await new Promise(setImmediate);
    await stepped.let(0);
  }
  now += 2_001;
  const winner = await leaseAs('winner', memory);
  now += 5_000;
  await stepped.let(0);
  await stepped.let(0);
  expect(winner?.holds()).toBe(true);
  expect(await loser).toBeUndefined();
  now += 54_000;
  expect(winner?.holds()).toBe(true);
  expect(await leaseAs('third', memory)).toBeUndefined();
});

test('a claim that was just begun is not disturbed; one that was left behind is', async () => {
  const memory = createMemoryStore(() => now);
  const stepped = new SteppedStore(memory);
  void leaseAs('slow', stepped.as(0));
  for (let step = 0; step < 3; step++) {
    await new Promise(setImmediate);
    await stepped.let(0);
  }
  now += 1_999;
  expect(await leaseAs('polite', memory)).toBeUndefined();
  now += 1;
  expect(await leaseAs('next', memory)).toBeDefined();
});

test('a winner knows when its lease is over', async () => {
  const won = await leaseAs('a');
  now += 59_999;
  expect(won?.holds()).toBe(true);
  now += 1;
  expect(won?.holds()).toBe(false);
});

test('a loser whose token is written only after the winner’s release does not make the record wait for a lease', async () => {
  const memory = createMemoryStore(() => now);
  const stepped = new SteppedStore(memory);
  const slow = leaseAs('slow', stepped.as(0));
  // It has read that nobody claims; then it is slow.
  await new Promise(setImmediate);
  await stepped.let(0);
  await stepped.let(0);
  const winner = await leaseAs('winner', memory);
  await stepped.let(0);
  await winner?.finish(UNKNOWN);
  await stepped.let(0);
  expect(await slow).toBeUndefined();
  now += 2_001;
  expect(await leaseAs('next', memory)).toBeDefined();
});

test('nor one whose token is written after it: the record says which turn is next', async () => {
  const memory = createMemoryStore(() => now);
  const stepped = new SteppedStore(memory);
  const slow = leaseAs('slow', stepped.as(0));
  await new Promise(setImmediate);
  await stepped.let(0);
  await stepped.let(0);
  const winner = await leaseAs('winner', memory);
  await winner?.finish(UNKNOWN);
  await stepped.let(0);
  await stepped.let(0);
  expect(await slow).toBeUndefined();
  expect(await leaseAs('next', memory)).toBeDefined();
});

/** A record in which a claimant has left its mark. */
const marked = (mark: string) => ({ ...UNKNOWN, failed: [mark] });

test('each turn reads what the turns before it have written', async () => {
  const store = createMemoryStore(() => now);
  await (await leaseAs('a', store))?.finish(marked('a'));
  const second = await leaseAs('b', store);
  expect(second?.record.failed).toEqual(['a']);
  await second?.keep(marked('b'));
  // It dies; the next one comes after its lease.
  now += 60_001;
  const third = await leaseAs('c', store);
  expect(third?.record.failed).toEqual(['b']);
});

test('whatever the interleaving, a winner has read what every winner before it has written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(9), { maxLength: 80 }), async (choices) => {
      now += 86_400_000;
      const stepped = new SteppedStore(createMemoryStore(() => now));
      const written: string[] = [];
      const ended = Array.from({ length: 3 }, async (_, process) => {
        for (let attempt = 0; attempt < 3; attempt++) {
          const won = await leaseAs(`p${process}.${attempt}`, stepped.as(process));
          if (won !== undefined) {
            expect(won.record.failed).toEqual(written);
            written.push(`p${process}.${attempt}`);
            await won.finish({ ...UNKNOWN, failed: [...written] });
          }
        }
      });
      for (let step = 0; ; step++) {
        await new Promise(setImmediate);
        const ready = [...new Set(stepped.ready())].sort();
        if (ready.length === 0) {
          break;
        }
        const choice = choices[step] ?? 0;
        // Now and then time passes, so that a turn that nobody won is over.
        now += choice === 9 ? 1_000 : 0;
        await stepped.let(ready[choice % ready.length] ?? 0);
      }
      await Promise.all(ended);
    }),
    { numRuns: 500 },
  );
});

test('what the turn before writes at the last moment of its lease is read by the next one', async () => {
  const memory = createMemoryStore(() => now);
  const stepped = new SteppedStore(memory);
  const last = await leaseAs('last', memory);
  now += 59_500;
  let next: Turn | undefined;
  const ended = leaseAs('next', stepped.as(0)).then((won) => {
    next = won;
  });
  await new Promise(setImmediate);
  // It reads the record; then the other one writes it, and its lease ends.
  await stepped.let(0);
  await last?.keep(marked('last'));
  now += 600;
  while (stepped.ready().length > 0) {
    await stepped.let(0);
  }
  await ended;
  expect(next?.record.failed).toEqual(['last']);
});

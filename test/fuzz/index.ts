/**
 * `npm run fuzz -- --runs N --seed N`: tries N hostile inputs on each door, and prints how many it
 * answered with which status. Ends with 1 where an answer was wrong.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { openHouse, statusOf, wrongWith } from './doors';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    },
  });
  const [numRuns, seed] = [Number(values.runs), Number(values.seed)];
  if (!Number.isInteger(numRuns) || numRuns < 1 || !Number.isInteger(seed)) {
    throw new Error('--runs must be a whole number from 1 on, --seed a whole number.');
  }
  const print = console.log.bind(console);
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    console[level] = () => {};
  }
  print(`${numRuns} inputs on each door, seed ${seed}`);
  const { doors, close } = await openHouse();
  let [inputs, wrong] = [0, 0];
  for (const door of doors) {
    const counts = new Map<string, number>();
    const property = fc.asyncProperty(door.tries, async (params) => {
      // A door that does no I/O would starve the timers that close idle connections: the next one
      // would write to a closed connection, and take it for a system that is down.
      await nextTurn();
      const answer = await door.open(params);
      const status = String(statusOf(answer));
      counts.set(status, (counts.get(status) ?? 0) + 1);
      const found = wrongWith(door, answer);
      if (found !== undefined) {
        throw new Error(`${found} in ${JSON.stringify(answer)?.slice(0, 500)}`);
      }
    });
    const { failed, numRuns: done, counterexample, errorInstance } = await fc.check(property, { numRuns, seed });
    inputs += done;
    wrong += failed ? 1 : 0;
    const shown = [...counts].sort().map(([status, count]) => `${status}: ${count}`);
    print(`${failed ? 'WRONG' : 'ok   '}  ${door.name.padEnd(40)}  ${shown.join('  ')}`);
    if (failed) {
      print(`       ${String(errorInstance)}\n       ${JSON.stringify(counterexample)?.slice(0, 2_000)}`);
    }
  }
  await close();
  print(`${inputs} inputs, ${wrong} doors with a wrong answer`);
  return wrong === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(2);
  },
);

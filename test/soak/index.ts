/**
 * `npm run soak -- --events N --seed N --ledger state|database --fast`: the real chain on the local
 * platform, with duplicates, reordering, failures of every class, crashes and `kill -9`, in
 * compressed time; then both stores and the back office are compared with what they must be, and
 * what is personal or secret is looked for in all logs, answers and values. `--fast` has no pauses.
 */
import { parseArgs } from 'node:util';
import { build } from '#scripts/build/build';
import { type SoakResult, soak } from './soak';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      events: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      ledger: { type: 'string', default: 'state' },
      fast: { type: 'boolean', default: false },
    },
  });
  const { ledger, fast } = values;
  const [events, seed] = [Number(values.events), Number(values.seed)];
  if (!Number.isInteger(events) || events < 1 || !Number.isInteger(seed)) {
    throw new Error('--events must be a whole number from 1 on, --seed a whole number.');
  }
  if (ledger !== 'state' && ledger !== 'database') {
    throw new Error('--ledger is state or database.');
  }
  await build();
  const progress = (text: string) => process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  const result = await soak({ events, seed, ledger, fast, progress });
  process.stderr.write('\n');
  print(result, `${seed}, with the ledger in ${ledger}`);
  return findingsOf(result).length === 0 ? 0 : 1;
}

function findingsOf({ lost, doubled, wrong, wronglyKept, leaks }: SoakResult): string[] {
  return [...lost, ...doubled, ...wrong, ...wronglyKept, ...leaks];
}

function print(result: SoakResult, seed: string): void {
  const { failures, kills } = result;
  const byCode = Object.entries(failures)
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${count}`);
  const rows: [string, string | number][] = [
    ['seed', seed],
    ['events', result.events],
    ['deliveries', result.deliveries],
    ['duplicates suppressed', result.repeated],
    ['stale', result.stale],
    ['echoes', result.echoes],
    ['failed deliveries', byCode.join(', ') || 0],
    ['killed', `the platform ${kills.platform} times, an action ${kills.actions} times`],
    ['wrongly kept', result.wronglyKept.length],
    ['lost', result.lost.length],
    ['doubled', result.doubled.length],
    ['wrong', result.wrong.length],
    ['leaked', `${result.leaks.length} of ${result.planted} planted, in ${result.searched} activations and values`],
    ['events per second', result.eventsPerSecond.toFixed(1)],
  ];
  console.log(rows.map(([name, value]) => `${name.padEnd(24)}${value}`).join('\n'));
  for (const text of findingsOf(result).slice(0, 20)) {
    console.log(`  ${text}`);
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

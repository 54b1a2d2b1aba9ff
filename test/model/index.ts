/**
 * `npm run model -- --runs N --seed N`: plays N random histories of deliveries over each ledger,
 * and prints what was tried and what was found wrong. A history is played again by its number:
 * `--runs 1 --seed <number>`.
 */
import { parseArgs } from 'node:util';
import { checkLedger } from './ledger-model';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
  });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
    throw new Error('--runs must be a whole number from 1 on, --seed a whole number.');
  }
  let wrong = 0;
  for (const ledger of ['database', 'state'] as const) {
    const begun = Date.now();
    const { histories, deliveries, faults, violations } = await checkLedger(ledger, {
      runs,
      seed,
      late: ledger === 'database',
    });
    const seconds = ((Date.now() - begun) / 1000).toFixed(0);
    console.log(
      `${ledger}: ${histories} histories, ${deliveries} deliveries, calls that failed ${faults.before}, lost their answers ${faults.lost}, came late ${faults.late}; ${violations.length} violations, ${seconds} s`,
    );
    for (const text of violations) {
      console.log(`  ${text}`);
    }
    wrong += violations.length;
  }
  return wrong === 0 ? 0 : 1;
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

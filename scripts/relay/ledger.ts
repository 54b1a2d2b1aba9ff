import { parseArgs } from 'node:util';
import { createDeadline } from '#lib/core/deadline';
import { copyLedger, planCopy } from '#lib/delivery/copy-ledger';
import { databaseLedger } from '#lib/delivery/database-ledger';
import type { LedgerStore } from '#lib/delivery/record-store';
import { stateLedger } from '#lib/delivery/state-ledger';
import { createDatabase } from '#lib/platform/database';
import { createState } from '#lib/platform/state';
import { AIO_runtime_apihost, AIO_runtime_auth, AIO_runtime_namespace } from '#lib/settings/generated';
import { confirmed } from './confirm';
import { EXIT, UsageError } from './print';
import { openWorkspace, type Workspace } from './workspace';

/** For the whole run, in milliseconds: a ledger may have 200,000 records. */
const LIMIT_MS = 3 * 3_600_000;

const USE = 'Use ledger copy --to database or ledger copy --to state. Without --apply it only shows what it would do.';

/**
 * `relay ledger copy --to database|state [--apply]`: what the one ledger knows and the other does
 * not. A record is copied where its last delivery is later; nothing is removed anywhere.
 */
export async function ledger(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      yes: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { to } = values;
  if (positionals.join(' ') !== 'copy' || (to !== 'database' && to !== 'state')) {
    throw new UsageError(USE);
  }
  const workspace = await openWorkspace(values.url);
  await confirmed(workspace, `copy the ledger to ${to}`, values.yes || !values.apply);
  const { state, database } = openBoth(workspace);
  const [source, target] = to === 'database' ? [state, database] : [database, state];
  const plan = await planCopy(source, target);
  const planned = { to, records: plan.records.length, values: plan.values.size, known: plan.known };
  const say = (text: string) => (values.json ? undefined : console.log(text));
  say(`${planned.records} records, and ${planned.values} failures and outcomes to copy to ${to}; ${plan.known} known.`);
  if (!values.apply) {
    say('Nothing was changed: --apply copies them.');
    console.log(values.json ? JSON.stringify(planned, null, 2) : '');
    return EXIT.done;
  }
  const copied = await copyLedger(plan, source, target);
  say(`Copied ${copied.records} records, and ${copied.values} failures and outcomes.`);
  say(copied.busy === 0 ? '' : `${copied.busy} records are being worked on. Run it again.`);
  if (values.json) {
    console.log(JSON.stringify({ ...planned, copied }, null, 2));
  }
  return copied.busy === 0 ? EXIT.done : EXIT.failed;
}

/** Both ledgers of a workspace, whichever is in use. */
function openBoth({ config, local }: Workspace): { state: LedgerStore; database: LedgerStore } {
  const namespace = config.require(AIO_runtime_namespace);
  const endpoint = local ? config.read(AIO_runtime_apihost) : undefined;
  // What an action finds in its environment.
  Object.assign(process.env, { __OW_NAMESPACE: namespace, __OW_API_KEY: config.require(AIO_runtime_auth) });
  if (endpoint !== undefined) {
    process.env.AIO_STATE_ENDPOINT = endpoint;
  }
  const whole = createDeadline(Date.now() + LIMIT_MS);
  return {
    state: stateLedger(createState(whole)),
    database: databaseLedger(createDatabase(config, whole, { namespace, endpoint })),
  };
}

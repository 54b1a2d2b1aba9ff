import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { databaseLedger } from '#lib/delivery/database-ledger';
import { Ledger } from '#lib/delivery/ledger';
import { openNamedLedger } from '#lib/delivery/open-ledger';
import { createDatabase } from '#lib/platform/database';
import { local } from '#local/identity';
import { createManualClock } from '#local/kernel/clock';
import { credentials } from '../support/credentials';
import { type InProcess, startInProcess } from '../support/in-process';
import { ledgerContract } from '../support/ledger-contract';

const clock = createManualClock(Date.UTC(2026, 0, 1));
const { now, advance } = clock;
let platform: Promise<InProcess> | undefined;
afterAll(async () => (await platform)?.stop());

/** The platform, and what an action of it is given. */
async function context() {
  // Its limits on what is moved in a second count in the machine's time: the tests are quicker.
  platform ??= startInProcess({ clock, unlimited: true });
  const { url, env } = await platform;
  Object.assign(process.env, {
    AIO_STATE_ENDPOINT: url,
    AIO_DB_ENDPOINT: url,
    __OW_NAMESPACE: local.namespace,
    __OW_API_KEY: credentials.apiKey,
  });
  return { config: readConfig(env), deadline: createDeadline(Date.now() + 120_000) };
}

ledgerContract('in the State service', async () => ({
  store: openNamedLedger('state', await context()),
  now,
  advance,
}));

const inDatabase = async () => {
  const { config, deadline } = await context();
  return databaseLedger(createDatabase(config, deadline), now);
};

ledgerContract('in the App Builder Database', async () => ({ store: await inDatabase(), now, advance }));

/** How often each operation of the database was called, since the last time. */
async function calls(): Promise<Record<string, number>> {
  const answer = await fetch(`${(await platform)?.url}/admin/database`);
  return ((await answer.json()) as { calls: Record<string, number> }).calls;
}

describe('the calls of a ledger in the database', () => {
  const state = { versions: { erp: { count: 1 } }, synced: [] };
  const outcome = { statusCode: 200, body: { success: true } };
  const cost = async (id: string, leases: string[]) => {
    const ledger = new Ledger(await inDatabase(), now);
    const before = await calls();
    const request = { id, once: true, leases, places: new Map(leases.map((name) => [name, name])), reads: [] };
    const acquired = await ledger.acquire(request, createDeadline(now() + 50_000, now));
    await acquired.commit({ states: new Map(leases.map((name) => [name, state])), outcome });
    const after = await calls();
    const made = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
    return Object.fromEntries(made.filter(([, count]) => count > 0));
  };
  const rows = (count: number) => Array.from({ length: count }, (_, index) => `row-${index}`);

  test.each([
    ['one record costs two', ['one'], { findOneAndUpdate: 1, updateOne: 1 }],
    ['two names cost four', ['a', 'b'], { findOneAndUpdate: 2, updateOne: 2 }],
    ['a list costs three', rows(500), { bulkWrite: 2, findArray: 1 }],
    ['and three for each further batch of 500 rows', rows(1_100), { bulkWrite: 6, findArray: 3 }],
  ])('%s', async (_name, leases, made) => {
    expect(await cost(`first-${leases.length}`, leases)).toEqual(made);
    expect(await cost(`second-${leases.length}`, leases)).toEqual(made);
  });
});

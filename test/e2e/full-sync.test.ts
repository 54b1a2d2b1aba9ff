import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { basic, call } from '../support/http';
import { relay, relayJson } from '../support/relay';
import { start, temporaryFolder } from '../support/started';

const COUNT = 5_000;

/** A folder whose store has so many products. */
function storeWith(count: number): string {
  const folder = temporaryFolder();
  execFileSync(process.execPath, ['--import', 'tsx', 'test/support/fill-store.ts', folder, String(count)]);
  return folder;
}

interface Sync {
  state: string;
  sent: number;
  total: number;
}

/** Where it stands, by the shortest way: it is to be killed before it is done. */
async function status(url: string): Promise<Sync> {
  const path = 'api/v1/namespaces/_/actions/product-commerce/full-sync?blocking=true&result=true';
  const { body } = await call(`${url}/${path}`, { method: 'POST', headers: basic, body: { command: 'status' } });
  return (body as { body: { sync: Sync } }).body.sync;
}

test('a catalogue of 5,000 products, the platform killed in the middle: resumed, none is missed', async () => {
  const folder = storeWith(COUNT);
  const first = await start({ folder });
  expect(await relayJson(first.url, 'full-sync', '--status')).toBeNull();
  // Two pages of 50 in an activation: 50 of them hand on to each other.
  await relay(first.url, 'full-sync', '--size', '50', '--pages', '2', '--no-wait');
  expect((await relay(first.url, 'full-sync')).stderr).toMatch(/is under way/);
  while ((await status(first.url)).sent < 600) {
    await wait(20);
  }
  await first.kill();

  const second = await start({ folder });
  const before = await status(second.url);
  expect(before).toMatchObject({ state: 'running', total: COUNT });
  expect(before.sent).toBeLessThan(COUNT);
  const resumed = await relay(second.url, 'full-sync', '--resume');
  expect(resumed).toMatchObject({ code: 0, stdout: expect.stringMatching(/done\s+5000 of 5000 products/) });
  const { body } = await call(`${second.url}/systems/backoffice/products`);
  const { items } = body as { items: { sku: string; writes: number }[] };
  expect(items).toHaveLength(COUNT);
  expect(items.find(({ sku }) => sku === 'P-4321')).toMatchObject({ price: 4321, description: 'Number 4321' });
  // What was under way when it was killed is at most one page, and a page that comes again is known
  // by its key.
  expect(items.filter(({ writes }) => writes > 1).length).toBeLessThanOrEqual(50);
  expect((await relay(second.url, 'full-sync', '--resume')).code).toBe(3);
  await second.stop();
}, 120_000);

test('a back office that refuses a part: the reason is shown, and it goes on from there', async () => {
  const platform = await start({ folder: storeWith(30) });
  const fault = { status: 400, body: { error: 'No room.' }, path: '/products/synced' };
  await call(`${platform.url}/systems/backoffice/faults`, { method: 'POST', body: fault });
  const failed = await relay(platform.url, 'full-sync', '--size', '10');
  expect(failed).toMatchObject({
    code: 3,
    stdout: expect.stringMatching(
      /failed .*\nThe back office answered 400: No room\.\nContinue with: npx relay full-sync --resume/,
    ),
  });
  expect(await relay(platform.url, 'full-sync', '--resume')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/done\s+30 of 30/),
  });
  await platform.stop();
}, 60_000);

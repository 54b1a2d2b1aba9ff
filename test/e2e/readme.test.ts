import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relay } from '../support/relay';
import { type Started, start } from '../support/started';

const HERE = 'http://localhost:3233';

/** The blocks of commands below a heading of the README. */
function blocksBelow(heading: string): string[] {
  const [, text = ''] = new RegExp(`^## ${heading}$(.*?)(?=^## )`, 'ms').exec(readFileSync('README.md', 'utf8')) ?? [];
  return [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
}

/** Runs a block as it is pasted, against a platform at another address than the page's. */
function paste(block: string, { url }: Started): Promise<{ code: number; stdout: string }> {
  const script = block
    .replaceAll(HERE, url)
    .replace(/npx relay ([^#\n]*)/g, `node scripts/relay/bin.js $1 --url ${url} `);
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, AIO_runtime_namespace: '' };
  return new Promise((resolve) => {
    execFile('bash', ['-c', script], { env }, (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout });
    });
  });
}

let platform: Started;
beforeAll(async () => {
  platform = await start();
}, 120_000);
afterAll(() => platform.stop());

test('the first event, and the product that comes of it', async () => {
  const { code, stdout } = await paste(blocksBelow('Send a first event').join(''), platform);
  expect(code).toBe(0);
  expect(stdout).toContain('"message":"Event published successfully"');
  expect(stdout).toContain('"sku":"TENT-2P"');
}, 180_000);

test('what the start itself prints can be pasted as one block', async () => {
  const block = platform.lines.filter((line) => /^ {2}curl /.test(line)).join('\n');
  const { code, stdout } = await paste(block, platform);
  expect(code).toBe(0);
  expect(stdout).toContain('"message":"Event published successfully"');
  expect(stdout).toContain('"sku":"TENT-2P"');
}, 180_000);

test('the other direction: an order of the store reaches the back office', async () => {
  const { code, stdout } = await paste(blocksBelow('See the other direction').join(''), platform);
  expect(code).toBe(0);
  // The store's answer, and what the back office has.
  expect(stdout.match(/LAMP-3/g)?.length).toBeGreaterThanOrEqual(2);
}, 180_000);

test('what happened to an event: its failure, its trace, and the log', async () => {
  const { code, stdout } = await paste(blocksBelow('Find out what happened to an event').join(''), platform);
  // The last command is that of the log.
  expect(code).toBe(0);
  expect(stdout).toContain('1 failure, by cause:');
  expect(stdout).toContain('order-99');
  expect(stdout).toMatch(/order-backoffice\/updated +404 /);
  expect(stdout).toMatch(/order-backoffice\/updated {2}error .* eventId=order-99 /);
}, 180_000);

test('trigger --wait shows what came of the event, and says by its exit code whether it was applied', async () => {
  const applied = await relay(platform.url, 'trigger', 'catalog_product_create', '--set', 'sku=WAIT-1', '--wait');
  expect(applied).toMatchObject({ code: 0, stdout: expect.stringMatching(/product-backoffice\/consumer +200 /) });
  const refused = await relay(platform.url, 'trigger', 'sales_order_status_update', '--set', 'id=98', '--wait');
  expect(refused).toMatchObject({ code: 3, stdout: expect.stringMatching(/order-backoffice\/consumer +404 /) });
}, 180_000);

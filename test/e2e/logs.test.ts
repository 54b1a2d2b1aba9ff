import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call } from '../support/http';
import { relayIn } from '../support/relay';
import { copyOfProject, type Started, start } from '../support/started';

const HANDLER = 'actions/stock/backoffice/updated/index.ts';

/** A project whose stock handler says something, and whose mapping then fails. */
function talking(): string {
  const project = copyOfProject(['ingestion', 'stock-backoffice']);
  const file = path.join(project, HANDLER);
  const source = readFileSync(file, 'utf8');
  const said = source.replace('setCommerceStock(commerceApi', 'say(items.length) ?? setCommerceStock(commerceApi');
  writeFileSync(
    file,
    `${said}\nfunction say(count: number): undefined {\n  console.log('seen', count);\n  throw new Error('a mistake of mine');\n}\n`,
  );
  return project;
}

async function send({ webhook }: Started) {
  const value = [{ sku: 'A', source: 'default', quantity: 1, outOfStock: false }];
  const body = { data: { event: 'be-observer.catalog_stock_update', value } };
  expect((await call(webhook, { method: 'POST', body })).status).toBe(200);
}

test.each([
  ['the compiler of the hot reload', ['--quick'], true],
  // What is minified may name another line of the same few.
  ["Adobe's build", [], false],
])(
  'what an action writes is shown, and its stack names TypeScript: %s',
  async (_name, args, isExact) => {
    const project = talking();
    const line =
      readFileSync(path.join(project, HANDLER), 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('throw new')) + 1;
    const platform = await start({ cwd: project, args });
    await send(platform);
    await platform.line(/^ {2}log {9}stock-backoffice\/updated {2}seen 1$/);
    await platform.line(/^ {2}log {9}stock-backoffice\/updated {2}error {2}/);
    const place = `actions/stock/backoffice/updated/index\\.ts:${isExact ? line : '\\d+'}:\\d+`;
    await platform.line(new RegExp(`^ +at .*${place}`));

    const { stdout, code } = await relayIn(project, platform.url, 'logs', 'stock-backoffice/updated');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\S+ \S+ {2}stock-backoffice\/updated {2}seen 1$/m);
    expect(stdout).toMatch(new RegExp(place));
    expect(await platform.stop()).toBe(0);
  },
  240_000,
);

test('more activations than a page of them has are all shown', async () => {
  const platform = await start();
  for (let sent = 0; sent < 55; sent += 1) {
    await send(platform);
  }
  const { stdout } = await relayIn('.', platform.url, 'logs', 'ingestion/webhook');
  expect(stdout.match(/ {2}info {2}Published /g)).toHaveLength(55);
  expect(await platform.stop()).toBe(0);
}, 180_000);

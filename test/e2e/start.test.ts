import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { call } from '../support/http';
import { spawnStart, start, temporaryFolder } from '../support/started';

/** Runs `npm start` until it ends. */
async function outcome(args: string[], env: Record<string, string> = {}) {
  const child = spawnStart(args, env);
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, 'exit');
  return { code, text };
}

test('a port that is taken: a clear message and a non-zero exit', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { code, text } = await outcome(['--port', String(port), '--data', temporaryFolder(), '--once', '--no-build']);
  server.close();
  expect(code).toBe(1);
  expect(text).toContain(
    `Port ${port} is taken. Stop the program that has it, or choose another: npm start -- --port 0`,
  );
});

test('a folder that another platform uses: a clear message and a non-zero exit', async () => {
  const folder = temporaryFolder();
  const first = await start({ folder });
  const { code, text } = await outcome(['--port', '0', '--data', folder, '--once', '--no-build']);
  expect(code).toBe(1);
  expect(text).toContain('is in use by another local platform');
  expect(await first.stop()).toBe(0);
});

test('a wrong option: a clear message and a non-zero exit', async () => {
  const port = await outcome(['--port', 'http']);
  expect(port).toMatchObject({ code: 1, text: expect.stringContaining('--port must be a number from 0 to 65535') });
  const unknown = await outcome(['--prot', '1']);
  expect(unknown).toMatchObject({ code: 1, text: expect.stringContaining("Unknown option '--prot'") });
});

test('a missing build: a clear message and a non-zero exit', async () => {
  const zip = 'dist/application/actions/stock-backoffice/updated.zip';
  renameSync(zip, `${zip}.away`);
  try {
    const { code, text } = await outcome(['--port', '0', '--data', temporaryFolder(), '--once', '--no-build']);
    expect(code).toBe(1);
    expect(text).toContain('Not built: stock-backoffice/updated. Run npm run build');
  } finally {
    renameSync(`${zip}.away`, zip);
  }
});

test('a broken action: the file and the reason, and a non-zero exit', async () => {
  const folder = 'actions/stock/backoffice/updated';
  const broken = path.join(folder, 'broken.ts');
  const entry = path.join(folder, 'index.ts');
  renameSync(entry, `${entry}.away`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(broken, 'export const broken = (;\n');
  writeFileSync(entry, "export * from './broken';\n");
  try {
    const { code, text } = await outcome(['--port', '0', '--data', temporaryFolder(), '--once']);
    expect(code).toBe(1);
    expect(text).toContain('An action does not build:');
    expect(text).toContain('actions/stock/backoffice/updated/broken.ts');
    expect(text).toContain('Expression expected');
  } finally {
    rmSync(broken);
    renameSync(`${entry}.away`, entry);
  }
}, 60_000);

test('a .env with real addresses does not reach the local platform', async () => {
  const platform = await start({
    env: { COMMERCE_BASE_URL: 'https://shop.example.com/rest/', OAUTH_CLIENT_SECRET: 'real', LOG_LEVEL: 'debug' },
  });
  const body = { data: { event: 'be-observer.catalog_product_delete', value: { sku: 'A' } } };
  expect((await call(platform.webhook, { method: 'POST', body })).status).toBe(200);
  expect(await platform.delivery('be-observer.catalog_product_delete')).toContain('  200  ');
  expect(await platform.stop()).toBe(0);
});

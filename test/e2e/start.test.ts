import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { basic, call, lastResult } from '../support/http';
import { copyOfProject, type Started, spawnStart, start, temporaryFolder } from '../support/started';

/** Runs `npm start` until it ends. */
async function outcome(args: string[], env: Record<string, string> = {}, cwd?: string) {
  const child = spawnStart(args, env, cwd);
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

describe('with a platform that runs', () => {
  let platform: Started;
  beforeAll(async () => {
    platform = await start();
  }, 120_000);

  test('its port is taken: a clear message and a non-zero exit', async () => {
    const { port } = new URL(platform.url);
    const { code, text } = await outcome(['--port', port, '--data', temporaryFolder(), '--once', '--no-build']);
    expect(code).toBe(1);
    expect(text).toContain(
      `Port ${port} is taken. Stop the program that has it, or choose another: npm start -- --port 0`,
    );
  });

  test('its folder is in use: a clear message and a non-zero exit', async () => {
    const { code, text } = await outcome(['--port', '0', '--data', platform.folder, '--once', '--no-build']);
    expect(code).toBe(1);
    expect(text).toContain('is in use by another local platform');
  });

  test('Ctrl-C ends a delivery that is under way before it ends the platform', async () => {
    await call(`${platform.url}/systems/commerce/faults`, { method: 'POST', body: { delay: 1_500 } });
    const body = { data: { event: 'be-observer.catalog_product_delete', value: { sku: 'A' } } };
    expect((await call(platform.webhook, { method: 'POST', body })).status).toBe(200);
    expect(await platform.stop()).toBe(0);
    expect(await platform.delivery('be-observer.catalog_product_delete')).toContain('  200  ');
    expect(platform.lines.at(-1)).toBe('  stopped     1 applied');
  });
});

test('its data folder is removed while it runs: it says so and ends', async () => {
  const platform = await start();
  rmSync(platform.folder, { recursive: true });
  expect(await platform.line(/is gone/)).toContain('relay.sqlite is gone, and with it all that the platform knew.');
  expect(await platform.stop()).toBe(1);
}, 120_000);

test('a wrong option: a clear message and a non-zero exit', async () => {
  const port = await outcome(['--port', 'http']);
  expect(port).toMatchObject({ code: 1, text: expect.stringContaining('--port must be a number from 0 to 65535') });
  const saleor = await outcome(['--saleor-url', 'shop']);
  expect(saleor).toMatchObject({ code: 1, text: expect.stringContaining('--saleor-email and --saleor-password') });
  const unknown = await outcome(['--prot', '1']);
  expect(unknown).toMatchObject({ code: 1, text: expect.stringContaining("Unknown option '--prot'") });
});

test('a missing build: a clear message and a non-zero exit', async () => {
  const project = copyOfProject();
  rmSync(path.join(project, 'dist/application/actions/stock-backoffice/updated.zip'));
  const { code, text } = await outcome(['--port', '0', '--once', '--no-build'], {}, project);
  expect(code).toBe(1);
  expect(text).toContain('These actions are not built: stock-backoffice/updated. Run npm run build');
});

test('a broken action: its name, the file and the reason, and a non-zero exit', async () => {
  const project = copyOfProject(['ingestion']);
  writeFileSync(path.join(project, 'actions/ingestion/webhook/index.ts'), 'export const main = (;\n');
  const { code, text } = await outcome(['--port', '0', '--once'], {}, project);
  expect(code).toBe(1);
  expect(text).toContain('The action ingestion/webhook could not be built:');
  expect(text).toContain('actions/ingestion/webhook/index.ts');
  expect(text).toContain('Expression expected');
});

test('a saved change is built and deployed again, and only what it concerns; a broken one leaves the old one running', async () => {
  const project = copyOfProject(['ingestion', 'stock-backoffice']);
  const platform = await start({ cwd: project, args: [], watch: true });
  await platform.line(/^ {2}deployed {4}3 actions$/);
  await platform.line(/^ {2}watching /);
  const file = path.join(project, 'actions/stock/backoffice/updated/index.ts');
  const source = readFileSync(file, 'utf8');
  const body = {
    data: {
      event: 'be-observer.catalog_stock_update',
      value: [{ sku: 'A', source: 'default', quantity: 1, outOfStock: false }],
    },
  };
  const message = async () => {
    expect((await call(platform.webhook, { method: 'POST', body })).status).toBe(200);
    expect(await platform.delivery('be-observer.catalog_stock_update')).toContain('  200  ');
    return lastResult(platform.url, 'stock-backoffice/updated');
  };

  writeFileSync(file, source.replace('Stock updated successfully', 'Stock set'));
  expect(await platform.line(/^ {2}deployed {4}stock-backoffice\/updated {2}in \d+ ms$/)).toBeDefined();
  expect(await message()).toMatchObject({ body: { message: 'Stock set' } });

  const settings = path.join(project, 'actions/handler.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('timeout: 50000', 'timeout: 40000'));
  await platform.line(/^ {2}deployed {4}3 actions$/);
  expect(
    await call(`${platform.url}/api/v1/namespaces/_/actions/stock-backoffice/updated`, { headers: basic }),
  ).toMatchObject({ body: { limits: { timeout: 40_000 } } });

  writeFileSync(file, 'export const main = (;\n');
  await platform.line(/The last deployment still runs/);
  expect(await message()).toMatchObject({ body: { message: 'Stock set' } });
  expect(await platform.stop()).toBe(0);
}, 300_000);

test('a .env with real addresses and secrets does not reach the local platform; its scheme of the webhook does, and is said', async () => {
  const project = copyOfProject();
  writeFileSync(
    path.join(project, '.env'),
    'COMMERCE_BASE_URL=https://shop.example.com/rest/\nOAUTH_CLIENT_SECRET=real\nINGESTION_AUTH=bearer\nINGESTION_BEARER_TOKEN=t\n',
  );
  const platform = await start({ cwd: project, inheritScheme: true });
  await platform.line(/note {8}INGESTION_AUTH is bearer here/);
  const body = { data: { event: 'be-observer.catalog_product_delete', value: { sku: 'A' } } };
  expect((await call(platform.webhook, { method: 'POST', body })).status).toBe(401);
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  expect((await call(platform.webhook, { method: 'POST', headers: bearer('t'), body })).status).toBe(401);
  expect((await call(platform.webhook, { method: 'POST', headers: bearer('local-token'), body })).status).toBe(200);
  expect(await platform.delivery('be-observer.catalog_product_delete')).toContain('  200  ');
  expect(await platform.stop()).toBe(0);
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { actionNames, loadConfig } from '#scripts/build/application';
import { QuickCompiler } from '#scripts/build/quick';
import { call, lastResult } from '../support/http';
import { ask } from '../support/run-bundle';
import { copyOfProject, start, temporaryFolder } from '../support/started';

test('a bundle of the hot reload answers as the one that is deployed does, for every action', async () => {
  const config = await loadConfig();
  const compiler = new QuickCompiler(config.root, config);
  const folder = temporaryFolder();
  const names = actionNames(config);
  for (const { name, code } of await compiler.compile(names)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, `${name}.js`), code);
  }
  const quick = await ask(names.map((name) => path.join(folder, `${name}.js`)));
  const built = await ask(names.map((name) => path.join(config.actions.dist, `${name}-temp/index.js`)));
  const pairs = (answers: unknown[]) => names.map((name, index) => ({ name, answers: answers[index] }));
  expect(pairs(quick)).toEqual(pairs(built));
  expect(names.length).toBeGreaterThan(60);
}, 120_000);

test('a mended typo deploys only what it touched, and a changed shared file what it is part of', async () => {
  const project = copyOfProject(['ingestion', 'stock-backoffice']);
  const platform = await start({ cwd: project, args: ['--quick'], watch: true });
  await platform.line(/^ {2}watching /);
  const file = path.join(project, 'actions/stock/backoffice/updated/index.ts');
  const source = readFileSync(file, 'utf8');
  const value = [{ sku: 'A', source: 'default', quantity: 1, outOfStock: false }];
  const answer = async () => {
    const body = { data: { event: 'be-observer.catalog_stock_update', value } };
    expect((await call(platform.webhook, { method: 'POST', body })).status).toBe(200);
    expect(await platform.delivery('be-observer.catalog_stock_update')).toContain('  200  ');
    return lastResult(platform.url, 'stock-backoffice/updated');
  };

  writeFileSync(file, source.replace('export const main', 'export const main = (;\nexport const other'));
  await platform.line(/actions\/stock\/backoffice\/updated\/index\.ts:\d+:\d+/);
  await platform.line(/The last deployment still runs/);
  expect(await answer()).toMatchObject({ body: { message: 'Stock updated successfully' } });

  writeFileSync(file, source.replace('Stock updated successfully', 'Stock set'));
  await platform.line(/^ {2}deployed {4}stock-backoffice\/updated {2}in \d+ ms$/);
  expect(await answer()).toMatchObject({ body: { message: 'Stock set' } });

  const shared = path.join(project, 'lib/action/define-handler.ts');
  writeFileSync(shared, `${readFileSync(shared, 'utf8')}\nconsole.log('loaded');\n`);
  await platform.line(/^ {2}deployed {4}stock-backoffice\/updated {2}in \d+ ms$/);
  expect(platform.lines.filter((line) => /^ {2}deployed/.test(line))).toHaveLength(3);
  expect(await platform.stop()).toBe(0);
}, 120_000);

import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Debugger } from '../support/debugger';
import { call } from '../support/http';
import { copyOfProject, start } from '../support/started';

test('with --inspect a breakpoint in the TypeScript of an action stops it, and shows its values', async () => {
  const project = realpathSync(copyOfProject(['ingestion', 'stock-backoffice']));
  const platform = await start({ cwd: project, args: ['--inspect'] });
  const send = async (quantity: number) => {
    const value = [{ sku: 'A', source: 'default', quantity, outOfStock: false }];
    const body = { data: { event: 'be-observer.catalog_stock_update', value } };
    expect((await call(platform.webhook, { method: 'POST', body })).status).toBe(200);
  };
  await send(1);
  expect(await platform.delivery('be-observer.catalog_stock_update')).toContain('  200  ');
  const line = await platform.line(/^ {2}inspect {5}stock-backoffice\/updated {2}ws:/);
  const attached = await Debugger.attach(line.replace(/^.*(?=ws:)/, ''));

  const file = path.join(project, 'actions/stock/backoffice/updated/index.ts');
  const number =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('setCommerceStock(')) + 1;
  await attached.setBreakpoint({ file, line: number });
  const stopped = attached.stopped();
  await send(7);
  const stop = await stopped;
  expect({ file: stop.file, line: stop.line }).toEqual({ file, line: number });
  expect(await stop.evaluate('items[0].quantity')).toBe(7);
  expect(await stop.evaluate('new Error().stack')).toContain(`stock/backoffice/updated/index.ts:${number}:`);
  await stop.resume();
  attached.close();
  expect(await platform.delivery('be-observer.catalog_stock_update')).toContain('  200  ');
  expect(await platform.stop()).toBe(0);
}, 120_000);

import { createDeadline } from '#lib/core/deadline';
import { Failures } from '#lib/delivery/failures';
import { knowsProblems, showFailures } from '#lib/operations/saleor/problems';
import { createSaleorApi } from '#lib/systems/saleor/api';
import type { InProcess } from '../support/in-process';
import { startInProcess } from '../support/in-process';
import { createMemoryStore } from '../support/memory-store';
import { installApp, type RecordingApp } from '../support/saleor-app';

const NOW = Date.UTC(2026, 0, 1);
let platform: InProcess;
let app: RecordingApp;
beforeAll(async () => {
  platform = await startInProcess();
  app = await installApp(platform.url, (url) => ({
    ...{ id: 'commerce-relay', name: 'Relay', version: '1', tokenTargetUrl: `${url}/register` },
    ...{ permissions: [], webhooks: [] },
  }));
});
afterAll(async () => {
  app.close();
  await platform.stop();
});

const failures = new Failures(createMemoryStore());
const delivery = (id: string, target: string) => ({
  event: { id, type: 'be-observer.catalog_product_update', time: new Date(NOW).toISOString(), retryCount: 0 },
  data: { sku: id },
  handler: 'product-backoffice/updated',
  target,
});
const fail = (name: string, id: string, target: string, { retried = false, now = NOW } = {}) =>
  failures.record({
    package: name,
    delivery: delivery(id, target),
    reason: { status: 404, code: 'rejected', message: `Saleor has no product type: try ${id}.` },
    retried,
    now,
  });
const api = () => createSaleorApi(app, createDeadline(Date.now() + 20_000));
const show = () => showFailures(api(), failures, NOW + 1_000);
const shown = async () => {
  const answer = await fetch(app.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${app.token}` },
    body: JSON.stringify({ query: '{ app { problems(limit: 100) { key message count dismissed { by } } } }' }),
  });
  const { data } = (await answer.json()) as { data: { app: { problems: Record<string, unknown>[] } } };
  return data.app.problems
    .filter(({ dismissed }) => dismissed === null)
    .map(({ key, message }) => [key, message] as const);
};

const KEY = 'failures:product-backoffice:rejected';
const MEND = 'Whoever runs Commerce Relay finds all with npx relay failures --package product-backoffice --state dead.';

test('what was given up is shown by its cause, and not what is tried again or goes to another store', async () => {
  await fail('product-backoffice', 'A', 'saleor');
  await fail('product-backoffice', 'B', 'commerce');
  await fail('product-backoffice', 'C', 'saleor', { retried: true });
  expect(await show()).toBe(1);
  expect(await shown()).toEqual([
    [KEY, `One change was not applied (product-backoffice). The latest: Saleor has no product type: try A. ${MEND}`],
  ]);
});

test('the same again is not told again, and more of it replaces it', async () => {
  await show();
  await fail('product-backoffice', 'D', 'saleor', { now: NOW + 1 });
  await fail('order-saleor', 'E', 'backoffice');
  expect(await show()).toBe(2);
  expect(new Map(await shown())).toEqual(
    new Map([
      ['failures:order-saleor:rejected', expect.stringContaining('npx relay failures --package order-saleor')],
      [KEY, `2 changes were not applied (product-backoffice). The latest: Saleor has no product type: try D. ${MEND}`],
    ]),
  );
});

test('what was mended is taken back', async () => {
  for (const id of ['A', 'D']) {
    await failures.clear('product-backoffice', delivery(id, 'saleor'));
  }
  expect(await show()).toBe(1);
  expect((await shown()).map(([key]) => key)).toEqual(['failures:order-saleor:rejected']);
});

test.each([
  ['3.21.69', false],
  ['3.22.35', false],
  ['3.22.36', true],
  ['3.23.0', true],
  ['3.24.0-a.0', true],
  ['4.0.0', true],
  ['', false],
])('Saleor %s knows problems of apps: %p', (version, expected) => {
  expect(knowsProblems(version)).toBe(expected);
});

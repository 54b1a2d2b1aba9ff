import type { Browser, FrameLocator, Page } from 'playwright-core';
import { catalogue } from '#lib/catalogue/index';
import { isRecord } from '#lib/core/json';
import { local } from '#local/identity';
import { errorsOf, inBrowser, openBrowser, violations } from '../support/browser';
import { DashboardHost, type Framed } from '../support/dashboard-host';
import { call, setInputs } from '../support/http';
import { SmallSaleor } from '../support/small-saleor';
import { type Started, start } from '../support/started';

const CREATED = 'saleor.order_created';
const shop = new SmallSaleor();
const host = new DashboardHost();
let platform: Started;

const url = (path: string) => `${platform.url}/api/v1/web/${local.namespace}/${path}`;
const asks = (token: string, path: string, options: Parameters<typeof call>[1] = {}) =>
  call(url(`console/data/${path}`), { ...options, headers: { authorization: `Bearer ${token}` } });

beforeAll(async () => {
  [platform] = await Promise.all([start(), shop.start(), host.start()]);
  const saleor = { SALEOR_ALLOWED_URLS: shop.apiUrl, SALEOR_DASHBOARD_URLS: `${host.origin()}/dashboard/` };
  for (const action of ['saleor/register', 'console/data', 'console/page']) {
    await setInputs(platform.url, action, saleor);
  }
  const answer = await call(url('saleor/register'), {
    method: 'POST',
    headers: { 'saleor-api-url': shop.apiUrl },
    body: { auth_token: 'good' },
  });
  expect(answer.status).toBe(200);
  await order('in-step', {});
  await call(`${platform.url}/systems/backoffice/faults`, { method: 'POST', body: { status: 422 } });
  await order('refused', {});
}, 180_000);
afterAll(async () => {
  await Promise.all([platform?.stop(), shop.stop(), host.stop()]);
});

/** An order's event, as Saleor's webhook publishes it. */
async function order(id: string, more: object): Promise<void> {
  const sample = catalogue.find(({ type }) => type === CREATED)?.sample;
  const value = { ...(isRecord(sample) ? sample : {}), id, ...more };
  const { status } = await call(`${platform.url}/console/data/try`, {
    method: 'POST',
    body: { type: CREATED, value, id: `of-${id}` },
  });
  expect(status).toBe(200);
  await platform.delivery(CREATED);
}

describe('what a member of Saleor’s staff gets', () => {
  test('what his permissions say, and nothing of the rest', async () => {
    const orders = shop.userToken(['MANAGE_ORDERS']);
    const { body } = await asks(orders, 'overview');
    const { ways, health } = body as { ways: { entity: string }[]; health: { checks: object[] } };
    expect(new Set(ways.map(({ entity }) => entity))).toEqual(new Set(['order']));
    expect(health.checks).toEqual([]);
    expect((await asks(orders, 'find?q=refused')).body).toMatchObject({ events: [{ id: 'of-refused' }] });
    const products = shop.userToken(['MANAGE_PRODUCTS']);
    expect((await asks(products, 'find?q=refused')).body).toEqual({ records: [], events: [], isEvent: false });
    expect((await asks(products, 'event?id=of-refused')).body).toMatchObject({ hops: [], failures: [] });
    expect((await asks(products, 'failures')).body).toEqual({ failures: [] });
    expect((await asks(products, 'causes')).body).toMatchObject({ groups: [], total: 0 });
    const journal = { journal: { package: 'order-saleor', from: '2026-01-01T00:00:00Z' } };
    expect((await asks(products, 'replay', { method: 'POST', body: journal })).status).toBe(404);
    const replay = await asks(products, 'replay', { method: 'POST', body: { filter: {}, dryRun: true } });
    expect(replay.body).toEqual({ dryRun: true, replayed: [] });
  }, 60_000);

  test.each(['settings', 'try'])('not what concerns the workspace: %s', async (path) => {
    const all = shop.userToken(['MANAGE_ORDERS', 'MANAGE_PRODUCTS', 'MANAGE_USERS']);
    const options = path === 'try' ? { method: 'POST', body: { type: CREATED, value: {} } } : {};
    expect((await asks(all, path, options)).status).toBe(401);
  });

  test.each<[string, () => string]>([
    ['a token without a permission', () => shop.userToken([])],
    ['a token of another app', () => shop.userToken(['MANAGE_ORDERS'], { app: 'QXBwOjk5' })],
    ['a token of another Saleor', () => shop.userToken(['MANAGE_ORDERS'], { iss: 'https://evil.example/graphql/' })],
    ['an old token', () => shop.userToken(['MANAGE_ORDERS'], { exp: 1_700_000_000 })],
    ['a stranger’s token', () => new SmallSaleor().userToken(['MANAGE_ORDERS'], { iss: shop.apiUrl })],
  ])('nothing with %s', async (_what, token) => {
    expect((await asks(token(), 'failures')).status).toBe(401);
  });
});

inBrowser('the console in Saleor’s Dashboard', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  async function framed(path: string, given: Partial<Framed>, name?: string) {
    const page = await (await browser.newContext({ colorScheme: 'light', locale: 'en-GB' })).newPage();
    const errors = errorsOf(page);
    await host.frame(page, { src: url(`console/page${path}`), token: '', ...given }, name);
    return { page, errors, frame: page.frameLocator('[data-test-id=app-frame]') };
  }
  const orders = () => shop.userToken(['MANAGE_ORDERS']);
  const themeOf = (frame: FrameLocator) => frame.locator('html').getAttribute('data-theme');
  const close = (page: Page) => page.context().close();

  test('its page shows what the user may see; whoever wrote the address first changes nothing', async () => {
    const query = 'saleorApiUrl=https%3A%2F%2Fevil.example%2Fgraphql%2F&id=EVIL&theme=dark';
    const { page, errors, frame } = await framed('', { token: orders(), saleorVersion: '3.23.28', query });
    await frame.locator('table.ways').waitFor();
    expect(await frame.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
      'Overview',
      'Events',
      'Failures',
      'Find',
    ]);
    expect(await frame.locator('table.ways').textContent()).not.toContain('Products');
    expect(await themeOf(frame)).toBe('light');
    // The wrong path of `redirect` did not move it.
    expect(await frame.locator('h1').textContent()).toContain('not applied');
    expect(errors).toEqual([]);
    await close(page);
  }, 60_000);

  test('a theme and a newer token are taken as they come', async () => {
    const { page, frame } = await framed('', { token: orders(), saleorVersion: '3.23.28' });
    await frame.locator('table.ways').waitFor();
    await host.tell(page, 'theme', { theme: 'dark' });
    await frame.locator('html[data-theme="dark"]').waitFor();
    const newer = shop.userToken(['MANAGE_ORDERS'], { token: 'newer' });
    await host.tell(page, 'tokenRefresh', { token: newer });
    const [request] = await Promise.all([
      page.waitForRequest((one) => one.url().includes('/console/data/events')),
      frame.getByRole('link', { name: 'Events', exact: true }).click(),
    ]);
    expect(request.headers().authorization).toBe(`Bearer ${newer}`);
    await close(page);
  }, 60_000);

  test('an empty token means no permission, and is said so', async () => {
    const { page, frame } = await framed('', { token: '' });
    await frame.getByText('You may not see this').waitFor();
    await frame.getByText('Ask somebody who may manage apps.').waitFor();
    await close(page);
  }, 60_000);

  test('the widget of an order says that it is in step', async () => {
    const { page, errors, frame } = await framed('/widget', { token: orders(), context: { orderId: 'in-step' } });
    await frame.getByText('in step', { exact: true }).waitFor();
    const inner = page.frames()[1];
    expect(inner && (await violations(inner))).toEqual([]);
    expect(errors).toEqual([]);
    await close(page);
  }, 60_000);

  test('the widget says why it failed and sends it again, and the Dashboard says what came of it', async () => {
    const query = 'orderId=in-step';
    const { page, frame } = await framed('/widget', { token: orders(), query, context: { orderId: 'refused' } });
    await frame.getByText('failed', { exact: true }).waitFor();
    await frame.getByText(/422/).waitFor();
    await frame.getByRole('button', { name: 'Send again' }).click();
    await frame.getByText('in step', { exact: true }).waitFor();
    expect(await host.asked(page)).toContainEqual({
      type: 'notification',
      payload: { actionId: expect.any(String), title: 'Sent 1 event again', status: 'success' },
    });
    await close(page);
  }, 60_000);

  test('another frame of the page cannot speak for the Dashboard', async () => {
    const token = orders();
    const { page, frame } = await framed('', { token, saleorVersion: '3.23.28' });
    await frame.locator('table.ways').waitFor();
    await page.evaluate(`new Promise((resolve) => {
      const other = document.createElement('iframe');
      other.srcdoc = '<script>parent.frames[0].postMessage({type:"tokenRefresh",payload:{token:"forged"}},"*");parent.frames[0].postMessage({type:"theme",payload:{theme:"dark"}},"*")</script>';
      other.addEventListener('load', resolve);
      document.body.append(other);
    })`);
    // What the frame has sent was delivered before the answer to what is asked now.
    const asked = page.waitForRequest((request) => request.url().includes('/console/data'));
    await frame.locator('nav a', { hasText: 'Events' }).click();
    expect((await asked).headers().authorization).toBe(`Bearer ${token}`);
    expect(await themeOf(frame)).toBe('light');
    await close(page);
  }, 60_000);

  test('a stranger’s page may not frame it', async () => {
    const page = await (await browser.newContext()).newPage();
    const errors = errorsOf(page);
    await host.frame(page, { src: url('console/page'), token: orders() }, '127.0.0.1');
    await page.waitForTimeout(500);
    expect(errors.join(' ')).toMatch(/frame-ancestors/);
    expect(await page.frameLocator('iframe').locator('table.ways').count()).toBe(0);
    await close(page);
  }, 60_000);
});

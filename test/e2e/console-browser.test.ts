import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { LIST_LAG_MS } from '#local/state/limits';
import { errorsOf, inBrowser, openBrowser, violations } from '../support/browser';
import { call } from '../support/http';
import { type Started, start } from '../support/started';

const CREATE = 'be-observer.catalog_product_create';
const STATUS = 'be-observer.sales_order_status_update';
/** Where pictures for the docs go, as they are made anew; nowhere unless it is said. */
const pictures = process.env.RELAY_SCREENSHOTS;
/** Those that the docs show. */
const SHOWN = ['overview-light', 'overview-dark', 'event-light', 'failures-dark'];

inBrowser('the console in a browser', () => {
  let platform: Started;
  let browser: Browser;
  beforeAll(async () => {
    [platform, browser] = await Promise.all([start(), openBrowser()]);
    await fill(platform);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  async function open(hash: string, options: BrowserContextOptions = {}): Promise<{ page: Page; errors: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', ...options });
    const page = await context.newPage();
    const errors = errorsOf(page);
    await page.goto(`${platform.url}/${hash}`);
    return { page, errors };
  }
  const VIEWS = [
    ['overview', '#/', 'table.ways'],
    ['events', '#/events', 'table.events tbody tr'],
    ['event', '#/event?id=tent-1', 'ol.timeline li'],
    ['failures', '#/failures', 'li.cause'],
    ['one-by-one', '#/failures?state=dead', 'table.failures tbody tr'],
    ['find', '#/find?q=TENT-1', 'article.record'],
    ['settings', '#/settings', 'table.settings'],
    ['try', '#/try', 'textarea'],
  ] as const;

  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    let shown: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      shown = await open('#/', { colorScheme });
    }, 60_000);
    afterAll(() => shown?.page.context().close());

    test.each(VIEWS)(
      '%s has no fault of accessibility and no error',
      async (name, hash, selector) => {
        const { page, errors } = shown;
        await page.goto(`${platform.url}/${hash}`);
        await page.waitForSelector(selector);
        expect(await violations(page)).toEqual([]);
        expect(errors).toEqual([]);
        if (pictures !== undefined && SHOWN.includes(`${name}-${colorScheme}`)) {
          await page.screenshot({ path: `${pictures}/console-${name}-${colorScheme}.png` });
        }
      },
      60_000,
    );
  });

  test('each view fits on a phone: nothing stands beside the screen, and all is reached', async () => {
    const { page } = await open('#/', { viewport: { width: 375, height: 720 } });
    for (const [name, hash, selector] of VIEWS) {
      await page.goto(`${platform.url}/${hash}`);
      await page.waitForSelector(selector);
      expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, 375]);
      expect([name, ...(await violations(page))]).toEqual([name]);
    }
    await page.context().close();
  }, 120_000);

  test('by keyboard alone: search, an event’s way, a step’s input', async () => {
    const { page, errors } = await open('#/');
    await page.waitForSelector('table.ways');
    await page.keyboard.press('/');
    await page.keyboard.type('tent-1');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=See each of its steps');
    await page.getByText('See each of its steps').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('ol.timeline');
    const input = page.getByRole('button', { name: 'Input' }).first();
    await input.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.code pre').textContent()).toContain('"sku": "TENT-1"');
    expect(errors).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('a cause is sent again: first what would be sent, then the sending', async () => {
    const { page, errors } = await open('#/failures');
    const cause = page.locator('li.cause', { hasText: 'It is being mended' });
    await cause.getByRole('button', { name: 'Send again' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send 2 events' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send 2 events' }).click();
    await dialog.getByText('2 applied').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await cause.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('one event is discarded with a reason, and Escape closes the dialog before', async () => {
    const { page } = await open('#/event?id=order-404');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Discard' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Discard' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Reason').fill('It was a trial.');
    await dialog.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Discarded 1 event').waitFor();
    await page.getByText('It was a trial.').waitFor();
    await page.context().close();
  }, 60_000);

  test('a sample is sent, and its steps appear', async () => {
    const { page } = await open('#/try');
    await page.getByRole('button', { name: 'Send, and see its way' }).click();
    await page.getByText('product-backoffice/created', { exact: true }).waitFor();
    await page.context().close();
  }, 60_000);

  test('a store is broken and mended', async () => {
    const { page } = await open('#/try');
    await page.getByLabel('For so many calls').fill('3');
    await page.getByRole('button', { name: 'Break it' }).click();
    await page.getByText('The next 3 calls will fail.').waitFor();
    await page.getByRole('button', { name: 'Mend it' }).click();
    await page.getByText('It works.').waitFor();
    await page.context().close();
  }, 60_000);

  describe('each state', () => {
    /** The page with other answers of its data action. */
    async function answered(hash: string, path: string, status: number, body: unknown) {
      const { page } = await open('#/settings');
      await page.route(`**/console/data/${path}*`, (route) => route.fulfill({ status, json: body }));
      await page.goto(`${platform.url}/${hash}`);
      return page;
    }

    test.each([
      ['nothing has failed', '#/failures', 'causes', 200, { groups: [], total: 0, read: 0 }, 'Nothing has failed'],
      ['no event has come', '#/events', 'events', 200, { events: [], total: 0 }, 'No event has come yet'],
      ['nothing fits', '#/events?q=x', 'events', 200, { events: [], total: 0 }, 'Nothing fits'],
      ['nothing is known', '#/find?q=x', 'find', 200, { records: [], events: [] }, 'Nothing is known of it'],
      ['no permission', '#/failures', 'causes', 401, { error: 'A token is needed.' }, 'You may not see this'],
      ['an error', '#/events', 'events', 503, { error: 'I/O Events is away.' }, 'I/O Events is away.'],
      ['not deployed yet', '#/events', 'events', 404, { error: 'Not there.' }, 'The actions are being deployed'],
    ])(
      '%s',
      async (_name, hash, path, status, body, text) => {
        const page = await answered(hash, path, status, body);
        await page.getByText(text).first().waitFor();
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      },
      60_000,
    );

    test('while it loads', async () => {
      const { page } = await open('#/settings');
      await page.route('**/console/data/causes*', () => {});
      await page.goto(`${platform.url}/#/failures`);
      await page.getByRole('status', { name: 'Loading' }).waitFor();
      await page.context().close();
    }, 60_000);

    test('what was seen stays, and is said to be older, while newer data cannot be had', async () => {
      const { page } = await open('#/event?id=tent-1');
      await page.waitForSelector('ol.timeline');
      await page.route('**/console/data/event*', (route) => route.fulfill({ status: 503, json: { error: 'Away.' } }));
      await page.getByText('Away. What you see is older.').waitFor();
      expect(await page.locator('ol.timeline').count()).toBe(1);
      await page.context().close();
    }, 60_000);

    test('what an event says is shown as text, and runs nothing', async () => {
      const text = '<img src=x onerror="document.title=1">';
      const page = await answered('#/events', 'events', 200, {
        total: 1,
        events: [
          {
            at: '2026-01-01T00:00:00Z',
            type: text,
            id: text,
            to: text,
            status: 500,
            ms: 1,
            retry: 0,
            outcome: 'failed',
            answer: text,
          },
        ],
      });
      await page.getByText(text).first().waitFor();
      expect(await page.locator('main img').count()).toBe(0);
      await page.context().close();
    }, 60_000);
  });
});

/** Deliveries of each outcome, and failures of several causes. */
async function fill(platform: Started): Promise<void> {
  const publish = (uid: string, event: string, value: object) =>
    call(platform.webhook, { method: 'POST', body: { data: { uid, event, value } } });
  const fault = (body: object) => call(`${platform.url}/systems/commerce/faults`, { method: 'POST', body });
  for (const number of [1, 2, 3, 4]) {
    await publish(`tent-${number}`, CREATE, { sku: `TENT-${number}`, name: `Tent ${number}`, price: 189.9 });
    await platform.delivery(CREATE);
  }
  await fault({
    status: 422,
    count: 2,
    method: 'POST',
    path: '/V1/products',
    body: { message: 'It is being mended.' },
  });
  for (const number of [1, 2]) {
    await publish(`lamp-${number}`, CREATE, { sku: `LAMP-${number}`, name: `Lamp ${number}`, price: 24 });
    await platform.delivery(CREATE);
  }
  await fault({ status: 503, count: 2, method: 'POST', path: '/V1/products' });
  await publish('down-1', CREATE, { sku: 'DOWN-1', name: 'Stove', price: 59 });
  await platform.delivery(CREATE);
  await publish('order-404', STATUS, { id: '404', status: 'complete' });
  await platform.delivery(STATUS);
  await call(`${platform.url}/admin/clock`, { method: 'POST', body: { advance: LIST_LAG_MS + 100 } });
}

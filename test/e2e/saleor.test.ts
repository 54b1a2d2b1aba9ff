import { saleorEvents } from '#lib/catalogue/events/saleor';
import { packageOf } from '#lib/catalogue/index';
import { call, setInputs } from '../support/http';
import { SaleorDriver, variant } from '../support/saleor';
import { type Started, start } from '../support/started';

let platform: Started;
let shop: SaleorDriver;

/** What Saleor sends, of which the event's sample is made. */
function bodyOf({ entity, sample, saleor: source }: (typeof saleorEvents)[number]): object {
  const { roots = [], list } = source ?? {};
  if (entity === 'stock') {
    const [{ productVariant, ...stock }] = sample as [{ productVariant: object; warehouse: object }];
    return { productVariant: { ...productVariant, stocks: [stock] }, warehouse: stock.warehouse };
  }
  if (list !== undefined) {
    const variants = sample as { product: object }[];
    return { product: { ...variants[0]?.product, [list]: variants } };
  }
  return roots.length === 1 ? { [roots[0] ?? '']: sample } : (sample as object);
}

beforeAll(async () => {
  platform = await start();
  shop = new SaleorDriver(platform);
  const installed = await shop.install();
  expect(installed).toMatchObject({ status: 201, body: { identifier: 'commerce-relay' } });
}, 120_000);
afterAll(() => platform.stop());

test('the manifest names the actions, and is what the Saleor installs', async () => {
  const { status, body } = await call(shop.web('manifest'));
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: 'commerce-relay', tokenTargetUrl: shop.web('register'), version: '0.1.0' });
});

test('the picture that the manifest names is a PNG of 256 pixels, which Saleor wants at least', async () => {
  const { body } = await call(shop.web('manifest'));
  const address = (body as { brand: { logo: { default: string } } }).brand.logo.default;
  const picture = await fetch(address, { redirect: 'error' });
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  const bytes = Buffer.from(await picture.arrayBuffer());
  expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 256, 256]);
  expect((await call(`${shop.web('manifest')}/other.png`)).status).toBe(404);
});

// Saleor tells of each stock that goes with a warehouse.
const reaching = saleorEvents.filter(({ saleor: source }) => source?.event !== 'WAREHOUSE_DELETED');
test.each(reaching.map((event) => [event.type, event] as const))('%s reaches the back office', async (type, event) => {
  const { event: name = '' } = event.saleor ?? {};
  const data = bodyOf(event);
  expect((await shop.emit(name, data)).body).toEqual({ deliveries: 1 });
  expect(await platform.delivery(type)).toContain(` ${packageOf(event)}/consumer  200 `);
});

test('what the back office knows in the end', async () => {
  await shop.emit('PRODUCT_VARIANT_UPDATED', variant('LAMP-9', 'Red'));
  await platform.delivery('saleor.product_variant_updated');
  expect(await shop.told('products', 'sku', 'LAMP-9')).toMatchObject({
    id: 'variant-LAMP-9',
    name: 'Tent, Red',
    writes: 1,
  });
  expect(await shop.told('orders', 'id', 'T3JkZXI6MQ==')).toMatchObject({
    number: '1',
    status: 'fulfilled',
    paid: true,
    lines: [{ sku: 'TENT-2P', quantity: 1 }],
  });
  expect(await shop.told('stock', 'sku', 'TENT-2P')).toMatchObject({
    stockId: 'berlin',
    quantity: 12,
    reserved: 2,
    inStock: true,
  });
  expect(await shop.told('customers', 'id', 'VXNlcjox')).toBeUndefined();
  expect(await shop.deliveries()).toEqual([]);
});

test('the burst of one order, in the wrong order, ends in its latest state', async () => {
  const order = (status: string, second: number) => ({
    order: {
      id: 'burst',
      number: '9',
      status,
      isPaid: true,
      updatedAt: `2026-02-01T10:00:0${second}+00:00`,
      lines: [],
    },
  });
  await shop.emit('ORDER_UPDATED', order('FULFILLED', 5));
  await platform.delivery('saleor.order_updated');
  for (const [event, second] of [
    ['ORDER_CREATED', 1],
    ['ORDER_CONFIRMED', 2],
    ['ORDER_PAID', 3],
  ] as const) {
    await shop.emit(event, order('UNFULFILLED', second));
    expect(await platform.delivery(`saleor.${event.toLowerCase()}`)).toMatch(/ 200 .*stale/);
  }
  expect(await shop.told('orders', 'id', 'burst')).toMatchObject({ status: 'fulfilled', writes: 1 });
});

describe('what needs no work is answered at once, and nothing of it is queued', () => {
  const own = async () => {
    const { body } = await call(`${platform.url}/systems/saleor/graphql/`, {
      method: 'POST',
      body: { query: '{ app { id } }' },
    });
    expect(body).toMatchObject({ data: { app: null }, errors: [{ path: ['app'] }] });
    return 'QXBwOjE=';
  };
  test.each([
    ['null where the record was', 'PRODUCT_UPDATED', async () => ({ product: null })],
    [
      'an event that the app itself has caused',
      'PRODUCT_VARIANT_UPDATED',
      async () => ({ ...variant('OWN', 'x'), issuingPrincipal: { __typename: 'App', id: await own() } }),
    ],
  ])('%s', async (_name, event, data) => {
    await shop.emit(event, await data());
    await shop.advance('1s');
    expect(await shop.deliveries()).toEqual([]);
    expect(await shop.told('products', 'sku', 'OWN')).toBeUndefined();
  });
});

test('a new key in the middle of the traffic: nothing is lost', async () => {
  await shop.emit('PRODUCT_VARIANT_UPDATED', variant('BEFORE', 'x'));
  await platform.delivery('saleor.product_variant_updated');
  await shop.call('rotate');
  await shop.emit('PRODUCT_VARIANT_UPDATED', variant('AFTER', 'x'));
  // The keys were fetched a moment ago: until it may ask again the app says 503, and Saleor sends
  // again.
  await shop.advance('1s');
  expect(await shop.deliveries()).toMatchObject([{ status: 'PENDING', attempts: 1 }]);
  await setInputs(platform.url, 'saleor/webhook', { SALEOR_KEYS_COOL_DOWN_S: '0' });
  await shop.advance('10s');
  await platform.delivery('saleor.product_variant_updated');
  expect(await shop.told('products', 'sku', 'AFTER')).toBeDefined();
  expect(await shop.deliveries()).toEqual([]);
}, 60_000);

test('State, or the queue, out of reach: Saleor sends again until it is back', async () => {
  await call(`${platform.url}/admin/state`, { method: 'POST', body: { down: true } });
  await shop.emit('PRODUCT_VARIANT_UPDATED', variant('LATER', 'x'));
  await shop.advance('1s');
  expect(await shop.deliveries()).toMatchObject([{ status: 'PENDING' }]);
  await call(`${platform.url}/admin/state`, { method: 'POST', body: { down: false } });
  const fault = { status: 429, path: '/ingress' };
  await call(`${platform.url}/admin/events/faults`, { method: 'POST', body: fault });
  await shop.advance('10s');
  expect(await shop.deliveries()).toMatchObject([{ status: 'PENDING' }]);
  await shop.advance('20s');
  expect(await shop.deliveries()).toEqual([]);
  expect(await shop.told('products', 'sku', 'LATER')).toMatchObject({ name: 'Tent, x' });
}, 60_000);

describe('the life of the app', () => {
  test('an address that is not allowed, a token of nobody: the merchant is told why', async () => {
    const register = (headers: Record<string, string>, body: object) =>
      call(shop.web('register'), { method: 'POST', headers, body });
    expect(await register({ 'saleor-api-url': 'https://evil.example/graphql/' }, { auth_token: 'x' })).toMatchObject({
      status: 403,
      body: {
        error: {
          message:
            'This app may not be installed at https://evil.example/graphql/. SALEOR_ALLOWED_URLS of the app must name ' +
            "that address. If it is not your Saleor's, set PUBLIC_URL there.",
        },
      },
    });
    const api = `${platform.url}/systems/saleor/graphql/`;
    expect(await register({ 'saleor-api-url': api }, { auth_token: 'wrong' })).toMatchObject({
      status: 401,
      body: { error: { message: 'The token works for no app. Install the app as active.' } },
    });
    expect(await register({ 'saleor-api-url': api }, {})).toMatchObject({ status: 400 });
    // And the installation that there is goes on.
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant('STILL', 'x'));
    await shop.advance('1s');
    expect(await shop.told('products', 'sku', 'STILL')).toBeDefined();
  });

  test('removed: its token is gone; installed again: events flow, and those of the old one do not', async () => {
    expect((await shop.call('apps/commerce-relay', {}, 'DELETE')).status).toBe(204);
    await shop.advance('1s');
    const headers = {
      'saleor-api-url': `${platform.url}/systems/saleor/graphql/`,
      'saleor-event': 'order_paid',
      'saleor-signature': 'a..b',
    };
    expect(await call(shop.web('webhook'), { method: 'POST', headers, body: {} })).toMatchObject({
      status: 401,
      body: { error: 'The app is not installed there.' },
    });
    expect((await shop.call('install', { manifestUrl: shop.web('manifest'), activate: false })).body).toEqual({
      message: 'The token works for no app. Install the app as active.',
    });
    expect(await shop.install()).toMatchObject({ status: 201 });
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant('AGAIN', 'x'));
    await shop.advance('1s');
    expect(await shop.told('products', 'sku', 'AGAIN')).toBeDefined();
  });
});

test('npm start -- --saleor installs the app, and shows the first change through', async () => {
  const own = await start({ args: ['--no-build', '--saleor'] });
  expect(await own.line(/^ {2}saleor/)).toContain(`${own.url}/systems/backoffice/products`);
  expect(await own.delivery('saleor.product_updated')).toContain(' product-saleor/consumer  200 ');
  const { body } = await call(`${own.url}/systems/backoffice/products`);
  expect(body).toMatchObject({ items: [{ sku: 'LANTERN-1', name: 'Storm lantern', price: 24, writes: 1 }] });
  await own.stop();
}, 60_000);

import { call, setInputs } from '../support/http';
import { SaleorDriver } from '../support/saleor';
import { type Started, start } from '../support/started';

let platform: Started;
let shop: SaleorDriver;

beforeAll(async () => {
  platform = await start({
    env: {
      SHIPPING_PROVIDER: 'backoffice',
      SHIPPING_RESTRICTIONS: 'backoffice',
      SHIPPING_TIMEOUT_MS: '1500',
      SHIPPING_FALLBACK: 'last-good,table',
      CHECKOUT_TABLE: JSON.stringify({
        shipping: [{ id: 'parcel', name: 'Parcel', amount: '6', currency: 'EUR', countries: ['DE'] }],
        restrictions: [{ methods: ['Express'], skus: ['GAS-1'], reason: 'Dangerous goods' }],
      }),
    },
  });
  shop = new SaleorDriver(platform);
  expect(await shop.install()).toMatchObject({ status: 201 });
  await shop.call('channels/eu', { currency: 'EUR' }, 'PUT');
  await shop.call('channels/jp', { currency: 'JPY' }, 'PUT');
  await shop.call('channels/kw', { currency: 'KWD' }, 'PUT');
}, 120_000);
afterAll(() => platform.stop());

interface Method {
  id: string;
  name: string;
  amount: string;
  active: boolean;
  message: string;
}

const line = (quantity: number, weight: number, sku = 'LANTERN-1') => ({ sku, quantity, unitPrice: '10', weight });
const cart = async (fields: object, channel = 'eu') =>
  ((await shop.call('carts', { channel, address: { country: 'DE' }, ...fields })).body as { id: number }).id;
const methods = async (id: number) => (await shop.call(`carts/${id}/deliveries`)).body as Method[];
const named = (list: readonly Method[], name: string) => list.find((one) => one.name === name);
const choose = (id: number, method: Method | undefined) => shop.call(`carts/${id}/method`, { id: method?.id });
const change = (id: number, fields: object) => shop.call(`carts/${id}`, fields);
const totals = async (id: number, query = '') =>
  (await call(`${platform.url}/systems/saleor/carts/${id}${query}`)).body as { total: { gross: string } };
const complete = (id: number) => shop.call(`carts/${id}/complete`);
const asked = async (system: string, what: string) => {
  const { body } = await call(`${platform.url}/systems/${system}/asked`);
  return (body as Record<string, number>)[what] ?? 0;
};
const fault = (body: object) => call(`${platform.url}/systems/backoffice/faults`, { method: 'POST', body });
const well = () => call(`${platform.url}/systems/backoffice/faults`, { method: 'DELETE' });
/** Another process of the action: nothing is in its memory. */
const restart = () => setInputs(platform.url, 'saleor/shipping', { SHIPPING_TIMEOUT_MS: '1501' });

test.each([
  ['eu', '4.00', '24.00'],
  ['jp', '4', '24'],
  ['kw', '4.000', '24.000'],
])(
  '%s: a shopper sees our parcel beside the shop’s methods, takes it, and pays for it',
  async (channel, own, total) => {
    const id = await cart({ lines: [line(2, 0.5)] }, channel);
    const list = await methods(id);
    expect(list.map(({ name, active }) => [name, active])).toEqual([
      ['Standard', true],
      ['Express', true],
      ['Parcel', true],
    ]);
    expect(named(list, 'Parcel')).toMatchObject({
      amount: own,
      minimumDays: 1,
      maximumDays: 3,
      metadata: { carrier: 'post', minimumDays: '1', maximumDays: '3' },
    });
    expect(await choose(id, named(list, 'Parcel'))).toMatchObject({ status: 200 });
    expect((await totals(id)).total.gross).toBe(total);
    expect(await complete(id)).toMatchObject({ status: 201, body: { money: { total: Number(total) } } });
  },
);

test('a whole page asks Saleor six times about shipping, and the back office twice', async () => {
  const id = await cart({ lines: [line(3, 0.3)] });
  await choose(id, named(await methods(id), 'Parcel'));
  await change(id, { lines: [line(4, 0.3)] });
  const before = await Promise.all([
    asked('saleor', 'SHIPPING_LIST_METHODS_FOR_CHECKOUT'),
    asked('saleor', 'CHECKOUT_FILTER_SHIPPING_METHODS'),
    asked('backoffice', '/shipping/rates'),
    asked('backoffice', '/shipping/restrict'),
  ]);
  await totals(id, '?page');
  expect(
    await Promise.all([
      asked('saleor', 'SHIPPING_LIST_METHODS_FOR_CHECKOUT'),
      asked('saleor', 'CHECKOUT_FILTER_SHIPPING_METHODS'),
      asked('backoffice', '/shipping/rates'),
      asked('backoffice', '/shipping/restrict'),
    ]),
  ).toEqual([(before[0] ?? 0) + 3, (before[1] ?? 0) + 3, (before[2] ?? 0) + 1, (before[3] ?? 0) + 1]);
});

test('what is too heavy may have no method, and says why; an order that staff edit likewise', async () => {
  const reason = 'Too heavy: above 30 kg it goes by freight.';
  const heavy = await methods(await cart({ lines: [line(1, 31)] }));
  expect(heavy.map(({ name, active, message }) => [name, active, message])).toEqual([
    ['Standard', false, reason],
    ['Express', false, reason],
    ['Parcel', false, reason],
  ]);
  const draft = await methods(await cart({ draft: true, lines: [line(1, 31)] }));
  expect(draft.map(({ name, active, message }) => [name, active, message])).toEqual([
    ['Standard', false, reason],
    ['Express', false, reason],
  ]);
});

test('a method that was excluded since its choice is refused once the totals were read', async () => {
  const id = await cart({ lines: [line(1, 20)] });
  await choose(id, named(await methods(id), 'Standard'));
  await change(id, { lines: [line(2, 20)] });
  await totals(id);
  expect(await complete(id)).toMatchObject({
    status: 422,
    body: { message: 'Delivery method is not valid for your shipping address' },
  });
});

describe('the price of a chosen method', () => {
  afterEach(well);
  test('stands for a day while the cart stays as it is, also in another process with another price behind', async () => {
    const id = await cart({ lines: [line(1, 2)] });
    await choose(id, named(await methods(id), 'Parcel'));
    await restart();
    const rates = [{ id: 'parcel', name: 'Parcel', amount: '99', currency: 'EUR' }];
    await fault({ status: 200, body: { rates }, count: 99 });
    expect(named(await methods(id), 'Parcel')?.amount).toBe('4.50');
    // Another cart of the same kind is asked for anew.
    expect(named(await methods(await cart({ lines: [line(1, 2)] })), 'Parcel')?.amount).toBe('99.00');
  });
});

describe('the back office does not answer', () => {
  afterEach(well);
  test.each([
    ['down', { status: 500, count: 99 }],
    ['late', { delay: 6_000, count: 99 }],
    ['throttling', { status: 429, count: 99 }],
    ['another form', { status: 200, body: { parcels: [] }, count: 99 }],
  ])('%s: what a cart like it had, then what this cart had, then the table; the shop goes on', async (name, body) => {
    const weight = 3 + name.length / 100;
    const known = await cart({ lines: [line(1, weight)] });
    const chosen = named(await methods(known), 'Parcel');
    await choose(known, chosen);
    await restart();
    await fault(body);
    // A cart with the same content.
    const like = await methods(await cart({ lines: [line(1, weight)] }));
    expect(named(like, 'Parcel')?.amount).toBe(chosen?.amount);
    // The cart whose method is chosen, changed: its method stays valid.
    await change(known, { lines: [line(2, weight)] });
    await totals(known);
    expect(await complete(known)).toMatchObject({ status: 201 });
    // A cart that nobody has seen.
    const begun = Date.now();
    const fresh = await methods(await cart({ lines: [line(1, weight + 0.5, 'GAS-1')] }));
    expect(named(fresh, 'Parcel')?.amount).toBe('6.00');
    expect(named(fresh, 'Express')).toMatchObject({ active: false, message: 'Dangerous goods' });
    expect(Date.now() - begun).toBeLessThan(9_000);
  });

  test('nobody knows: the shop’s own methods are left, and none is excluded', async () => {
    await restart();
    await fault({ status: 500, count: 99 });
    const list = await methods(await cart({ address: { country: 'FR' }, lines: [line(1, 17)] }));
    expect(list.map(({ name, active }) => [name, active])).toEqual([
      ['Standard', true],
      ['Express', true],
    ]);
  });
});

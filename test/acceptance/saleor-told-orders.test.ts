import { main as createProduct } from '../../actions/product/backoffice/created';
import { main as updateStock } from '../../actions/stock/backoffice/updated';
import type { Told } from '../support/relay-here';
import { OK, openShop, variantOf } from './open-shop';
import { SaleorRelay, stockOf, wordsOf } from './saleor-relay';
import type { AcceptanceShop, Placed } from './shop';
import { Staff } from './staff';

let shop: AcceptanceShop;
let relay: SaleorRelay;
let staff: Staff;
let sku: string;
beforeAll(async () => {
  shop = await openShop();
  relay = await SaleorRelay.open(shop);
  staff = new Staff(shop);
  sku = `${shop.run}-TENT`;
  expect(await shop.send(createProduct, { sku, name: 'Tent', price: 10 })).toMatchObject(OK);
  const row = { sku, source: shop.warehouse, quantity: 100, outOfStock: false };
  await relay.toldOf(() => shop.send(updateStock, [row]));
});
afterAll(async () => {
  await staff.allow(true, true);
  await shop.close();
  await relay.stop();
});

/** What somebody did, what came of it, and what the back office was told. */
async function watch<T>(work: () => Promise<T>, mayBeNothing = false): Promise<[T, Told[]]> {
  let done: T | undefined;
  const keep = async () => {
    done = await work();
  };
  const told = await (mayBeNothing ? relay.toldIfAny(keep) : relay.toldOf(keep));
  return [done as T, told];
}

/** The state of an order in which the back office ends. */
const orderIn = (told: readonly Told[], { id }: Pick<Placed, 'id'>) =>
  told.filter(({ data }) => data.id === id).at(-1)?.data;
const CREATED = 'orders/created';
/** What the back office books first must be the order, and it must be made once. */
function expectMadeOnce(told: readonly Told[], { id }: Pick<Placed, 'id'>): void {
  const words = told.filter(({ data }) => data.id === id).map(({ path }) => path);
  expect([words[0], words.filter((word) => word === CREATED)]).toEqual([CREATED, [CREATED]]);
}

const onHand = async () => {
  const { stocks } = await variantOf(shop, sku);
  return [stocks[0].quantity, stocks[0].quantityAllocated];
};

describe('what shoppers and staff order', () => {
  test('a paid checkout is told as created, first and once, with what was paid and what is set aside', async () => {
    const [, reserved] = await onHand();
    const [order, told] = await watch(() => shop.checkout([{ sku, quantity: 2 }]));
    expectMadeOnce(told, order);
    expect(orderIn(told, order)).toMatchObject({
      ...{ number: order.number, status: 'unfulfilled', paid: true, chargeStatus: 'full' },
      lines: [{ sku, quantity: 2, productVariantId: (await variantOf(shop, sku)).id }],
    });
    expect(stockOf(told, sku)).toEqual({ [shop.warehouse]: [100, reserved + 2] });
  });

  test('one that is not paid is told as that, and its payment as a change', async () => {
    const [order, told] = await watch(() => shop.checkout([{ sku, quantity: 1 }], false));
    expectMadeOnce(told, order);
    expect(orderIn(told, order)).toMatchObject({ paid: false, chargeStatus: 'none', charged: 0 });
    const [, more] = await watch(() => staff.markPaid(order.id));
    expect(new Set(more.map(({ path }) => path))).toEqual(new Set(['orders/updated']));
    expect(orderIn(more, order)).toMatchObject({ paid: true, chargeStatus: 'full' });
  });

  test('a draft is told when it becomes an order, not before', async () => {
    const [draft, told] = await watch(() => staff.draft(sku, 3), true);
    expect(wordsOf(told, draft.id)).toEqual([]);
    const [, more] = await watch(() => staff.completeDraft(draft.id));
    expectMadeOnce(more, draft);
    expect(orderIn(more, draft)).toMatchObject({ status: 'unfulfilled', lines: [{ sku, quantity: 3 }] });
  });

  test('orders that are made in bulk are told one by one, by the variant', async () => {
    const before = await onHand();
    const [orders, told] = await watch(() => staff.bulk(sku, [1, 4]));
    expect(orders).toHaveLength(2);
    const { id: variant } = await variantOf(shop, sku);
    for (const [at, order] of orders.entries()) {
      expectMadeOnce(told, order);
      expect(orderIn(told, order)).toMatchObject({ lines: [{ productVariantId: variant, quantity: [1, 4][at] }] });
    }
    // Nothing is set aside for them.
    expect([stockOf(told, sku), await onHand()]).toEqual([{}, before]);
  });

  test('a cancelled order frees what was set aside', async () => {
    const [order] = await watch(() => shop.buy([{ sku, quantity: 2 }]));
    const [, told] = await watch(() => staff.cancelOrder(order.id));
    expect(orderIn(told, order)).toMatchObject({ status: 'canceled' });
    expect(stockOf(told, sku)).toEqual({ [shop.warehouse]: await onHand() });
  });
});

describe('fulfilments', () => {
  afterEach(() => staff.allow(true, true));

  test('one that waits for approval is none yet; its approval tells it, and the goods that left', async () => {
    await staff.allow(false, true);
    const [order] = await watch(() => shop.buy([{ sku, quantity: 3 }]));
    const [waiting, told] = await watch(() => staff.fulfill(order, 1, 'T-W'), true);
    expect(told.filter(({ path }) => path.startsWith('shipments/'))).toEqual([]);
    const [, approved] = await watch(() => staff.approve(waiting.id));
    expect(wordsOf(approved, waiting.id)).toEqual(['shipments/created']);
    expect(orderIn(approved, waiting)).toMatchObject({
      ...{ orderId: order.id, status: 'fulfilled', trackingNumber: 'T-W' },
      lines: [{ sku, quantity: 1, orderLineId: order.lines[0]?.id }],
    });
    expect(stockOf(approved, sku)).toEqual({ [shop.warehouse]: await onHand() });
    const [second] = await watch(() => staff.fulfill(order, 1, 'T-X'), true);
    const [, gone] = await watch(() => staff.cancelFulfillment(second.id), true);
    expect(gone.filter(({ path }) => path.startsWith('shipments/'))).toEqual([]);
  });

  test('one that is sent, tracked, and cancelled; its goods come back', async () => {
    const [order] = await watch(() => shop.buy([{ sku, quantity: 2 }]));
    const [sent, told] = await watch(() => staff.fulfill(order, 2, 'T-1'));
    expect(wordsOf(told, sent.id)).toEqual(['shipments/created']);
    expect(orderIn(told, order)).toMatchObject({ status: 'fulfilled' });
    expect(stockOf(told, sku)).toEqual({ [shop.warehouse]: await onHand() });
    const [, tracked] = await watch(() => staff.track(sent.id, ''));
    expect(wordsOf(tracked, sent.id)).toEqual(['shipments/updated']);
    expect(orderIn(tracked, sent)).toMatchObject({ trackingNumber: null });
    const [, back] = await watch(async () => staff.cancelFulfillment(sent.id, await staff.warehouseId()));
    expect(wordsOf(back, sent.id)).toEqual(['shipments/deleted']);
    expect(orderIn(back, order)).toMatchObject({ status: 'unfulfilled' });
    expect(stockOf(back, sku)).toEqual({ [shop.warehouse]: await onHand() });
  });
});

import { main as createProduct } from '../../actions/product/backoffice/created';
import { OK, openShop, variantOf } from './open-shop';
import { SaleorRelay, stockOf, wordsOf } from './saleor-relay';
import type { AcceptanceShop } from './shop';
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
  await relay.toldOf(async () => {
    expect(await shop.send(createProduct, { sku, name: 'Tent', price: 10 })).toMatchObject(OK);
  });
});
afterAll(async () => {
  await shop.close();
  await relay.stop();
});

describe('stock, in every way in which it changes', () => {
  test('with a new variant', async () => {
    const { product } = await variantOf(shop, sku);
    const told = await relay.toldOf(async () => staff.addVariant(product.id, `${sku}-RED`, 7));
    expect(wordsOf(told, `${sku}-RED`).filter((word) => word.startsWith('products/'))).toEqual(['products/created']);
    expect(stockOf(told, `${sku}-RED`)).toEqual({ [shop.warehouse]: [7, 0] });
  });

  test('added to a variant, set, set to none, and the same again', async () => {
    expect(stockOf(await relay.toldOf(() => staff.addStock(sku, 5)), sku)).toEqual({ [shop.warehouse]: [5, 0] });
    expect(stockOf(await relay.toldOf(() => staff.setStock(sku, 60)), sku)).toEqual({ [shop.warehouse]: [60, 0] });
    expect(stockOf(await relay.toldOf(() => staff.setStock(sku, 0)), sku)).toEqual({ [shop.warehouse]: [0, 0] });
    expect(await relay.toldIfAny(() => staff.setStock(sku, 0))).toEqual([]);
    expect(stockOf(await relay.toldOf(() => staff.setStock(sku, 3)), sku)).toEqual({ [shop.warehouse]: [3, 0] });
  });

  test('the last piece is sold and its order is cancelled', async () => {
    let order = { id: '' };
    const sold = await relay.toldOf(async () => {
      order = await shop.buy([{ sku, quantity: 3 }]);
    });
    expect(stockOf(sold, sku)).toEqual({ [shop.warehouse]: [3, 3] });
    const freed = await relay.toldOf(() => staff.cancelOrder(order.id));
    expect(stockOf(freed, sku)).toEqual({ [shop.warehouse]: [3, 0] });
  });

  test('a second warehouse, its stock taken away, and the warehouse removed with its stock', async () => {
    const slug = `${shop.run}-second`;
    const second = await staff.makeWarehouse(slug);
    expect(stockOf(await relay.toldOf(() => staff.addStock(sku, 4, second)), sku)).toEqual({ [slug]: [4, 0] });
    const gone = await relay.toldOf(() => staff.dropStock(sku, second));
    expect(stockOf(gone, sku)).toEqual({ [slug]: [0, 0] });
    await relay.toldOf(() => staff.addStock(sku, 6, second));
    const removed = await relay.toldOf(() => staff.removeWarehouse(second));
    expect(stockOf(removed, sku)).toEqual({ [slug]: [0, 0] });
  });

  test('a variant that is removed takes its stock with it', async () => {
    const told = await relay.toldOf(() => staff.removeVariant(`${sku}-RED`));
    expect(told.map(({ path }) => path)).toEqual(['products/deleted']);
  });
});

test('staff who use the Dashboard are no customers', async () => {
  expect(await relay.toldIfAny(() => staff.keepSettings('accordion', 'open'))).toEqual([]);
});

import { stockToSaleor } from '#lib/flows/backoffice-saleor/stock';
import { saveProduct } from '#lib/systems/saleor/products';
import { setStock } from '#lib/systems/saleor/stock';
import { SaleorShop } from '../support/saleor-shop';

let shop: SaleorShop;
beforeAll(async () => {
  shop = await SaleorShop.open();
  await saveProduct(shop.api(), { sku: 'TENT-2P', name: 'Tent', price: 1 }, shop.context());
  shop.calls = [];
});
afterEach(() => {
  expect(shop.faults).toEqual([]);
  shop.calls = [];
});
afterAll(() => shop.close());

const variant = async (sku: string) => (await shop.merchant(VARIANT, { sku })).productVariant;
const VARIANT = `query($sku: String!) { productVariant(sku: $sku) {
  id stocks { quantity quantityAllocated warehouse { slug } }
} }`;

describe('stock', () => {
  const NOW = Date.UTC(2026, 0, 31, 10);
  const set = (items: Parameters<typeof stockToSaleor>[0], settings: Record<string, string> = {}, minutes = 60) => {
    const time = new Date(NOW - minutes * 60_000).toISOString();
    const known = shop.config(settings);
    return setStock(shop.api(), stockToSaleor(items, known), { config: known, event: { time }, deadline }, NOW);
  };
  /** What happens while the handler waits. */
  let meanwhile = async (_ms: number) => {};
  const deadline = { sleep: (ms: number) => meanwhile(ms) };
  const item = (sku: string, quantity: number, source = 'default', outOfStock = false) => ({
    sku,
    source,
    quantity,
    outOfStock,
  });

  test('rows that are missing are made, others are changed, and what is so already is not written', async () => {
    await set([item('TENT-2P', 12), item('LANTERN-1', 50)]);
    expect(shop.calls).toEqual(['FindStock', 'AddStock']);
    await set([item('TENT-2P', 7), item('LANTERN-1', 3.9)]);
    expect(shop.changes()).toEqual(['AddStock', 'SetStock']);
    expect((await variant('TENT-2P')).stocks).toMatchObject([{ quantity: 7 }]);
    expect((await variant('LANTERN-1')).stocks).toMatchObject([{ quantity: 3 }]);
    await set([item('TENT-2P', 7), item('LANTERN-1', 9, 'default', true)]);
    expect((await variant('LANTERN-1')).stocks).toMatchObject([{ quantity: 0 }]);
  });

  test('what orders have taken is on hand as well, where the back office counts what can still be sold', async () => {
    await set([item('LANTERN-1', 50)]);
    await shop.buy([{ sku: 'LANTERN-1', quantity: 4 }]);
    await set([item('LANTERN-1', 46)], { SALEOR_STOCK: 'available' });
    expect((await variant('LANTERN-1')).stocks).toMatchObject([{ quantity: 50, quantityAllocated: 4 }]);
    await expect(set([item('LANTERN-1', 46)], { SALEOR_STOCK: 'sold' })).rejects.toMatchObject({ kind: 'setup' });
  });

  test('a source may have another name in Saleor', async () => {
    await shop.merchant(
      'mutation { createWarehouse(input: { slug: "cologne", name: "Cologne" }) { errors { code } } }',
    );
    await set([item('TENT-2P', 5, 'west')], { SALEOR_WAREHOUSES: 'west=cologne' });
    expect((await variant('TENT-2P')).stocks).toMatchObject([
      { quantity: 7 },
      { quantity: 5, warehouse: { slug: 'cologne' } },
    ]);
    await expect(set([item('TENT-2P', 5, 'west')])).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('no warehouse west'),
    });
  });

  test('a source may be none of Saleor’s, and a variant without a SKU goes by its id', async () => {
    const { productTypes } = await shop.merchant('{ productTypes(first: 1) { edges { node { id } } } }');
    const product = { name: 'Nameless', productType: productTypes.edges[0].node.id, variants: [{ attributes: [] }] };
    const create =
      'mutation($product: ProductBulkCreateInput!) { productBulkCreate(products: [$product]) { results { product { variants { id } } } } }';
    const made = (await shop.merchant(create, { product })).productBulkCreate.results[0].product.variants[0];
    await set([item(made.id, 6), item('TENT-2P', 9, 'store-7')], { SALEOR_WAREHOUSES: 'store-7=' });
    const { productVariant } = await shop.merchant(
      'query($id: ID!) { productVariant(id: $id) { stocks { quantity } } }',
      made,
    );
    expect(productVariant.stocks).toEqual([{ quantity: 6 }]);
    await saveProduct(
      shop.api(),
      { sku: made.id, name: 'Named', price: 2 },
      shop.context({ SALEOR_CHANNELS: 'default-channel' }),
    );
    const query = 'query($id: ID!) { productVariant(id: $id) { externalReference product { name } } }';
    expect((await shop.merchant(query, made)).productVariant).toEqual({
      externalReference: null,
      product: { name: 'Named' },
    });
  });

  test('a product that is created at the same moment is waited for, some seconds and once', async () => {
    const config = { SALEOR_CHANNELS: 'default-channel', SALEOR_PRODUCT_TYPE: 'default-type' };
    const waits: number[] = [];
    meanwhile = async (ms) => {
      waits.push(ms);
      if (waits.length === 2) {
        await saveProduct(shop.api(), { sku: 'NOW', name: 'Now', price: 1 }, shop.context(config));
      }
    };
    await set([item('NOW', 4), item('TENT-2P', 11)], {}, 0.1);
    expect(waits).toEqual([500, 1_500]);
    expect(shop.calls.filter((name) => name.endsWith('Stock'))).toEqual([
      ...['FindStock', 'SetStock'],
      ...['FindStock', 'FindStock', 'AddStock'],
    ]);
    expect((await variant('NOW')).stocks).toMatchObject([{ quantity: 4 }]);
    // An older event was tried before, and is tried again.
    waits.length = 0;
    await expect(set([item('NONE', 4)], {}, 1)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(waits).toEqual([]);
    await expect(set([item('NONE', 4)], {}, 0.1)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(waits).toEqual([500, 1_500, 3_000]);
    meanwhile = async () => {};
  });

  test('a quantity larger than Saleor can store is refused by its SKU, and the others are set', async () => {
    const settings = { SALEOR_WAREHOUSES: '' };
    await expect(
      set([item('LANTERN-1', 2147483648), item('TENT-2P', 6), item('LANTERN-1', 1e300, 'cologne')], settings),
    ).rejects.toMatchObject({
      kind: 'rejected',
      status: 422,
      message: 'Saleor stores quantities up to 2147483647, and that of LANTERN-1 is larger.',
      refused: [0, 2],
    });
    expect((await variant('TENT-2P')).stocks).toMatchObject([{ quantity: 6 }, { quantity: 5 }]);
    await set([item('LANTERN-1', 2147483647)]);
    expect((await variant('LANTERN-1')).stocks).toMatchObject([{ quantity: 2147483647 }]);
  });

  test('a product that may be on its way is waited for; what is known is set all the same', async () => {
    await expect(set([item('LATER', 1), item('TENT-2P', 8)], {}, 5)).rejects.toMatchObject({
      kind: 'unavailable',
      status: 503,
    });
    expect((await variant('TENT-2P')).stocks).toMatchObject([{ quantity: 8 }, { quantity: 5 }]);
    await expect(set([item('LATER', 1)], {}, 11)).rejects.toMatchObject({
      kind: 'rejected',
      status: 404,
      message: 'Saleor has no variant with the SKU LATER.',
    });
  });
});

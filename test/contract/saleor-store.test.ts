import { deleteProduct, saveProduct } from '#lib/systems/saleor/products';
import { SaleorShop } from '../support/saleor-shop';

let shop: SaleorShop;
beforeAll(async () => {
  shop = await SaleorShop.open();
});
afterEach(() => {
  expect(shop.faults).toEqual([]);
  shop.calls = [];
});
afterAll(() => shop.close());

const tent = { sku: 'TENT-2P', name: 'Two-person tent', price: 189.9, description: 'Light and dry.' };
const variant = async (sku: string) => (await shop.merchant(VARIANT, { sku })).productVariant;
const VARIANT = `query($sku: String!) { productVariant(sku: $sku) {
  id sku name externalReference
  product { id name description channelListings { isPublished visibleInListings channel { slug } } variants { sku } }
  channelListings { channel { slug } price { amount } }
} }`;

describe('products', () => {
  test('one that Saleor does not know is created, listed, priced and published', async () => {
    await saveProduct(shop.api(), tent, shop.context());
    expect(shop.calls).toEqual(['FindVariant', 'FindTypeAndCategory', 'CreateProduct']);
    expect(await variant('TENT-2P')).toMatchObject({
      name: 'TENT-2P',
      externalReference: 'TENT-2P',
      product: {
        name: 'Two-person tent',
        description: '{"blocks":[{"type":"paragraph","data":{"text":"Light and dry."}}]}',
        channelListings: [{ isPublished: true, visibleInListings: true, channel: { slug: 'default-channel' } }],
      },
      channelListings: [{ channel: { slug: 'default-channel' }, price: { amount: 189.9 } }],
    });
  });

  test('the same again is read, and not written', async () => {
    await saveProduct(shop.api(), tent, shop.context());
    expect(shop.calls).toEqual(['FindVariant']);
  });

  test('a change writes what differs, in one call', async () => {
    await saveProduct(shop.api(), { ...tent, name: 'Tent', price: 12, description: 'One.\n\nTwo.' }, shop.context());
    expect(shop.calls).toEqual(['FindVariant', 'UpdateProduct']);
    expect(await variant('TENT-2P')).toMatchObject({
      product: { name: 'Tent', description: expect.stringContaining('"One."') },
      channelListings: [{ price: { amount: 12 } }],
    });
    await saveProduct(shop.api(), { sku: 'TENT-2P', name: 'Tent', price: 12 }, shop.context());
    expect((await variant('TENT-2P')).product.description).toContain('Two.');
  });

  test('one word of a description changes its block alone; what HTML does not say stays', async () => {
    const blocks = [
      { id: 'a', type: 'paragraph', data: { text: 'Light.', alignment: 'center' } },
      { id: 'b', type: 'image', data: { file: { url: 'https://example.com/tent.png' }, caption: '', stretched: true } },
      { id: 'c', type: 'list', data: { style: 'unordered', items: [{ content: 'Pegs', items: [], meta: {} }] } },
    ];
    const { product } = await variant('TENT-2P');
    await shop.merchant(
      'mutation($id: ID!, $description: JSONString!) { productUpdate(id: $id, input: { description: $description }) { errors { code } } }',
      { id: product.id, description: JSON.stringify({ time: 1, blocks }) },
    );
    const description = '<p>Warm.</p><figure><img src="https://example.com/tent.png"></figure><ul><li>Pegs</li></ul>';
    await saveProduct(shop.api(), { sku: 'TENT-2P', name: 'Tent', price: 12, description }, shop.context());
    const { blocks: changed } = JSON.parse((await variant('TENT-2P')).product.description);
    expect(changed).toEqual([{ ...blocks[0], data: { text: 'Warm.', alignment: 'center' } }, blocks[1], blocks[2]]);
    shop.calls = [];
    await saveProduct(shop.api(), { sku: 'TENT-2P', name: 'Tent', price: 12, description }, shop.context());
    expect(shop.changes()).toEqual([]);
  });

  test('a Saleor before 3.23.9 gets a table as lines, and a list of entries that are alike', async () => {
    const table = '<table><tr><th>Size</th><th>Weight</th></tr><tr><td>2P</td><td>1,9 kg</td></tr></table>';
    const lines = { type: 'paragraph', data: { text: 'Size | Weight<br>2P | 1,9 kg' } };
    const blocksOf = async (sku: string) => JSON.parse((await variant(sku)).product.description).blocks;
    const save = (sku: string, description: string) =>
      saveProduct(shop.api(), { sku, name: 'Tarp', price: 12, description }, shop.context());
    await shop.isLike('3.22.67');
    await save('TARP', table);
    expect(await blocksOf('TARP')).toEqual([lines]);
    await save('TARP', `${table}<ul><li>a</li><li>b</li></ul>`);
    await save('TARP', `${table}<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>`);
    const [, { data }] = await blocksOf('TARP');
    const c = { content: 'c', items: [], meta: {} };
    expect(data.items).toEqual([
      { content: 'a', items: [], meta: {} },
      { content: 'b', items: [c], meta: {} },
    ]);
    shop.calls = [];
    await save('TARP', `${table}<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>`);
    expect(shop.changes()).toEqual([]);
    await shop.isLike('3.23.9');
    await save('TARP', table);
    expect((await blocksOf('TARP')).map(({ type }: { type: string }) => type)).toEqual(['table']);
    await shop.isLike('3.23.28');
  });

  test('a variant that Saleor named by the id it did not have yet is named by its SKU, once', async () => {
    const { productTypes } = await shop.merchant('{ productTypes(first: 1) { edges { node { id } } } }');
    const product = {
      name: 'Cup',
      productType: productTypes.edges[0].node.id,
      variants: [{ sku: 'CUP', attributes: [] }],
    };
    await shop.merchant(
      'mutation($product: ProductBulkCreateInput!) { productBulkCreate(products: [$product]) { errors { code } } }',
      { product },
    );
    expect((await variant('CUP')).name).toBe('UHJvZHVjdFZhcmlhbnQ6Tm9uZQ==');
    await saveProduct(shop.api(), { sku: 'CUP', name: 'Cup', price: 5 }, shop.context());
    expect(await variant('CUP')).toMatchObject({ name: 'CUP', product: { name: 'Cup' } });
    shop.calls = [];
    await saveProduct(shop.api(), { sku: 'CUP', name: 'Cup', price: 5 }, shop.context());
    expect(shop.changes()).toEqual([]);
    await deleteProduct(shop.api(), { sku: 'CUP' });
  });

  test('a price has the digits that the channel’s currency has, and a repeated event writes nothing', async () => {
    const long = { sku: 'LONG', name: 'Long', price: 19.995 };
    await saveProduct(shop.api(), long, shop.context());
    expect(await variant('LONG')).toMatchObject({ channelListings: [{ price: { amount: 20 } }] });
    await saveProduct(shop.api(), { ...long, name: 'Longer', price: 0.30000000000000004 }, shop.context());
    expect(await variant('LONG')).toMatchObject({
      product: { name: 'Longer' },
      channelListings: [{ price: { amount: 0.3 } }],
    });
    shop.calls = [];
    await saveProduct(shop.api(), { ...long, name: 'Longer', price: 0.30000000000000004 }, shop.context());
    expect(shop.changes()).toEqual([]);
    await deleteProduct(shop.api(), { sku: 'LONG' });
  });

  test('two who create it at once end with one product', async () => {
    const twice = shop
      .racing()
      .map((api, price) => saveProduct(api, { sku: 'RACE', name: 'Race', price: price + 1 }, shop.context()));
    await Promise.all(twice);
    const { productVariants } = await shop.merchant(
      '{ productVariants(first: 100, filter: { sku: ["RACE"] }) { edges { node { id } } } }',
    );
    expect(productVariants.edges).toHaveLength(1);
    expect(shop.calls.filter((name) => name === 'CreateProduct')).toHaveLength(2);
  });

  test('one that the merchant has made under this SKU is adopted', async () => {
    await saveProduct(shop.api(), { sku: 'LANTERN-1', name: 'Lantern', price: 24 }, shop.context());
    expect(await variant('LANTERN-1')).toMatchObject({ externalReference: 'LANTERN-1', name: 'LANTERN-1' });
    expect(shop.changes()).toEqual(['UpdateProduct']);
  });

  test('one of several variants is renamed by itself, and deleted by itself; with the last one the product goes', async () => {
    const { productTypes } = await shop.merchant('{ productTypes(first: 1) { edges { node { id } } } }');
    const product = {
      name: 'Mug',
      productType: productTypes.edges[0].node.id,
      variants: ['RED', 'BLUE'].map((name) => ({ sku: `MUG-${name}`, name, attributes: [] })),
    };
    await shop.merchant(
      'mutation($product: ProductBulkCreateInput!) { productBulkCreate(products: [$product]) { errors { code } } }',
      { product },
    );
    await saveProduct(shop.api(), { sku: 'MUG-RED', name: 'Mug, crimson', price: 5 }, shop.context());
    expect(shop.changes()).toEqual(['ListProduct', 'UpdateProduct']);
    expect(await variant('MUG-RED')).toMatchObject({
      name: 'crimson',
      product: { name: 'Mug' },
      channelListings: [{ price: { amount: 5 } }],
    });
    await deleteProduct(shop.api(), { sku: 'MUG-RED' });
    expect((await variant('MUG-BLUE')).product).toMatchObject({ variants: [{ sku: 'MUG-BLUE' }] });
    await deleteProduct(shop.api(), { sku: 'MUG-BLUE' });
    const { products } = await shop.merchant('{ products(first: 100) { edges { node { name } } } }');
    expect(products.edges.map(({ node }: { node: { name: string } }) => node.name)).not.toContain('Mug');
    // What is gone already is deleted.
    await deleteProduct(shop.api(), { sku: 'MUG-BLUE' });
  });

  test('a new one may be a variant of a product that is there', async () => {
    const { product } = await variant('TENT-2P');
    const blue = { sku: 'TENT-BLUE', name: `${product.name}, Blue`, price: 14, parentId: product.id };
    await saveProduct(shop.api(), blue, shop.context());
    expect(await variant('TENT-BLUE')).toMatchObject({
      name: 'Blue',
      product: { id: product.id },
      channelListings: [{ price: { amount: 14 } }],
    });
    shop.calls = [];
    await saveProduct(shop.api(), blue, shop.context());
    expect(shop.changes()).toEqual([]);
    const lost = { ...blue, sku: 'TENT-LOST', parentId: Buffer.from('Product:999').toString('base64') };
    await expect(saveProduct(shop.api(), lost, shop.context())).rejects.toMatchObject({
      kind: 'rejected',
      status: 404,
    });
    await deleteProduct(shop.api(), { sku: 'TENT-BLUE' });
  });

  test('where there is a choice of channels, the setting is asked for, with what there is', async () => {
    await shop.merchant(
      'mutation { channelCreate(input: { slug: "west", currencyCode: "USD", name: "West" }) { errors { code } } }',
    );
    await expect(saveProduct(shop.api(), tent, shop.context())).rejects.toMatchObject({
      kind: 'setup',
      message: 'Set SALEOR_CHANNELS to those that products are sold in; Saleor has default-channel, west.',
    });
    const ofTwo = { SALEOR_CHANNELS: 'default-channel, west' };
    const both = shop.context(ofTwo);
    await expect(saveProduct(shop.api(), tent, shop.context({ SALEOR_CHANNELS: 'east' }))).rejects.toThrow(
      'SALEOR_CHANNELS names east; Saleor has default-channel, west.',
    );
    await shop.merchant('mutation { productTypeCreate(input: { slug: "other" }) { errors { code } } }');
    const fresh = { sku: 'NEW', name: 'New', price: 1 };
    // Of several types it is the one that each Saleor begins with.
    await saveProduct(shop.api(), { ...fresh, sku: 'USUAL' }, both);
    expect((await variant('USUAL')).sku).toBe('USUAL');
    await expect(
      saveProduct(shop.api(), fresh, shop.context({ ...ofTwo, SALEOR_PRODUCT_TYPE: 'none' })),
    ).rejects.toThrow('Saleor has no product type none. Create one, and set SALEOR_PRODUCT_TYPE to its slug.');
    const chosen = { SALEOR_CHANNELS: 'default-channel', SALEOR_PRODUCT_TYPE: 'other', SALEOR_CATEGORY: 'none' };
    await expect(saveProduct(shop.api(), fresh, shop.context(chosen))).rejects.toThrow('SALEOR_CATEGORY names none');
    // Without a category it is there, and not published.
    await saveProduct(shop.api(), fresh, shop.context({ ...chosen, SALEOR_CATEGORY: '' }));
    expect((await variant('NEW')).product.channelListings).toMatchObject([
      { isPublished: false, visibleInListings: false },
    ]);
  });
});

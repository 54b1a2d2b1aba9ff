import { main as createProduct } from '../../actions/product/backoffice/created';
import { main as deleteProduct } from '../../actions/product/backoffice/deleted';
import { main as updateProduct } from '../../actions/product/backoffice/updated';
import { OK, openShop, refused, variantOf } from './open-shop';
import type { AcceptanceShop } from './shop';

let shop: AcceptanceShop;
let sku: string;
beforeAll(async () => {
  shop = await openShop();
  sku = `${shop.run}-TENT`;
});
afterAll(() => shop.close());

const variant = (name = sku) => variantOf(shop, name);
interface Priced {
  channelListings: { channel: { slug: string }; price: { amount: number } }[];
}
const pricesOf = ({ channelListings }: Priced) =>
  Object.fromEntries(channelListings.map(({ channel, price }) => [channel.slug.split('-')[1], price.amount]));

describe('products', () => {
  const tent = () => ({
    ...{ sku, name: 'Two-person tent', price: 189.999 },
    description: '<p>Light &amp; <b>dry</b>, caf&eacute;.</p><ul><li>Pegs<ul><li>ten</li></ul></li></ul>',
  });

  test('a new one can be bought: published, visible, named, priced in its currency alone', async () => {
    expect(await shop.send(createProduct, tent())).toMatchObject(OK);
    const found = await variant();
    expect(found).toMatchObject({
      name: sku,
      externalReference: sku,
      product: { name: 'Two-person tent', externalReference: sku, category: { slug: `${shop.run}-category` } },
    });
    const usd = { channel: { slug: `${shop.run}-usd` }, isPublished: true, visibleInListings: true };
    const pln = { channel: { slug: `${shop.run}-pln` }, isPublished: true, visibleInListings: true };
    expect(found.product.channelListings).toHaveLength(2);
    expect(found.product.channelListings).toEqual(expect.arrayContaining([usd, pln]));
    expect(pricesOf(found)).toEqual({ usd: 190 });
  });

  test('the same again changes nothing', async () => {
    const before = await variant();
    expect(await shop.send(createProduct, tent())).toMatchObject(OK);
    expect(await shop.send(updateProduct, tent())).toMatchObject(OK);
    expect(await variant()).toEqual(before);
  });

  test('a price that the merchant has set in another currency stays, until the back office names one', async () => {
    const { channels } = await shop.ask('{ channels { id slug } }');
    const pln = channels.find(({ slug }: { slug: string }) => slug === `${shop.run}-pln`).id;
    await shop.ask(
      'mutation($id: ID!, $prices: [ProductVariantChannelListingAddInput!]!) { productVariantChannelListingUpdate(id: $id, input: $prices) { errors { message } } }',
      { id: (await variant()).id, prices: [{ channelId: pln, price: 790 }] },
    );
    expect(await shop.send(updateProduct, { ...tent(), name: 'Tent', price: 180 })).toMatchObject(OK);
    expect(pricesOf(await variant())).toEqual({ usd: 180, pln: 790 });
    const prices = [{ currency: 'PLN', amount: 799.996 }];
    expect(await shop.send(updateProduct, { ...tent(), name: 'Tent', price: 180, prices })).toMatchObject(OK);
    expect(pricesOf(await variant())).toEqual({ usd: 180, pln: 800 });
  });

  test('one word of a description changes its block alone', async () => {
    const blocks = [
      { id: 'a', type: 'paragraph', data: { text: 'Light.', alignment: 'center' } },
      {
        id: 'b',
        type: 'image',
        data: { file: { url: 'https://example.com/tent.png' }, caption: 'A tent', stretched: true },
      },
      {
        id: 'c',
        type: 'list',
        data: {
          style: 'unordered',
          items: [{ content: 'Pegs', items: [{ content: 'ten', items: [], meta: {} }], meta: {} }],
        },
      },
      { id: 'd', type: 'quote', data: { text: 'Never wet.', caption: 'Ada', alignment: 'left' } },
    ];
    await shop.ask(
      'mutation($id: ID!, $description: JSONString!) { productUpdate(id: $id, input: { description: $description }) { errors { message } } }',
      { id: (await variant()).product.id, description: JSON.stringify({ blocks }) },
    );
    const description =
      '<p>Warm.</p><figure><img src="https://example.com/tent.png"><figcaption>A tent</figcaption></figure>' +
      '<ul><li>Pegs<ul><li>ten</li></ul></li></ul><blockquote>Never wet.<cite>Ada</cite></blockquote>';
    const product = { sku, name: 'Tent', price: 180, description };
    expect(await shop.send(updateProduct, product)).toMatchObject(OK);
    const after = await variant();
    const [first, ...others] = JSON.parse(after.product.description).blocks;
    expect(first).toMatchObject({ id: 'a', data: { text: 'Warm.', alignment: 'center' } });
    expect(others).toMatchObject(blocks.slice(1));
    expect(await shop.send(updateProduct, product)).toMatchObject(OK);
    expect(await variant()).toEqual(after);
  });

  test('letters, marks and links come to rest', async () => {
    const description =
      '<p>Caf&eacute; &mdash; 1 &lt; 2 &amp;&amp; 3 &gt; 2, &ldquo;a&rdquo;&nbsp;b <a href="https://example.com/?a=1&amp;b=2">c</a>' +
      '<a href="java&#115;cript:alert(1)">d</a> <b>open</p><table><tr><th>Name</th></tr><tr><td>Tent</td></tr></table>';
    const product = { sku, name: 'Tent', price: 180, description };
    expect(await shop.send(updateProduct, product)).toMatchObject(OK);
    const after = await variant();
    expect(after.product.description).not.toContain('script');
    expect(await shop.send(updateProduct, product)).toMatchObject(OK);
    expect(await variant()).toEqual(after);
  });

  test('variants of it are named by its SKU or the id that its event was answered with', async () => {
    const { id, product } = await variant();
    const answer = await shop.send(createProduct, { sku, name: 'Tent', price: 180 });
    expect(answer).toMatchObject({ ...OK, body: { ids: { product: product.id, variant: id } } });
    const red = { sku: `${sku}-RED`, name: 'Tent, Red', price: 150, parentId: product.id };
    const made = await shop.send(createProduct, red);
    const { id: redId } = await variant(red.sku);
    expect(made).toMatchObject({ ...OK, body: { ids: { product: product.id, variant: redId } } });
    expect(await shop.send(deleteProduct, { sku: red.sku })).toMatchObject(OK);
  });

  test('a variant is named by the SKU that its product was made with, and is deleted by itself', async () => {
    const blue = { sku: `${sku}-BLUE`, name: 'Tent, Blue', price: 150, parentId: sku };
    expect(await shop.send(createProduct, blue)).toMatchObject(OK);
    const found = await variant(blue.sku);
    expect(found).toMatchObject({ name: 'Blue', product: { id: (await variant()).product.id } });
    expect(pricesOf(found)).toEqual({ usd: 150 });
    expect(await shop.send(deleteProduct, { sku: blue.sku })).toMatchObject(OK);
    expect(await variant(blue.sku)).toBeNull();
    expect((await variant()).product.variants).toEqual([{ sku }]);
  });

  test('what Saleor does not take is refused, and nothing of it is written', async () => {
    const before = await variant();
    const product = { sku, name: 'Other', price: 1 };
    expect(await shop.send(updateProduct, { ...product, name: 'n'.repeat(251) })).toMatchObject(
      refused(422, 'up to 250 letters'),
    );
    expect(await shop.send(updateProduct, { ...product, price: 1e25 })).toMatchObject(
      refused(400, 'value/price must be <='),
    );
    const lost = { ...product, sku: `${sku}-LOST`, parentId: 'NONE' };
    expect(await shop.send(createProduct, lost)).toMatchObject(refused(503, 'yet'));
    expect(await shop.send(createProduct, lost, { minutes: 11 })).toMatchObject(refused(404, 'NONE'));
    expect(await variant(lost.sku)).toBeNull();
    expect(await variant()).toEqual(before);
  });
});

test('a product goes with its last variant', async () => {
  expect(await shop.send(deleteProduct, { sku })).toMatchObject(OK);
  expect(await shop.send(deleteProduct, { sku })).toMatchObject(OK);
  expect(await variant()).toBeNull();
});

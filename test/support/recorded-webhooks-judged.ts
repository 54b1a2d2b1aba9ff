import { isRecord } from '#lib/core/json';
import type { Told } from './recorded-webhooks';

type Body = Record<string, Record<string, unknown>>;

const LONG =
  '<h2>Warum dieser Beutel?</h2><p>Größe &amp; Farbe: <b>fett</b> und <a href="https://example.com/a?b=1&amp;c=2">Verweis</a></p><ul><li>eins<ul><li>eins-a<ul><li>eins-a-i</li></ul></li><li>eins-b</li></ul></li><li>zwei</li></ul><ol><li>erstens</li><li>zweitens</li></ol><table><tr><th>Maß</th><th>Wert</th></tr><tr><td>Höhe</td><td>10 cm</td></tr></table><blockquote>Ein gutes Stück<cite>Ada Example</cite></blockquote><figure><img src="https://example.com/b.png"><figcaption>Bild</figcaption></figure><figure><iframe src="https://www.youtube.com/embed/x" data-source="https://youtu.be/x" title="youtube"></iframe><figcaption>Film</figcaption></figure>';
const MARKED = '<p>a &lt; b &amp;&amp; c &gt; d, „Zitat“ <i>schräg</i></p>';

/** The same with other fields. */
const saying = (fields: object) => (told: Told[]) =>
  told.map(
    ({ path, data }): Told => ({ path, data: { ...data, ...('sku' in data && !('name' in data) ? {} : fields) } }),
  );
const long = { told: saying({ description: LONG }), because: 'all blocks are told, and an embed can be written back' };
const marked = { told: saying({ description: MARKED }), because: 'what has marks is HTML, so its text is escaped' };
const none = { price: null, prices: [] };
const unlisted = { told: saying({ description: MARKED, ...none }), because: 'a new variant has no price yet' };
const renamed = {
  told: (told: Told[]) =>
    marked.told(told).map((one) => (one.path === 'products/updated' ? { ...one, path: 'products/created' } : one)),
  because: 'after the removal under the old SKU the first word is created again',
};
const as = (path: string, because: string) => ({
  told: (told: Told[]) => told.map(({ data }): Told => ({ path, data })),
  because,
});

/** The recording has the first of the hundred. */
const LOREM = Array.from(
  { length: 30 },
  (_, n) => `<p>${Array.from({ length: 20 }, () => `Lorem ipsum äöü ${n}.`).join(' ')}</p>`,
).join('');
const big = Array.from({ length: 100 }, (_, n) => ({
  sku: `BIG-${n}`,
  id: Buffer.from(`ProductVariant:${443 + n}`).toString('base64'),
  parentId: 'UHJvZHVjdDoxNzA=',
  name: `BIG renamed, v${n}`,
  description: LOREM,
  price: 5,
  prices: [{ channel: 'default-channel', amount: 5, currency: 'USD' }],
  updatedAt: '2026-11-27T01:24:08.878Z',
})).sort((a, b) => (a.sku < b.sku ? -1 : 1));

const stocked = (rows: Readonly<Record<string, number>>) => () =>
  Object.entries(rows).map(
    ([stockId, quantity]): Told => ({
      path: 'stock/updated',
      data: {
        ...{ productId: 'UHJvZHVjdFZhcmlhbnQ6NDE0', sku: 'VBC-1', stockId, quantity },
        ...{ reserved: 0, inStock: quantity > 0 },
      },
    }),
  );
const known = { told: () => [], because: 'the back office has this stock already' };

/** Where we know better than the recording what should have been told, and why. */
export const JUDGED: Readonly<Record<string, { told: (recorded: Told[]) => Told[]; because: string }>> = {
  'product_variant_created-two-warehouses-stock': {
    told: saying({ description: LONG, ...none }),
    because: `${long.because}; a new variant has no price yet`,
  },
  'product_variant_updated-price-first-channel': long,
  'product_variant_updated-price-second-channel': long,
  'product_updated-one-listing-removed': long,
  'product_updated-all-listings-removed': long,
  'product_updated-renamed': long,
  'product_updated-entities': marked,
  'product_variant_updated-sku-changed': renamed,
  'product_variant_updated-sku-removed': renamed,
  'product_variant_created-without-sku': unlisted,
  'product_variant_created-sku-slash-umlaut': unlisted,
  'product_variant_created-sku-emoji': unlisted,
  'product_variant_created-sku-quotes': unlisted,
  'product_variant_created-sku-tab': unlisted,
  'product_variant_updated-bulk-update-price': marked,
  'product_created-bulk-create': as('products/created', 'the first word is created, whichever event brings it'),
  'product_variant_created-bulk-create': { told: () => [], because: 'it was told by product_created-bulk-create' },
  'product_updated-too-large': {
    told: () => big.map((data): Told => ({ path: 'products/updated', data })),
    because: 'the recording has the first of the hundred',
  },
  'product_variant_stock_updated-stocks-update-a': {
    told: stocked({ asia: 3, oceania: 12, europe: 4, default: 2 }),
    because: 'the event brings all of the stock, of which the back office knew nothing',
  },
  'product_variant_stock_updated-bulk': {
    told: stocked({ asia: 4, oceania: 13 }),
    because: 'the event also brings what had changed in the other warehouse',
  },
  'product_variant_stock_updated-stocks-update-b': known,
  'product_variant_stock_updated-same-again': known,
  'order_updated-partly-refunded': {
    told: (told) => told.map(({ path, data }) => ({ path, data: { ...data, paid: false } })),
    because: 'this subscription did not ask for the amounts; test/unit/saleor-order.test.ts has them',
  },
};

/** Webhooks that were delivered before one that was sent earlier. */
export const SENT_BEFORE: Readonly<Record<string, string>> = {
  'order_paid-before-created': 'order_created-paid-first',
};

interface Known {
  type: string;
  data: (body: Body) => unknown;
}

const earlierOrder = (fields: object): Known => ({
  type: 'saleor.order_created',
  data: ({ order }) => ({ ...order, updatedAt: order?.created, ...fields }),
});
const earlierVariant = (fields: object): Known => ({
  type: 'saleor.product_variant_created',
  data: ({ productVariant }) => ({ ...productVariant, updatedAt: null, ...fields }),
});

/** What the back office had been told before, by events that were not recorded. */
export const KNOWN_BEFORE: Readonly<Record<string, Known>> = {
  'order_updated-marked-as-paid': earlierOrder({ isPaid: false }),
  'order_fulfilled-fulfilled': earlierOrder({}),
  'order_updated-partly-refunded': earlierOrder({ isPaid: true }),
  'product_variant_updated-bulk-update-price': earlierVariant({ channelListings: [] }),
  'product_updated-too-large': {
    type: 'saleor.product_created',
    data: ({ product }) => {
      const { variants, ...rest } = product ?? {};
      const items = Array.isArray(variants) ? variants.filter(isRecord) : [];
      return items.map((item) => ({ ...item, product: { ...rest, name: 'BIG', description: null } }));
    },
  },
};

/** What is not told as it should be, and why. */
export const NOT_YET: Readonly<Record<string, string>> = {};

import { SALEOR } from '#local/paths';
import { asMerchant } from '../support/saleor-app';
import type { Findings } from './commerce';
import { type Expected, type Order, type Orders, STOCK_SKUS } from './history';
import { type Changed, SaleorFindings } from './saleor-findings';

const SHIPPED_ORDERS = 15;
const CHANGED_ORDERS = 10;
/** Products that the merchant changes in Saleor. */
const OWN_SKUS = 10;
const MANY = 1_000_000;
/** A channel in another currency than the back office counts in; the settings name it too. */
export const OTHER_CHANNEL = 'us';

/** The local Saleor as the soak test uses it: a store, and a source of changes. */
export class SoakSaleor {
  private readonly changed = new Map<string, Changed>();
  private otherChannel = '';
  private ordered = 0;
  /** The orders whose payment is still on its way. */
  private readonly unpaid: string[] = [];

  constructor(private readonly url: string) {}

  /** Installs the app, and makes what the history is about. */
  async prepare(webActions: string): Promise<Orders> {
    await this.post('install', { manifestUrl: `${webActions}/saleor/manifest` });
    const { productTypes, channels, warehouses } = await this.merchant(
      '{ productTypes(first: 1) { edges { node { id } } } channels { id slug } warehouses(first: 1) { edges { node { id } } } }',
    );
    const [type, warehouse] = [productTypes.edges[0].node.id, warehouses.edges[0].node.id];
    const listed = (channels as { id: string }[]).map(({ id }) => ({ channelId: id }));
    this.otherChannel = channels.find(({ slug }: { slug: string }) => slug === OTHER_CHANNEL).id;
    const skus = [
      ...Array.from({ length: STOCK_SKUS }, (_, n) => `STOCK-${n}`),
      ...Array.from({ length: OWN_SKUS }, (_, n) => `OWN-${n}`),
    ];
    const products = skus.map((sku) => ({
      name: sku,
      productType: type,
      // As the relay lists one: the history changes these too.
      channelListings: listed.map((channel) => ({ ...channel, visibleInListings: true })),
      variants: [
        {
          sku,
          attributes: [],
          channelListings: listed.map((channel) => ({ ...channel, price: 1 })),
          stocks: [{ warehouse, quantity: sku.startsWith('OWN-') ? 100 * MANY : 0 }],
        },
      ],
    }));
    const create =
      'mutation($products: [ProductBulkCreateInput!]!) { productBulkCreate(products: $products) { errors { code } } }';
    await this.merchant(create, { products });
    // Each shipment has to be approved, and none leaves before the order is paid.
    await this.merchant(
      'mutation { shopSettingsUpdate(input: { fulfillmentAutoApprove: false, fulfillmentAllowUnpaid: false }) { errors { code } } }',
    );
    const orders: Order[] = [];
    for (let n = 0; n < SHIPPED_ORDERS + CHANGED_ORDERS; n++) {
      const order = await this.buy(`OWN-${n % OWN_SKUS}`, MANY, n % 3 !== 0);
      orders.push(order);
      this.unpaid.push(...(n % 3 === 0 ? [String(order.id)] : []));
    }
    return { shipped: orders.slice(0, SHIPPED_ORDERS), changed: orders.slice(SHIPPED_ORDERS) };
  }

  /**
   * The merchant changes some products, a payment arrives, and somebody buys: what the back office
   * has to be told of.
   */
  async change(chunk: number): Promise<void> {
    for (let n = 0; n < OWN_SKUS; n += 1 + (chunk % 3)) {
      const sku = `OWN-${n}`;
      const [name, text, price] = [`${sku} of ${chunk}`, `Text of ${chunk}`, chunk + 1.5];
      const { productVariant } = await this.merchant(
        'query($sku: String!) { productVariant(sku: $sku) { id product { id } } }',
        { sku },
      );
      const change = `mutation($id: ID!, $input: ProductInput!, $variant: ID!, $prices: [ProductVariantChannelListingAddInput!]!) {
        productUpdate(id: $id, input: $input) { errors { code } }
        productVariantChannelListingUpdate(id: $variant, input: $prices) { errors { code } } }`;
      const description = JSON.stringify({ blocks: [{ type: 'paragraph', data: { text } }] });
      await this.merchant(change, {
        id: productVariant.product.id,
        input: { name, description },
        variant: productVariant.id,
        prices: [{ channelId: this.otherChannel, price }],
      });
      this.changed.set(sku, { name, text, price });
    }
    await this.pay(2);
    await this.buy('OWN-0', 1, true);
  }

  /** Payments that arrive. */
  async pay(count: number): Promise<void> {
    for (const id of this.unpaid.splice(0, count)) {
      await this.merchant('mutation($id: ID!) { orderMarkAsPaid(id: $id) { errors { code } } }', { id });
    }
  }

  /** Compares what there is with what there must be. */
  check(expected: Expected, findings: Findings): Promise<void> {
    const { changed, ordered } = this;
    return new SaleorFindings(this.url, { expected, changed, ordered }, findings).check();
  }

  private async buy(sku: string, quantity: number, paid: boolean): Promise<Order> {
    const order = (await this.post('checkout', { items: [{ sku, quantity }], paid })) as {
      id: string;
      lines: { id: string }[];
    };
    this.ordered += 1;
    return { id: order.id, items: [order.lines[0]?.id ?? ''] };
  }

  private merchant(query: string, variables?: Record<string, unknown>) {
    return asMerchant(this.url, query, variables);
  }

  private async post(path: string, body: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${this.url}${SALEOR}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) {
      throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    }
    return answer.json();
  }
}

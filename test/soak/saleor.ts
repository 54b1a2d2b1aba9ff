import { fromEditorJs } from '#lib/systems/saleor/rich-text/index';
import { BACKOFFICE, SALEOR } from '#local/paths';
import { asMerchant } from '../support/saleor-app';
import type { Findings } from './commerce';
import { type Expected, type Order, type Orders, STOCK_SKUS } from './history';

const SHIPPED_ORDERS = 15;
const CHANGED_ORDERS = 10;
/** Products that the merchant changes in Saleor. */
const OWN_SKUS = 10;
const MANY = 1_000_000;

interface Page<T> {
  edges: { node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** The local Saleor as the soak test uses it: a store, and a source of changes. */
export class SoakSaleor {
  private readonly renamed = new Map<string, string>();
  private ordered = 0;
  /** The orders whose payment is still on its way. */
  private readonly unpaid: string[] = [];

  constructor(private readonly url: string) {}

  /** Installs the app, and makes what the history is about. */
  async prepare(webActions: string): Promise<Orders> {
    await this.post('install', { manifestUrl: `${webActions}/saleor/manifest` });
    const { productTypes, channels, warehouses } = await this.merchant(
      '{ productTypes(first: 1) { edges { node { id } } } channels { id } warehouses(first: 1) { edges { node { id } } } }',
    );
    const [type, channel, warehouse] = [productTypes.edges[0].node.id, channels[0].id, warehouses.edges[0].node.id];
    const skus = [
      ...Array.from({ length: STOCK_SKUS }, (_, n) => `STOCK-${n}`),
      ...Array.from({ length: OWN_SKUS }, (_, n) => `OWN-${n}`),
    ];
    const products = skus.map((sku) => ({
      name: sku,
      productType: type,
      channelListings: [{ channelId: channel }],
      variants: [
        {
          sku,
          attributes: [],
          channelListings: [{ channelId: channel, price: 1 }],
          stocks: [{ warehouse, quantity: 0 }],
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
   * The merchant renames some products, a payment arrives, and somebody buys: what the back office
   * has to be told of.
   */
  async change(chunk: number): Promise<void> {
    for (let n = 0; n < OWN_SKUS; n += 1 + (chunk % 3)) {
      const sku = `OWN-${n}`;
      const name = `${sku} of ${chunk}`;
      const { productVariant } = await this.merchant(
        'query($sku: String!) { productVariant(sku: $sku) { product { id } } }',
        { sku },
      );
      const rename =
        'mutation($id: ID!, $name: String!) { productUpdate(id: $id, input: { name: $name }) { errors { code } } }';
      await this.merchant(rename, { id: productVariant.product.id, name });
      this.renamed.set(sku, name);
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

  async check(expected: Expected, findings: Findings): Promise<void> {
    await this.checkProducts(expected, findings);
    await this.checkCustomers(expected, findings);
    await this.checkOrders(expected, findings);
    await this.checkBackoffice(findings);
  }

  private async checkProducts({ products, stock }: Expected, { lost }: Findings): Promise<void> {
    const found = await this.all<{
      sku: string;
      product: { name: string; description: string | null; channelListings: { visibleInListings: boolean }[] };
      name: string;
      channelListings: { price: { amount: number } }[];
      stocks: { quantity: number }[];
    }>(
      'productVariants',
      'sku name product { name description channelListings { visibleInListings } } channelListings { price { amount } } stocks { quantity }',
    );
    const bySku = new Map(found.map((variant) => [variant.sku, variant] as const));
    for (const [sku, wanted] of products) {
      const variant = bySku.get(sku);
      const is = variant && seen(variant);
      const want = wanted && `${wanted.name}, ${sku}: ${wanted.description}, for ${wanted.price}, listed`;
      note(lost, is === want, `Saleor’s product ${sku}: ${is ?? 'gone'}, not ${want ?? 'gone'}`);
    }
    for (const [sku, counted] of stock.get('default') ?? []) {
      // What is out of stock has none.
      const quantity = counted % 7 === 0 ? 0 : counted;
      const is = bySku.get(sku)?.stocks[0]?.quantity;
      note(lost, is === quantity, `Saleor’s stock of ${sku}: ${is}, not ${quantity}`);
    }
  }

  private async checkCustomers({ customers }: Expected, { lost, doubled }: Findings): Promise<void> {
    const emails = (await this.all<{ email: string }>('customers', 'email')).map(({ email }) => email);
    for (const email of customers) {
      const times = emails.filter((other) => other === email).length;
      note(lost, times > 0, `Saleor’s customer ${email} is missing`);
      note(doubled, times < 2, `Saleor’s customer ${email}: ${times} times`);
    }
  }

  private async checkOrders({ shipments, statuses }: Expected, { lost, doubled }: Findings): Promise<void> {
    const found = await this.all<{
      id: string;
      privateMetafield: string | null;
      events: { type: string }[];
      fulfillments: { trackingNumber: string; status: string }[];
    }>(
      'orders',
      'id privateMetafield(key: "back_office_status") events { type } fulfillments { trackingNumber status }',
    );
    const byId = new Map(found.map((order) => [order.id, order] as const));
    for (const [id, parcels] of [...shipments].filter(([name]) => typeof name === 'string')) {
      const fulfillments = byId.get(String(id))?.fulfillments ?? [];
      const sent = fulfillments.map(({ trackingNumber }) => trackingNumber);
      for (const { trackingNumber, status } of fulfillments) {
        note(lost, status === 'FULFILLED', `Saleor’s shipment ${trackingNumber} is ${status}`);
      }
      for (const { number } of parcels) {
        const times = sent.filter((other) => other === number).length;
        note(lost, times > 0, `Saleor’s shipment ${number} is missing`);
        note(doubled, times < 2, `Saleor’s shipment ${number}: ${times} times`);
      }
    }
    for (const [id, { status, count }] of [...statuses].filter(([name]) => typeof name === 'string')) {
      const order = byId.get(String(id));
      note(lost, order?.privateMetafield === status, `Saleor’s order ${id}: ${order?.privateMetafield}, not ${status}`);
      const notes = order?.events.filter(({ type }) => type === 'NOTE_ADDED').length ?? 0;
      note(doubled, notes <= count, `Saleor’s order ${id}: ${notes} notes for ${count} changes`);
    }
  }

  /** What the merchant did, and what was bought, the back office must know. */
  private async checkBackoffice({ lost }: Findings): Promise<void> {
    const products = await this.told('products');
    for (const [sku, name] of this.renamed) {
      const is = products.find((product) => product.sku === sku)?.name;
      note(lost, is === name, `the back office takes ${sku} for ${is}, it is ${name}`);
    }
    const orders = await this.told('orders');
    const there = await this.all<{ id: string; status: string }>('orders', 'id status');
    for (const { id, status } of there) {
      const is = orders.find((order) => order.id === id)?.status;
      note(lost, is === status.toLowerCase(), `the back office takes Saleor’s order ${id} for ${is}, it is ${status}`);
    }
    note(lost, there.length === this.ordered, `${there.length} orders in Saleor, not ${this.ordered}`);
  }

  private async told(kind: string): Promise<Record<string, unknown>[]> {
    const answer = await fetch(`${this.url}${BACKOFFICE}/${kind}`);
    return ((await answer.json()) as { items: Record<string, unknown>[] }).items;
  }

  private async all<T>(root: string, fields: string): Promise<T[]> {
    const found: T[] = [];
    let after: string | null = null;
    do {
      const query = `query($after: String) { ${root}(first: 100, after: $after) { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`;
      const page: Page<T> = (await this.merchant(query, { after }))[root];
      found.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return found;
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

interface Seen {
  name: string;
  product: { name: string; description: string | null; channelListings: { visibleInListings: boolean }[] };
  channelListings: { price: { amount: number } }[];
}

/** A variant with all that the back office says of it. */
function seen({ name, product, channelListings }: Seen): string {
  const text = fromEditorJs(product.description ?? '');
  const listed = product.channelListings.every(({ visibleInListings }) => visibleInListings) ? 'listed' : 'hidden';
  return `${product.name}, ${name}: ${text}, for ${channelListings[0]?.price.amount}, ${listed}`;
}

function note(list: string[], right: boolean, text: string): void {
  if (!right) {
    list.push(text);
  }
}

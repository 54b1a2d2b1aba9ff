import { isRecord, recordsIn } from '#lib/core/json';
import { fromEditorJs } from '#lib/systems/saleor/rich-text/index';
import { BACKOFFICE } from '#local/paths';
import { asMerchant } from '../support/saleor-app';
import type { Findings } from './commerce';
import type { Expected } from './history';

interface Page<T> {
  edges: { node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** What the merchant has made of a product: the price in the other channel. */
export interface Changed {
  name: string;
  text: string;
  price: number;
}

interface Wanted {
  expected: Expected;
  /** By sku. */
  changed: ReadonlyMap<string, Changed>;
  /** How many orders there are. */
  ordered: number;
}

interface Listing {
  price: { amount: number; currency: string };
  channel: { slug: string };
}

interface Seen {
  sku: string;
  name: string;
  product: { name: string; description: string | null; channelListings: { visibleInListings: boolean }[] };
  channelListings: Listing[];
  stocks: { quantity: number }[];
}

const VARIANT = `sku name product { name description channelListings { visibleInListings } }
  channelListings { price { amount currency } channel { slug } } stocks { quantity }`;

interface SeenOrder {
  id: string;
  number: string;
  status: string;
  isPaid: boolean;
  totalCharged: { amount: number };
  totalRefunded: { amount: number };
  privateMetafield: string | null;
  events: { type: string; message: string | null }[];
  lines: { id: string; productSku: string; quantity: number }[];
  fulfillments: {
    id: string;
    trackingNumber: string;
    status: string;
    lines: { quantity: number; orderLine: { id: string } }[];
  }[];
}

const ORDER = `id number status isPaid totalCharged { amount } totalRefunded { amount }
  privateMetafield(key: "back_office_status") events { type message } lines { id productSku quantity }
  fulfillments { id trackingNumber status lines { quantity orderLine { id } } }`;

/** Compares the local Saleor, and what the back office was told of it, with what must be. */
export class SaleorFindings {
  constructor(
    private readonly url: string,
    private readonly wanted: Wanted,
    private readonly findings: Findings,
  ) {}

  async check(): Promise<void> {
    await this.checkProducts(this.wanted.expected);
    await this.checkCustomers(this.wanted.expected);
    const orders = await this.all<SeenOrder>('orders', ORDER);
    this.checkShipments(orders, this.wanted.expected);
    this.checkStatuses(orders, this.wanted.expected);
    await this.checkToldProducts();
    await this.checkToldOrders(orders);
  }

  private async checkProducts({ products, stock }: Expected): Promise<void> {
    const { lost, wrong } = this.findings;
    const found = await this.all<Seen>('productVariants', VARIANT);
    const bySku = new Map(found.map((variant) => [variant.sku, variant] as const));
    note(lost, bySku.size === found.length, 'two variants in Saleor have one SKU');
    for (const [sku, wanted] of products) {
      const variant = bySku.get(sku);
      const right = wanted === undefined ? variant === undefined : variant?.product.name === wanted.name;
      note(lost, right, `Saleor’s product ${sku}: ${variant?.product.name ?? 'gone'}, not ${wanted?.name ?? 'gone'}`);
      if (variant !== undefined && wanted !== undefined) {
        const prices = `default-channel ${wanted.price} EUR, us ${wanted.dollars} USD`;
        same(wrong, `Saleor’s product ${sku}`, seen(variant), `${sku}: ${wanted.description}, listed, ${prices}`);
      }
    }
    for (const [sku, counted] of stock.get('default') ?? []) {
      // What is out of stock has none.
      same(lost, `Saleor’s stock of ${sku}`, bySku.get(sku)?.stocks, [{ quantity: counted % 7 === 0 ? 0 : counted }]);
    }
    const others = [...bySku.keys()].filter((sku) => sku?.startsWith('SOAK-') && !products.has(sku));
    note(wrong, others.length === 0, `products in Saleor that nobody has sent: ${others.join(', ')}`);
  }

  private async checkCustomers({ customers }: Expected): Promise<void> {
    const { lost, doubled, wrong } = this.findings;
    const found = await this.all<{ email: string; firstName: string; lastName: string }>(
      'customers',
      'email firstName lastName',
    );
    for (const email of customers) {
      const own = found.filter((other) => other.email === email);
      note(lost, own.length > 0, `Saleor’s customer ${email} is missing`);
      note(doubled, own.length < 2, `Saleor’s customer ${email}: ${own.length} times`);
      for (const customer of own) {
        same(wrong, `Saleor’s customer ${email}`, customer, { email, firstName: 'Ottilie', lastName: 'Zwiebelmuster' });
      }
    }
  }

  private checkShipments(orders: readonly SeenOrder[], { shipments }: Expected): void {
    const { lost, doubled, wrong } = this.findings;
    const byId = new Map(orders.map((order) => [order.id, order] as const));
    for (const [id, parcels] of [...shipments].filter(([name]) => typeof name === 'string')) {
      const fulfillments = byId.get(String(id))?.fulfillments ?? [];
      for (const { trackingNumber, status } of fulfillments) {
        note(lost, status === 'FULFILLED', `Saleor’s shipment ${trackingNumber} is ${status}`);
      }
      for (const { number, items } of parcels) {
        const own = fulfillments.filter(({ trackingNumber }) => trackingNumber === number);
        note(lost, own.length > 0, `Saleor’s shipment ${number} is missing`);
        note(doubled, own.length < 2, `Saleor’s shipment ${number}: ${own.length} times`);
        const lines = own.flatMap((one) => one.lines.map((line) => ({ item: line.orderLine.id, qty: line.quantity })));
        same(wrong, `Saleor’s shipment ${number}`, lines, items);
      }
      const extra = fulfillments.length - parcels.length;
      note(wrong, extra <= 0, `Saleor’s order ${id} has ${extra} shipments that nobody has sent`);
    }
  }

  private checkStatuses(orders: readonly SeenOrder[], { statuses }: Expected): void {
    const { lost, doubled, wrong } = this.findings;
    const byId = new Map(orders.map((order) => [order.id, order] as const));
    for (const [id, { status, count }] of [...statuses].filter(([name]) => typeof name === 'string')) {
      const order = byId.get(String(id));
      note(lost, order?.privateMetafield === status, `Saleor’s order ${id}: ${order?.privateMetafield}, not ${status}`);
      const notes = order?.events.filter(({ type }) => type === 'NOTE_ADDED') ?? [];
      note(doubled, notes.length <= count, `Saleor’s order ${id}: ${notes.length} notes for ${count} changes`);
      same(wrong, `the last note of Saleor’s order ${id}`, notes.at(-1)?.message, `Order status changed to ${status}`);
    }
  }

  /** What the merchant did, the back office must know. */
  private async checkToldProducts(): Promise<void> {
    const { lost, wrong } = this.findings;
    const told = new Map((await this.told('products')).map((product) => [product.sku, product] as const));
    for (const [sku, { name, text, price }] of this.wanted.changed) {
      const is = told.get(sku);
      note(lost, is?.name === name, `the back office takes ${sku} for ${is?.name}, it is ${name}`);
      const prices = recordsIn(is?.prices).map(({ channel, amount, currency }) => `${channel} ${amount} ${currency}`);
      const fields = { price: is?.price, prices: prices.sort(), description: is?.description };
      same(wrong, `what the back office knows of ${sku}`, fields, {
        price: 1,
        prices: ['default-channel 1 EUR', `us ${price} USD`],
        description: text,
      });
    }
  }

  /** What was bought the back office must know; what it has shipped itself it is not told. */
  private async checkToldOrders(there: readonly SeenOrder[]): Promise<void> {
    const { lost, doubled, wrong } = this.findings;
    const orders = await this.told('orders');
    const shipments = await this.told('shipments');
    note(lost, there.length >= this.wanted.ordered, `${there.length} orders in Saleor, not ${this.wanted.ordered}`);
    note(doubled, there.length <= this.wanted.ordered, `${there.length} orders in Saleor, not ${this.wanted.ordered}`);
    for (const order of there) {
      const told = orders.find(({ id }) => id === order.id);
      note(lost, told !== undefined, `the back office knows nothing of Saleor’s order ${order.number}`);
      if (told !== undefined) {
        same(wrong, `what the back office knows of Saleor’s order ${order.number}`, toldOrder(told), asTold(order));
      }
      for (const { id, trackingNumber } of order.fulfillments) {
        const told = shipments.some((other) => other.id === id);
        note(wrong, !told, `the back office was told of ${trackingNumber}, which it has made itself`);
      }
    }
  }

  private async told(kind: string): Promise<Record<string, unknown>[]> {
    const answer: unknown = await (await fetch(`${this.url}${BACKOFFICE}/${kind}`)).json();
    return recordsIn(isRecord(answer) ? answer.items : undefined);
  }

  private async all<T>(root: string, fields: string): Promise<T[]> {
    const found: T[] = [];
    let after: string | null = null;
    do {
      const query = `query($after: String) { ${root}(first: 100, after: $after) { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`;
      const page: Page<T> = (await asMerchant(this.url, query, { after }))[root];
      found.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return found;
  }
}

function toldOrder({ number, status, paid, charged, refunded, lines }: Record<string, unknown>) {
  const seenLines = recordsIn(lines).map(({ id, sku, quantity }) => [id, sku, quantity]);
  return { number, status, paid, charged, refunded, lines: seenLines };
}

/** An order as the back office must know it. */
function asTold(order: SeenOrder): ReturnType<typeof toldOrder> {
  return {
    number: order.number,
    status: order.status.toLowerCase(),
    paid: order.isPaid,
    charged: order.totalCharged.amount,
    refunded: order.totalRefunded.amount,
    lines: order.lines.map(({ id, productSku, quantity }) => [id, productSku, quantity]),
  };
}

/** A variant with all that the back office says of it, beside the product's name. */
function seen({ name, product, channelListings }: Seen): string {
  const text = fromEditorJs(product.description ?? '');
  const listed = product.channelListings.every(({ visibleInListings }) => visibleInListings) ? 'listed' : 'hidden';
  const prices = channelListings.map(({ price, channel }) => `${channel.slug} ${price.amount} ${price.currency}`);
  return `${name}: ${text}, ${listed}, ${prices.sort().join(', ')}`;
}

function note(list: string[], right: boolean, text: string): void {
  if (!right) {
    list.push(text);
  }
}

function same(list: string[], what: string, is: unknown, wanted: unknown): void {
  const [found, right] = [JSON.stringify(is), JSON.stringify(wanted)];
  note(list, found === right, `${what}: ${found}, not ${right}`);
}

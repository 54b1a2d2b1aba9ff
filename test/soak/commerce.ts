import { isRecord } from '#lib/core/json';
import { COMMERCE_CHECKOUT } from '#local/commerce/index';
import { BACKOFFICE, COMMERCE_REST } from '#local/paths';
import type { Expected, Order, Orders } from './history';

const SHIPPED_ORDERS = 30;
const CHANGED_ORDERS = 20;

/** What is wrong with the store in the end. */
export interface Findings {
  lost: string[];
  doubled: string[];
}

/** The stand-in for Adobe Commerce, as the soak test uses it. */
export class SoakCommerce {
  constructor(private readonly url: string) {}

  async placeOrders(): Promise<Orders> {
    const orders: Order[] = [];
    for (let n = 0; n < SHIPPED_ORDERS + CHANGED_ORDERS; n++) {
      // Products that stay: one that is removed and made again has no stock, and is not shipped.
      const body = { items: [{ sku: `SOLD-${n}`, price: 1, qty: 1_000_000 }] };
      const order = await this.call('POST', COMMERCE_CHECKOUT, body);
      const [item] = isRecord(order) && Array.isArray(order.items) ? order.items : [];
      orders.push({ id: Number(isRecord(order) ? order.entity_id : 0), item: Number(item.item_id) });
    }
    return { shipped: orders.slice(0, SHIPPED_ORDERS), changed: orders.slice(SHIPPED_ORDERS) };
  }

  /** Compares what there is with what there must be. */
  async check(expected: Expected): Promise<Findings> {
    const findings: Findings = { lost: [], doubled: [] };
    await this.checkProducts(expected, findings);
    const stock = await this.all('inventory/source-items');
    for (const [sku, quantity] of expected.stock) {
      const found = stock.find((item) => item.sku === sku && item.source_code === 'default');
      this.expect(findings.lost, found?.quantity === quantity, `stock ${sku}: ${found?.quantity}, not ${quantity}`);
    }
    const emails = counts(await this.all('customers/search'), 'email');
    const codes = counts(await this.all('customerGroups/search'), 'code');
    for (const [name, times] of [
      ...expected.customers.map((email) => [email, emails.get(email) ?? 0] as const),
      ...expected.groups.map((code) => [code, codes.get(code) ?? 0] as const),
    ]) {
      this.expectOnce(findings, name, times);
    }
    await this.checkOrders(expected, findings);
    await this.checkBackoffice(expected, findings);
    return findings;
  }

  private async checkProducts({ products }: Expected, { lost }: Findings): Promise<void> {
    const found = new Map((await this.all('products')).map((item) => [String(item.sku), item] as const));
    for (const [sku, wanted] of products) {
      const product = found.get(sku);
      const right =
        wanted === undefined ? product === undefined : product?.name === wanted.name && product.price === wanted.price;
      this.expect(lost, right, `product ${sku}: ${product?.name ?? 'gone'}, not ${wanted?.name ?? 'gone'}`);
    }
  }

  private async checkOrders({ shipments, statuses }: Expected, findings: Findings): Promise<void> {
    const tracks = (await this.all('shipments')).flatMap(({ tracks }) => (Array.isArray(tracks) ? tracks : []));
    const times = counts(tracks.filter(isRecord), 'track_number');
    for (const number of [...shipments].flatMap(([id, numbers]) => (typeof id === 'number' ? numbers : []))) {
      this.expectOnce(findings, `shipment ${number}`, times.get(number) ?? 0);
    }
    const orders = new Map((await this.all('orders')).map((order) => [Number(order.entity_id), order] as const));
    for (const [id, { status, count }] of statuses) {
      if (typeof id !== 'number') {
        continue;
      }
      const order = orders.get(id);
      this.expect(findings.lost, order?.status === status, `order ${id}: ${order?.status}, not ${status}`);
      const histories = Array.isArray(order?.status_histories) ? order.status_histories.length : 0;
      this.expect(findings.doubled, histories <= count, `order ${id}: ${histories} comments for ${count} changes`);
    }
  }

  /** Shipping changes an order by itself: the back office must have been told of it. */
  private async checkBackoffice({ shipments }: Expected, { lost }: Findings): Promise<void> {
    const answer = await this.call('GET', `${BACKOFFICE}/orders`);
    const told: unknown[] = isRecord(answer) && Array.isArray(answer.items) ? answer.items : [];
    const statuses = new Map(told.filter(isRecord).map(({ id, status }) => [Number(id), status] as const));
    const orders = new Map((await this.all('orders')).map((order) => [Number(order.entity_id), order.status] as const));
    for (const id of [...shipments.keys()].filter((name) => typeof name === 'number')) {
      const [knows, is] = [statuses.get(id), orders.get(id)];
      this.expect(lost, knows === is, `the back office takes order ${id} for ${knows}, it is ${is}`);
    }
  }

  private expect(list: string[], right: boolean, text: string): void {
    if (!right) {
      list.push(text);
    }
  }

  private expectOnce({ lost, doubled }: Findings, name: string, times: number): void {
    this.expect(lost, times > 0, `${name} is missing`);
    this.expect(doubled, times < 2, `${name}: ${times} times`);
  }

  private async all(path: string): Promise<Record<string, unknown>[]> {
    const query = 'searchCriteria%5BpageSize%5D=100000';
    const answer = await this.call('GET', `${COMMERCE_REST}/V1/${path}?${query}`);
    return isRecord(answer) && Array.isArray(answer.items) ? answer.items.filter(isRecord) : [];
  }

  private async call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.url + path, {
      method,
      // A person's GET, without a content type, needs no signature.
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 200)}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  }
}

function counts(items: readonly Record<string, unknown>[], field: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const item of items) {
    const name = String(item[field]);
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}

import { isRecord, recordsIn } from '#lib/core/json';
import { COMMERCE_CHECKOUT } from '#local/commerce/index';
import { BACKOFFICE, COMMERCE_REST } from '#local/paths';
import { type Expected, type Order, type Orders, type Parcel, SOURCES } from './history';

const SHIPPED_ORDERS = 30;
const CHANGED_ORDERS = 20;
/** Pieces of each line of an order. */
const MANY = 1_000_000;

/** What is wrong with the store in the end. */
export interface Findings {
  lost: string[];
  doubled: string[];
  /** What is there, with another value in a field. */
  wrong: string[];
}

/** The stand-in for Adobe Commerce, as the soak test uses it. */
export class SoakCommerce {
  constructor(private readonly url: string) {}

  async placeOrders(): Promise<Orders> {
    const orders: Order[] = [];
    for (let n = 0; n < SHIPPED_ORDERS + CHANGED_ORDERS; n++) {
      // Products that stay: one that is removed and made again has no stock, and is not shipped.
      const items = [0, 1].map((line) => ({ sku: `SOLD-${n}-${line}`, price: 1, qty: MANY }));
      const order = await this.call('POST', COMMERCE_CHECKOUT, { items });
      const { entity_id, items: lines } = isRecord(order) ? order : {};
      orders.push({ id: Number(entity_id), items: recordsIn(lines).map(({ item_id }) => Number(item_id)) });
    }
    return { shipped: orders.slice(0, SHIPPED_ORDERS), changed: orders.slice(SHIPPED_ORDERS) };
  }

  /** Compares what there is with what there must be. */
  async check(expected: Expected): Promise<Findings> {
    const findings: Findings = { lost: [], doubled: [], wrong: [] };
    await this.checkProducts(expected, findings);
    await this.checkStock(expected, findings);
    const customers = await this.all('customers/search');
    const groups = await this.all('customerGroups/search');
    this.checkFields(findings, customers, isOwnCustomer, CUSTOMER);
    this.checkFields(findings, groups, isOwnGroup, { tax_class_id: 3 });
    const emails = counts(customers, 'email');
    const codes = counts(groups, 'code');
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

  private async checkProducts({ products }: Expected, { lost, wrong }: Findings): Promise<void> {
    const found = new Map((await this.all('products')).map((item) => [String(item.sku), item] as const));
    for (const [sku, wanted] of products) {
      const product = found.get(sku);
      const right = wanted === undefined ? product === undefined : product?.name === wanted.name;
      this.expect(lost, right, `product ${sku}: ${product?.name ?? 'gone'}, not ${wanted?.name ?? 'gone'}`);
      if (product !== undefined && wanted !== undefined) {
        const attributes = new Map(
          recordsIn(product.custom_attributes).map(({ attribute_code, value }) => [attribute_code, value] as const),
        );
        const { price, attribute_set_id, status, type_id, visibility } = product;
        const is = { price, description: attributes.get('description'), attribute_set_id, status, type_id, visibility };
        const own = { attribute_set_id: 4, status: 1, type_id: 'simple', visibility: 4 };
        this.expectSame(wrong, `product ${sku}`, is, { price: wanted.price, description: wanted.description, ...own });
      }
    }
    const others = [...found.keys()].filter((sku) => sku.startsWith('SOAK-') && !products.has(sku));
    this.expect(wrong, others.length === 0, `products that nobody has sent: ${others.join(', ')}`);
  }

  /** Each quantity in each source, and no others. */
  private async checkStock({ stock }: Expected, { lost, wrong }: Findings): Promise<void> {
    const items = (await this.all('inventory/source-items')).filter(({ sku }) => String(sku).startsWith('STOCK-'));
    for (const source of SOURCES) {
      const here = new Map(
        items.filter((item) => item.source_code === source).map((item) => [item.sku, item] as const),
      );
      for (const [sku, quantity] of stock.get(source) ?? []) {
        const found = here.get(sku);
        const right = found?.quantity === quantity;
        this.expect(lost, right, `stock of ${sku} in ${source}: ${found?.quantity}, not ${quantity}`);
        const status = quantity % 7 === 0 ? 0 : 1;
        this.expect(wrong, found?.status === status, `stock of ${sku} in ${source}: status ${found?.status}`);
        here.delete(sku);
      }
      this.expect(wrong, here.size === 0, `stock in ${source} that nobody has sent: ${[...here.keys()].join(', ')}`);
    }
    const elsewhere = items.filter(({ source_code }) => !SOURCES.includes(String(source_code)));
    this.expect(wrong, elsewhere.length === 0, `${elsewhere.length} quantities in a source that there is not`);
  }

  private checkFields(
    { wrong }: Findings,
    records: readonly Record<string, unknown>[],
    isOwn: (record: Record<string, unknown>) => boolean,
    fields: Readonly<Record<string, unknown>>,
  ): void {
    for (const record of records.filter(isOwn)) {
      const is = Object.fromEntries(Object.keys(fields).map((name) => [name, record[name]] as const));
      this.expectSame(wrong, String(record.email ?? record.code), is, fields);
    }
  }

  /** Each parcel with its lines and its track, and what is left in the order and in the stock. */
  private async checkShipments(
    shipments: Expected['shipments'],
    orders: ReadonlyMap<number, Record<string, unknown>>,
    findings: Findings,
  ): Promise<void> {
    const found = await this.all('shipments');
    const stock = await this.all('inventory/source-items');
    for (const [id, parcels] of shipments) {
      if (typeof id !== 'number') {
        continue;
      }
      const own = found.filter(({ order_id }) => order_id === id);
      for (const parcel of parcels) {
        const same = own.filter(({ tracks }) => recordsIn(tracks)[0]?.track_number === parcel.number);
        this.expectOnce(findings, `shipment ${parcel.number}`, same.length);
        this.expectSame(findings.wrong, `shipment ${parcel.number}`, same[0] && seen(same[0]), wanted(parcel));
      }
      this.expect(findings.wrong, own.length === parcels.length, `order ${id}: ${own.length} shipments`);
      for (const { item_id, sku, qty_shipped } of recordsIn(orders.get(id)?.items)) {
        const items = parcels.flatMap((parcel) => parcel.items.filter(({ item }) => item === item_id));
        const sum = items.reduce((total, { qty }) => total + qty, 0);
        const rest = stock.find((item) => item.sku === sku && item.source_code === 'default')?.quantity;
        const is = { shipped: qty_shipped, rest };
        this.expectSame(findings.wrong, `line ${item_id} of order ${id}`, is, { shipped: sum, rest: MANY - sum });
      }
    }
  }

  private async checkOrders({ shipments, statuses }: Expected, findings: Findings): Promise<void> {
    const orders = new Map((await this.all('orders')).map((order) => [Number(order.entity_id), order] as const));
    await this.checkShipments(shipments, orders, findings);
    for (const [id, { status, count }] of statuses) {
      if (typeof id !== 'number') {
        continue;
      }
      const order = orders.get(id);
      this.expect(findings.lost, order?.status === status, `order ${id}: ${order?.status}, not ${status}`);
      const histories = recordsIn(order?.status_histories);
      const text = `order ${id}: ${histories.length} comments for ${count} changes`;
      this.expect(findings.doubled, histories.length <= count, text);
      const { grand_total, items } = order ?? {};
      const shipped = recordsIn(items).map(({ qty_shipped, qty_canceled }) => [qty_shipped, qty_canceled]);
      const is = { grand_total, shipped };
      const untouched = { grand_total: 12 * MANY, shipped: [0, 0].map(() => [0, 0]) };
      this.expectSame(findings.wrong, `order ${id}`, is, untouched);
      for (const { comment, status: own } of histories) {
        this.expectSame(findings.wrong, `a comment of order ${id}`, comment, `Order status changed to ${own}`);
      }
      const newest = histories.toSorted((a, b) => Number(b.entity_id) - Number(a.entity_id))[0]?.comment;
      this.expectSame(findings.wrong, `the last comment of order ${id}`, newest, `Order status changed to ${status}`);
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

  private expectSame(list: string[], what: string, is: unknown, wanted: unknown): void {
    const [found, right] = [JSON.stringify(is), JSON.stringify(wanted)];
    this.expect(list, found === right, `${what}: ${found}, not ${right}`);
  }

  private expectOnce({ lost, doubled }: Findings, name: string, times: number): void {
    this.expect(lost, times > 0, `${name} is missing`);
    this.expect(doubled, times < 2, `${name}: ${times} times`);
  }

  private async all(path: string): Promise<Record<string, unknown>[]> {
    const query = 'searchCriteria%5BpageSize%5D=100000';
    const answer = await this.call('GET', `${COMMERCE_REST}/all/V1/${path}?${query}`);
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

/** All that a customer's event says, and what the store adds by itself. */
const CUSTOMER = { firstname: 'Ottilie', lastname: 'Zwiebelmuster', group_id: 1, website_id: 1, store_id: 1 };

function isOwnCustomer({ email }: Record<string, unknown>): boolean {
  return String(email).startsWith('ottilie-');
}

function isOwnGroup({ code }: Record<string, unknown>): boolean {
  return String(code).startsWith('Soak ');
}

/** A shipment with all that its event says of it. */
function seen({ items, tracks, extension_attributes: more }: Record<string, unknown>) {
  return {
    items: recordsIn(items).map(({ order_item_id, qty }) => ({ item: order_item_id, qty })),
    tracks: recordsIn(tracks).map(({ track_number, title, carrier_code }) => [track_number, title, carrier_code]),
    source: isRecord(more) ? more.source_code : undefined,
  };
}

function wanted({ number, items }: Parcel): ReturnType<typeof seen> {
  return { items: [...items], tracks: [[number, `Parcel ${number.slice(2)}`, 'ups']], source: 'default' };
}

function counts(items: readonly Record<string, unknown>[], field: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const item of items) {
    const name = String(item[field]);
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}

import { createRandom } from '#local/kernel/random';

/** An event of the generated history; it gets its time when it is sent. */
export interface HistoryEvent {
  id: string;
  type: string;
  data: unknown;
}

/** What the stores must look like when everything has come to rest. */
export interface Expected {
  /** By sku; undefined where the product is gone. */
  products: Map<string, { name: string; price: number; dollars: number; description: string } | undefined>;
  /** By source and sku. */
  stock: Map<string, Map<string, number>>;
  customers: string[];
  groups: string[];
  /** What left, by order. */
  shipments: Map<string | number, Parcel[]>;
  /** By order: the last status, and how many came. */
  statuses: Map<string | number, { status: string; count: number }>;
  /** Ids of the events that the stores must refuse. */
  refused: string[];
  /** The entries that are kept of lists which the stores must refuse in part, by event. */
  partly: Map<string, unknown[]>;
}

/** A shipment: its tracking number, and how much of which line. */
export interface Parcel {
  number: string;
  items: { item: string | number; qty: number }[];
}

/** An order and its items, as the store that has it names them. */
export interface Order {
  id: string | number;
  items: readonly (string | number)[];
}

/**
 * Orders that are shipped, and others whose status changes: shipping changes a status by itself.
 */
export interface Orders {
  shipped: readonly Order[];
  changed: readonly Order[];
}

const SKUS = 60;
/** Products that are there from the beginning: of one that is not there Saleor keeps no stock. */
export const STOCK_SKUS = 30;
/** The store's sources; Saleor has the first one alone. */
export const SOURCES = ['default', 'store-7', 'store-9'];
/** One that neither store has. */
const NOWHERE = 'nowhere';
const STATUSES = ['processing', 'holded', 'payment_review', 'fraud'];
const UNKNOWN = 999_999;
/** No other text has these words: they are looked for where nothing personal may be. */
export const PERSON = { name: 'Ottilie', lastname: 'Zwiebelmuster' };

/** Events of all kinds that are often about the same records, and what must come of them. */
export function generate(count: number, seed: number, orders: Orders): [HistoryEvent[], Expected] {
  const random = createRandom(seed);
  const pick = (most: number) => Math.floor(random() * most);
  const expected: Expected = {
    products: new Map(),
    stock: new Map(SOURCES.map((source) => [source, new Map()] as const)),
    customers: [],
    groups: [],
    shipments: new Map(),
    statuses: new Map(),
    refused: [],
    partly: new Map(),
  };
  const one = <T>(items: readonly T[]): T => {
    const item = items[pick(items.length)];
    if (item === undefined) {
      throw new Error('Nothing to pick from.');
    }
    return item;
  };
  // The SKU whose quantity was last set: each save of a product writes the one back that it read.
  let stocked = 'STOCK-0';
  const stock = (n: number) => {
    const made = setStock(expected, { entries: 1 + pick(4), n, bad: random() < 0.2, pick });
    stocked = made.data[0]?.sku ?? stocked;
    return made;
  };
  const write: readonly [share: number, (n: number) => Pick<HistoryEvent, 'type' | 'data'>][] = [
    [0.4, (n) => saveProduct(expected, random() < 0.4 ? stocked : `SOAK-${pick(SKUS)}`, n, random() < 0.5)],
    [0.45, () => deleteProduct(expected, `SOAK-${pick(SKUS)}`)],
    [0.6, stock],
    [0.68, (n) => createCustomer(expected, n)],
    [0.73, (n) => createGroup(expected, n)],
    [0.85, (n) => ship(expected, one(orders.shipped), n, pick)],
    [0.95, () => changeStatus(expected, one(orders.changed), one(STATUSES))],
    [1, (n) => refuse(expected, n, pick(3))],
  ];
  const events = Array.from({ length: count }, (_, n): HistoryEvent => {
    const share = random();
    const [, make] = write.find(([most]) => share < most) ?? one(write);
    return { id: `e-${n}`, ...make(n) };
  });
  return [events, expected];
}

function saveProduct({ products }: Expected, sku: string, n: number, create: boolean) {
  const value = { name: `Product ${n}`, price: n + 0.5, description: `Text ${n}` };
  const dollars = n + 0.25;
  products.set(sku, { ...value, dollars });
  const type = `be-observer.catalog_product_${create ? 'create' : 'update'}`;
  return { type, data: { sku, ...value, prices: [{ currency: 'USD', amount: dollars }] } };
}

function deleteProduct({ products }: Expected, sku: string) {
  products.set(sku, undefined);
  return { type: 'be-observer.catalog_product_delete', data: { sku } };
}

interface StockOptions {
  entries: number;
  n: number;
  /** Whether the stores must refuse one entry of it. */
  bad: boolean;
  pick: (most: number) => number;
}

function setStock({ stock, partly }: Expected, { entries, n, bad, pick }: StockOptions) {
  const draw = (): [string, string] => [`STOCK-${pick(STOCK_SKUS)}`, SOURCES[pick(3)] ?? ''];
  const drawn = Array.from({ length: entries }, draw);
  const places = [...new Map(drawn.map((place) => [place.join(), place] as const)).values()];
  const data = places.map(([sku, source], index) => {
    const quantity = n * 10 + index;
    stock.get(source)?.set(sku, quantity);
    return { sku, source, quantity, outOfStock: quantity % 7 === 0 };
  });
  if (bad) {
    const entry = { sku: `STOCK-${pick(STOCK_SKUS)}`, source: NOWHERE, quantity: n, outOfStock: false };
    data.splice(pick(data.length + 1), 0, entry);
    partly.set(`e-${n}`, [entry]);
  }
  return { type: 'be-observer.catalog_stock_update', data };
}

function createCustomer({ customers }: Expected, n: number) {
  const email = `ottilie-${n}@example.com`;
  customers.push(email);
  return { type: 'be-observer.customer_create', data: { ...PERSON, email } };
}

function createGroup({ groups }: Expected, n: number) {
  const name = `Soak ${n}`;
  groups.push(name);
  return { type: 'be-observer.customer_group_create', data: { name, taxClassId: 3 } };
}

/** Some lines of an order, and some pieces of each. */
function ship({ shipments }: Expected, { id, items }: Order, n: number, pick: (most: number) => number) {
  const number = `T-${n}`;
  const from = pick(items.length);
  const shipped = items.slice(from, from + 1 + pick(2)).map((item) => ({ item, qty: 1 + pick(3) }));
  shipments.set(id, [...(shipments.get(id) ?? []), { number, items: shipped }]);
  const tracks = [{ trackNumber: number, title: `Parcel ${n}`, carrierCode: 'ups' }];
  const lines = shipped.map(({ item, qty }) => ({ orderItemId: item, qty }));
  return { type: 'be-observer.sales_order_shipment_create', data: { orderId: id, items: lines, tracks } };
}

function changeStatus({ statuses }: Expected, { id }: Order, status: string) {
  statuses.set(id, { status, count: (statuses.get(id)?.count ?? 0) + 1 });
  return { type: 'be-observer.sales_order_status_update', data: { id, status } };
}

/**
 * An order that neither store has: a number is asked of Commerce, another name of Saleor. Or a
 * customer of a group that Commerce has not.
 */
function refuse({ refused }: Expected, n: number, kind: number) {
  refused.push(`e-${n}`);
  if (kind === 0) {
    const data = { ...PERSON, email: `refused-${n}@example.com`, groupId: UNKNOWN };
    return { type: 'be-observer.customer_create', data };
  }
  const id = kind === 1 ? UNKNOWN + n : `unknown-${n}`;
  return { type: 'be-observer.sales_order_status_update', data: { id, status: 'processing' } };
}

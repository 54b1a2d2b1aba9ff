import type { Apps, SaleorApp } from '#local/saleor/apps';
import type { Order } from '#local/saleor/order-records';
import type { RecordKind, Records } from '#local/saleor/records';

/** What a recording's state is made with. */
export interface Shop {
  records: Records;
  apps: Apps;
  app: SaleorApp;
  token: string;
  /** Recorded ids and those of the local Saleor, where they are not the same. */
  ids: Record<string, string>;
}

/** What a real Saleor knows by a UUID has a number here. */
export const IDS: Readonly<Record<string, string>> = {
  'Warehouse:8a92bb84-d41a-4e33-814d-ab7c34b1d289': 'Warehouse:1',
  'Warehouse:dd115dee-c270-473d-866a-c98edbcb6752': 'Warehouse:2',
  'Warehouse:6139f87f-5435-4067-9729-fe92b45a9634': 'Warehouse:3',
  'Warehouse:d75cd4d2-830d-40bb-9707-62f0f6c0809c': 'Warehouse:4',
  'Order:53ba4d5b-9d92-47da-ad85-39ac307c3147': 'Order:1',
  'OrderLine:2e6b0438-a2c8-45c9-8c4a-d6055061717d': 'OrderLine:1',
  'Order:98425d18-69f8-4824-9d01-8151a14ae826': 'Order:2',
  'OrderLine:ad15d392-b548-43f2-baf7-c2c756ca82ce': 'OrderLine:2',
  'Order:0e06f36c-6c5b-4650-96d5-d1deeb65a6b8': 'Order:3',
  'OrderLine:6af6aff3-2fab-4f59-83a8-2b2fac160a98': 'OrderLine:3',
  'Order:07325197-afc3-431c-89df-32f9665e78cc': 'Order:4',
  'Order:300e0e28-ab76-4b28-a4b8-d90d18712ded': 'Order:5',
  'Order:9c6837ea-a94c-4ee1-be10-50fd8a27a5a3': 'Order:6',
};

const UNSAVED = 'UHJvZHVjdFZhcmlhbnQ6Tm9uZQ==';
const [USD, JPY] = [1, 3];
const [DEFAULT, OCEANIA] = [3, 4];

/** What most recordings were made upon. */
export function fillShop(records: Records): void {
  const channels = { 'default-channel': 'USD', 'channel-pln': 'PLN', 'channel-jpy': 'JPY', 'channel-kwd': 'KWD' };
  for (const [slug, currency] of Object.entries(channels)) {
    records.add('channel', { slug, currency });
  }
  const types = ['audiobook', 'shoe', 'sweatshirt', 'shirt', 'beanie', 'simple', 'juice', 'gift-card'];
  for (const [index, slug] of types.entries()) {
    records.add('productType', { id: 17 + index, slug, requiresAttributes: slug === 'audiobook' });
  }
  records.add('productType', { id: 1, slug: 'default-type' });
  records.add('category', { slug: 'default-category' });
  for (const slug of ['africa', 'americas', 'default', 'oceania']) {
    records.add('warehouse', { slug });
  }
  addUsers(records);
  addProducts(records);
  addOrders(records);
}

function addUsers(records: Records): void {
  const user = (id: number, email: string, firstName: string, lastName: string, externalReference: string | null) =>
    records.add('user', { id, email, firstName, lastName, externalReference });
  user(1_000, 'admin@example.com', '', '', null);
  user(48, 'grace@example.com', 'Grace', 'Hopper', null);
  user(49, 'alan@example.com', 'Alan', 'Turing', null);
  user(58, 'cmq@example.com', 'C', 'D', '901');
  user(60, 'cmq3@example.com', 'C', 'D', null);
  user(61, 'rec@example.com', 'Rec', 'Orded', null);
}

interface SmallVariant {
  sku: string;
  name?: string;
  price?: number;
  channel?: number;
  position?: number;
}

function addProducts(records: Records): void {
  const product = (
    id: number,
    name: string,
    variants: Record<number, SmallVariant>,
    { type = 1, description = null, channels = [USD], reference = null }: More = {},
  ) => {
    records.add('product', {
      ...{ id, name, slug: `p-${id}`, description, externalReference: reference, type, category: 1 },
      listings: channels.map((channel) => ({ channel, published: true, available: true, visible: false })),
    });
    for (const [own, { sku, name: named = UNSAVED, price = 2, channel = USD, position = null }] of Object.entries(
      variants,
    )) {
      const prices = price === 0 ? [] : [{ channel, amount: price }];
      records.add('variant', {
        ...{ id: Number(own), product: id, sku, name: named, externalReference: sku },
        position,
        prices,
      });
    }
  };
  product(166, 'Lantern', { 403: { sku: 'A-1' } });
  product(167, 'Storm lantern', STORM, { reference: 'A-2', description: QUOTED });
  product(168, 'Lamp', { 405: { sku: 'A-3' } });
  product(181, 'Odd x', { 418: { sku: 'x', price: 5 } });
  product(200, 'Links', { 437: { sku: 'L-1' } });
  product(215, 'Yen mug', { 452: { sku: 'J-2', channel: JPY } }, { channels: [USD, JPY] });
  product(219, 'Audiobook', {}, { type: 17 });
  const tent = { 10525: { sku: 'CN-1', price: 19.99 }, 10530: { sku: 'CW-1', name: 'CW-1', price: 0 } };
  product(10279, 'Three-person tent & Größe', tent, { reference: 'CN-1' });
  product(10282, 'Cmp CN-11', { 10528: { sku: 'CN-11', price: 1 } }, { reference: 'CN-11' });
  const lantern = { 10534: { sku: 'RC-1' }, 10535: { sku: 'RC-2', name: 'RC-2', position: 0 } };
  product(10286, 'Recorded lantern', lantern, { reference: 'RC-1' });
  records.add('stock', { variant: 10530, warehouse: DEFAULT, quantity: 8 });
}

const STORM = {
  404: { sku: 'A-2', name: 'Storm lantern inactive' },
  461: { sku: 'V-1', position: 0 },
  467: { sku: 'V-2', position: 1 },
};

interface More {
  type?: number;
  description?: string | null;
  channels?: number[];
  reference?: string | null;
}

/** What a description was that was saved as a quote. */
const QUOTED = JSON.stringify({
  blocks: [
    { data: { text: 'Introduction <b>bold</b>' }, type: 'paragraph' },
    { data: { items: ['one', 'two'], style: 'unordered' }, type: 'list' },
    { data: { text: 'Quoted' }, type: 'paragraph' },
  ],
});

function addOrders(records: Records): void {
  const order = (
    reference: string | null,
    sku: string,
    variant: number,
    quantity: number,
    more: Partial<Order> = {},
  ) => {
    const id = records.nextId('order_line');
    const allocations = [{ id, warehouse: id === 1 ? OCEANIA : DEFAULT, quantity }];
    records.add('order', {
      ...{ number: String(id), created: '2026-11-27T10:00:00.000000+00:00', externalReference: reference },
      ...{ status: 'UNFULFILLED', paid: true, user: 58, fulfillments: [], history: [] },
      lines: [{ id, variant, sku, quantity, fulfilled: 0, allocations }],
      money: { currency: 'USD', total: 20, charged: 20, refunded: 0 },
      ...more,
    });
  };
  order(null, 'A-1', 403, 3);
  order('REC-1', 'RC-1', 10534, 4);
  order(null, 'RC-1', 10534, 1);
  order('SO-77', 'A-1', 403, 1, { privateMetadata: { back_office_status: 'sinactive3' } });
  order(null, 'A-1', 403, 1);
  order(null, 'A-1', 403, 1, { status: 'UNCONFIRMED' });
}

/** So many pieces of an order are sent: one fulfilment each. */
export function sent(order: number, fulfillments: Readonly<Record<number, string>>) {
  return ({ records }: Shop): void => {
    const found = records.get('order', order);
    const [line] = found?.lines ?? [];
    if (found === undefined || line === undefined) {
      throw new Error(`There is no order ${order}.`);
    }
    for (const [id, trackingNumber] of Object.entries(fulfillments)) {
      const lines = [{ id: Number(id), line: line.id, quantity: 1, warehouse: DEFAULT }];
      found.fulfillments.push({ id: Number(id), status: 'FULFILLED', trackingNumber, created: found.created, lines });
      line.fulfilled += 1;
      line.allocations = line.allocations.map((one) => ({ ...one, quantity: one.quantity - 1 }));
    }
    found.status = 'PARTIALLY_FULFILLED';
    records.change('order', found);
  };
}

/** What happened to an order: a note where it says something, else an event of that name. */
export function history(order: number, ...events: readonly (string | { note: string })[]) {
  return ({ records }: Shop): void => {
    const found = records.get('order', order);
    if (found === undefined) {
      throw new Error(`There is no order ${order}.`);
    }
    found.history = ['ADDED_PRODUCTS', 'DRAFT_CREATED', 'PLACED_FROM_DRAFT', 'CONFIRMED', ...events].map((event) => ({
      type: typeof event === 'string' ? event : 'NOTE_ADDED',
      message: typeof event === 'string' ? null : event.note,
      date: found.created,
    }));
    records.change('order', found);
  };
}

/** Something of the state is not there yet, or no more. */
export function without(...records: readonly [RecordKind, number][]) {
  return (shop: Shop): void => {
    for (const [kind, id] of records) {
      if (shop.records.get(kind, id) === undefined) {
        throw new Error(`There is no ${kind} ${id} to be taken away.`);
      }
      shop.records.remove(kind, id);
    }
  };
}

/** A quantity on hand in the warehouse `default`. */
export function stocked(variant: number, quantity: number) {
  return ({ records }: Shop): void => void records.add('stock', { variant, warehouse: DEFAULT, quantity });
}

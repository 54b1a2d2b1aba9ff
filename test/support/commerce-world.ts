import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { customerKey, newCustomer } from '#local/commerce/customers';
import type { Document, Kind } from '#local/commerce/documents';
import { createCommerce } from '#local/commerce/index';
import { type Line, placeOrder } from '#local/commerce/place-order';
import { created } from '#local/commerce/product-values';
import { putSource, putSourceItem, SOURCES } from '#local/commerce/sources';
import { local } from '#local/identity';
import { createManualClock } from '#local/kernel/clock';
import { openDatabase } from '#local/kernel/database';
import { Documents } from '#local/kernel/documents';

const TIME = '2026-11-25 18:36:15';
const GRACE = { email: 'grace.hopper@example.com', firstname: 'Grace', lastname: 'Hopper' };

/** The default address of the recorded store's first customer. */
const HARBOUR = {
  region: { region_code: 'TX', region: 'Texas', region_id: 57 },
  ...{ region_id: 57, country_id: 'US', street: ['1 Harbour Road'], telephone: '5550100', postcode: '78701' },
  ...{ city: 'Austin', firstname: 'Grace', lastname: 'Hopper', default_shipping: true, default_billing: true },
};

const SET_PARTS = ['KETTLE-1', 'CUP-1'];

/** The products of the recorded store, in the order of their numbers. */
const PRODUCTS: readonly [sku: string, name: string, price: number, more?: Document][] = [
  ['TENT-2P', 'Two-person tent', 189.9],
  ['STOVE-1', 'Gas stove', 39.5],
  ['LAMP-3', 'Head lamp', 24],
  ['ROPE-10', 'Rope', 15],
  ['MUG-1', 'Mug', 8],
  ['JACKET-RED', 'Jacket RED', 99],
  ['JACKET-BLUE', 'Jacket BLUE', 99],
  ['JACKET', 'Jacket', 99, { type_id: 'configurable' }],
  ['', '', 0],
  ['SET-S', 'Camping set SET-S', 55.5, bundle('1')],
  ['KETTLE-1', 'Kettle', 20],
  ['CUP-1', 'Cup', 5],
  ['SET-T', 'Camping set SET-T', 30, { ...bundle('0'), together: SET_PARTS }],
];

const TENT_AND_STOVE: Line[] = [line('TENT-2P', 2), line('STOVE-1', 1)];
const LAMPS = [line('LAMP-3', 3)];
const JACKET_AND_ROPE: Line[] = [
  { ...line('JACKET', 2), sku: 'JACKET-RED', type: 'configurable', parts: [{ sku: 'JACKET-RED', qty: 1 }] },
  line('ROPE-10', 1),
];
const TOGETHER = [set('SET-T', ['KETTLE-1', 1], ['CUP-1', 2])];
const SEPARATELY = [set('SET-S', ['STOVE-1', 1], ['MUG-1', 2])];
/** The orders of the recorded store: of each kind four, and two of the second website. */
const ORDERS = [TENT_AND_STOVE, LAMPS, JACKET_AND_ROPE, TOGETHER, SEPARATELY].flatMap((lines) => [
  lines,
  lines,
  lines,
  lines,
]);

/** The stand-in for Adobe Commerce with what the recorded store had before its first operation. */
export function recordedWorld({ limited = false } = {}): (request: Request) => Promise<Response> {
  const database = openDatabase(mkdtempSync(path.join(tmpdir(), 'relay-')));
  const documents = new Documents<Kind>(database, 'commerce');
  for (const [id, code] of ['NOT LOGGED IN', 'General', 'Wholesale', 'Retailer'].entries()) {
    documents.put('group', id, code.toLowerCase(), { id, code, tax_class_id: 3, tax_class_name: 'Retail Customer' });
  }
  documents.nextId('group');
  documents.nextId('group');
  documents.nextId('group');
  for (const code of SOURCES) {
    putSource(documents, code, code);
  }
  for (const [sku, name, price, more] of PRODUCTS) {
    if (name === '') {
      documents.nextId('product');
      continue;
    }
    const given = { sku, name, price, attribute_set_id: 4, weight: 1, ...more };
    const product = created(given, documents.nextId('product'), TIME);
    const extension_attributes = { website_ids: [1, 2] };
    const { together } = given as Document;
    documents.put('product', Number(product.id), sku.toLowerCase(), { ...product, extension_attributes, together });
    // What ships together is in one source.
    for (const source_code of SET_PARTS.includes(sku) ? ['default'] : SOURCES) {
      putSourceItem(documents, { sku, source_code, quantity: 200, status: 1 });
    }
  }
  const defaults = { default_billing: '1', default_shipping: '1' };
  const id = documents.nextId('customer_address');
  const grace = {
    ...{ ...newCustomer(documents.nextId('customer'), TIME), ...GRACE, ...defaults },
    addresses: [{ ...HARBOUR, id, customer_id: 1 }],
  };
  documents.put('customer', 1, customerKey(grace), grace);
  for (const lines of ORDERS) {
    placeOrder(documents, TIME, GRACE, lines);
  }
  placeOrder(documents, TIME, GRACE, [line('TENT-2P', 2)], { store: 2 });
  placeOrder(documents, TIME, GRACE, [line('TENT-2P', 2)], { store: 2 });
  const app = new Hono();
  const clock = createManualClock(Date.parse('2026-11-25T19:06:34Z'));
  const context = { database, clock, folder: '', url: () => 'http://127.0.0.1', print: () => {} };
  const credentials = local.commerce;
  createCommerce(context, { credentials, acceptsToken: () => false, publish: () => {}, limited }).routes(app);
  return async (request) => app.fetch(request);
}

function bundle(shipmentType: string): Document {
  const custom_attributes = [{ attribute_code: 'shipment_type', value: shipmentType }];
  return { type_id: 'bundle', weight: 3, custom_attributes };
}

function line(sku: string, qty: number): Line {
  const [, name = '', price = 0] = PRODUCTS.find(([known]) => known === sku) ?? [];
  return { sku, name, price, qty };
}

function set(sku: string, ...parts: [sku: string, qty: number][]): Line {
  return { ...line(sku, 2), type: 'bundle', parts: parts.map(([part, qty]) => ({ sku: part, qty })) };
}

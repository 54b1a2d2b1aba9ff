import { openDatabase } from '#local/kernel/database';
import { MERCHANT } from '#local/saleor/callers';
import { draftMutations } from '#local/saleor/drafts';
import { fulfillmentMutations } from '#local/saleor/fulfillments';
import { globalId } from '#local/saleor/ids';
import { orderMutations, placeOrder } from '#local/saleor/orders';
import { Records } from '#local/saleor/records';
import { returnMutations } from '#local/saleor/returns';
import { seed } from '#local/saleor/seed';
import { stockMutations } from '#local/saleor/stock';
import { transactionMutations } from '#local/saleor/transactions';
import { Views } from '#local/saleor/views';
import type { World } from '#local/saleor/world';
import { temporaryFolder } from '../support/started';

/*
 * What Saleor 3.23 sends of each thing that its people do, and of what it sends nothing. The local
 * Saleor must not tell more.
 */

type Mutation = (args: object) => object;

function shop() {
  const told: string[] = [];
  const records = new Records(openDatabase(temporaryFolder()), () => '2026-01-31T10:00:00.000000+00:00');
  seed(records);
  const world: World = { records, views: new Views(records), caller: MERCHANT, emit: (event) => told.push(event) };
  const mutations: Record<string, unknown> = {
    ...{ ...orderMutations(world), ...fulfillmentMutations(world), ...returnMutations(world) },
    ...{ ...draftMutations(world), ...transactionMutations(world), ...stockMutations(world) },
  };
  const call = (name: string, args: object) => {
    told.length = 0;
    expect((mutations[name] as Mutation)(args)).toMatchObject({ errors: [] });
    return [...told];
  };
  const buy = (quantity: number, paid: boolean) => {
    told.length = 0;
    const order = placeOrder(world, { items: [{ sku: 'LANTERN-1', quantity }], unconfirmed: false, paid });
    const id = globalId('Order', order.id);
    const line = globalId('OrderLine', order.lines[0]?.id ?? 0);
    return { id, line, told: told.filter((event) => event.startsWith('PRODUCT_')), number: order.id };
  };
  const fulfill = (order: { id: string; line: string }, quantity: number) => {
    const lines = [{ orderLineId: order.line, stocks: [{ quantity, warehouse: WAREHOUSE }] }];
    return call('orderFulfill', { order: order.id, input: { lines } });
  };
  return { records, call, buy, fulfill };
}

const [WAREHOUSE, VARIANT] = [globalId('Warehouse', 1), globalId('ProductVariant', 1)];
const back = (quantity: number, replace = false) => ({
  fulfillmentLines: [{ fulfillmentLineId: globalId('FulfillmentLine', 1), quantity, replace }],
});

test('pieces that come back, are replaced, or are paid for no more', () => {
  const { call, buy, fulfill, records } = shop();
  const order = buy(4, false);
  expect(call('orderMarkAsPaid', { id: order.id })).toEqual(['ORDER_FULLY_PAID', 'ORDER_UPDATED']);
  fulfill(order, 4);
  const refund = { order: order.id, input: back(1) };
  expect(call('orderFulfillmentRefundProducts', refund)).toEqual(['ORDER_REFUNDED', 'ORDER_UPDATED']);
  expect(call('orderFulfillmentReturnProducts', { order: order.id, input: back(1) })).toEqual(['ORDER_UPDATED']);
  const replaced = call('orderFulfillmentReturnProducts', { order: order.id, input: back(1, true) });
  expect(replaced).toEqual(['ORDER_UPDATED', 'DRAFT_ORDER_CREATED']);
  const { status, fulfillments } = records.get('order', order.number) ?? {};
  expect(status).toBe('PARTIALLY_RETURNED');
  expect(fulfillments?.map((one) => [one.status, one.lines.map(({ quantity }) => quantity)])).toEqual([
    ['FULFILLED', [1]],
    ['REFUNDED', [1]],
    ['RETURNED', [1]],
    ['REPLACED', [1]],
    // Saleor makes one with each replacement.
    ['RETURNED', []],
  ]);
  // The stock stays as it is.
  expect(records.all('stock')[0]?.quantity).toBe(46);
});

test('money: charged, paid back, promised back', () => {
  const { call, buy } = shop();
  const order = buy(1, false);
  const money = (amount: number) => ({ amount, currency: 'EUR' });
  const pay = { id: order.id, transaction: { name: 'Card', amountCharged: money(10) } };
  expect(call('transactionCreate', pay)).toEqual(['ORDER_PAID', 'ORDER_UPDATED']);
  const update = (charged: number, refunded: number) =>
    call('transactionUpdate', {
      id: globalId('TransactionItem', 1),
      transaction: { amountCharged: money(charged), amountRefunded: money(refunded) },
    });
  expect(update(24, 0)).toEqual(['ORDER_PAID', 'ORDER_FULLY_PAID', 'ORDER_UPDATED']);
  expect(update(24, 0)).toEqual([]);
  const grant = { amount: 4, transactionId: globalId('TransactionItem', 1) };
  expect(call('orderGrantRefundCreate', { id: order.id, input: grant })).toEqual([]);
  expect(update(20, 4)).toEqual(['ORDER_REFUNDED', 'ORDER_UPDATED']);
  expect(update(0, 24)).toEqual(['ORDER_REFUNDED', 'ORDER_UPDATED', 'ORDER_FULLY_REFUNDED']);
});

test('orders that staff make: a draft tells nothing of an order until it is one; many are one event', () => {
  const { call } = shop();
  const input = { channelId: globalId('Channel', 1), lines: [{ variantId: VARIANT, quantity: 2 }] };
  expect(call('draftOrderCreate', { input })).toEqual(['DRAFT_ORDER_CREATED']);
  const told = call('draftOrderComplete', { id: globalId('Order', 1) });
  expect(told.sort()).toEqual(['ORDER_CONFIRMED', 'ORDER_CREATED']);
  const line = { variantId: VARIANT, quantity: 1, warehouse: WAREHOUSE, taxClassId: globalId('TaxClass', 1) };
  const one = { channel: 'default-channel', createdAt: '2026-01-31T10:00:00Z', lines: [line] };
  expect(call('orderBulkCreate', { orders: [one, one] })).toEqual(['ORDER_BULK_CREATED']);
});

test('stock is told where it is set, and where it can be sold again or not any more', () => {
  const { call, buy, fulfill, records } = shop();
  const set = (quantity: number) =>
    call('productVariantStocksUpdate', { variantId: VARIANT, stocks: [{ warehouse: WAREHOUSE, quantity }] });
  expect(set(3)).toEqual(['PRODUCT_VARIANT_STOCK_UPDATED']);
  expect(buy(1, false).told).toEqual([]);
  const last = buy(2, false);
  expect(last.told).toEqual(['PRODUCT_VARIANT_OUT_OF_STOCK']);
  expect(() => buy(1, false)).toThrow('Insufficient product stock.');
  expect(fulfill(last, 2)).toEqual([
    ...['PRODUCT_VARIANT_BACK_IN_STOCK', 'PRODUCT_VARIANT_OUT_OF_STOCK'],
    ...['FULFILLMENT_CREATED', 'FULFILLMENT_APPROVED', 'ORDER_UPDATED', 'ORDER_FULFILLED'],
  ]);
  expect(call('orderCancel', { id: globalId('Order', 1) })).toEqual([
    ...['PRODUCT_VARIANT_BACK_IN_STOCK', 'ORDER_CANCELLED', 'ORDER_UPDATED'],
  ]);
  expect(set(0)).toEqual(['PRODUCT_VARIANT_OUT_OF_STOCK', 'PRODUCT_VARIANT_STOCK_UPDATED']);
  expect(set(0)).toEqual(['PRODUCT_VARIANT_STOCK_UPDATED']);
  expect(set(5)).toEqual(['PRODUCT_VARIANT_BACK_IN_STOCK', 'PRODUCT_VARIANT_STOCK_UPDATED']);
  const west = globalId('Warehouse', records.add('warehouse', { slug: 'west' }).id);
  const stocks = [{ warehouse: west, quantity: 0 }];
  expect(call('productVariantStocksCreate', { variantId: VARIANT, stocks })).toEqual(['PRODUCT_VARIANT_BACK_IN_STOCK']);
  expect(call('productVariantStocksDelete', { variantId: VARIANT, warehouseIds: [west] })).toEqual([
    'PRODUCT_VARIANT_OUT_OF_STOCK',
  ]);
  expect(call('deleteWarehouse', { id: WAREHOUSE })).toEqual(['WAREHOUSE_DELETED', 'PRODUCT_VARIANT_OUT_OF_STOCK']);
});

import { Goods, stockIn } from './goods';
import { found, numberIn } from './ids';
import { keepOrder, newLine, setAside } from './new-order';
import { cents } from './order-parts';
import type { Fulfillment, Order, OrderLine } from './order-records';
import { happened, tellPlaced } from './orders';
import { type Args, answering, inputOf, listOf, Refusal } from './problem';
import type { Place } from './records';
import type { View } from './views';
import { need, type World } from './world';

type Input = Record<string, unknown>;

/** Orders that staff make: drafts, which become orders, and many at once. */
export function draftMutations(world: World): View {
  const { records, views, caller, emit } = world;
  return {
    draftOrderCreate: (args: Args) => {
      need(caller, 'MANAGE_ORDERS');
      return answering(() =>
        records.transaction(() => {
          const input = inputOf(args);
          const channel = found('Channel', input.channelId, (id) => records.get('channel', id), 'channelId');
          const lines = listOf(input.lines).map((item): OrderLine => {
            const variant = found('ProductVariant', item.variantId, (id) => records.get('variant', id), 'lines');
            return newLine(records, variant, { quantity: Number(item.quantity), channel });
          });
          const order = keepOrder(world, channel, { status: 'DRAFT', lines, ...buyerOf(input.userEmail) });
          emit('DRAFT_ORDER_CREATED', { order: views.order(order) });
          return { order: views.order(order) };
        }),
      );
    },
    draftOrderComplete: (args: Args) => {
      need(caller, 'MANAGE_ORDERS');
      return answering(() =>
        records.transaction(() => {
          const order = found('Order', args.id, (id) => records.get('order', id));
          if (order.status !== 'DRAFT') {
            throw new Refusal('INVALID', 'id', 'The order is not draft.');
          }
          const goods = new Goods(world);
          setAside(world, goods, order);
          order.status = 'UNFULFILLED';
          happened(order, 'PLACED_FROM_DRAFT');
          happened(order, 'CONFIRMED');
          records.change('order', order);
          goods.tell();
          tellPlaced(world, order);
          return { order: views.order(order) };
        }),
      );
    },
    /** One event for all of them. Nothing is set aside for them. */
    orderBulkCreate: (args: Args) => {
      need(caller, 'MANAGE_ORDERS_IMPORT');
      return records.transaction(() => {
        const inputs = listOf(args.orders);
        const read = inputs.map((input) => answering(() => ({ input: readBulk(world, input) })));
        // One that is wrong is the end of all of them.
        if (read.some(({ errors }) => listOf(errors).length > 0)) {
          return { count: 0, results: read.map(({ errors }) => ({ order: null, errors })), errors: [] };
        }
        const made = inputs.map((input) => makeBulk(world, input));
        emit('ORDER_BULK_CREATED', { orders: made.map((order) => views.order(order)) });
        const results = made.map((order) => ({ order: views.order(order), errors: [] }));
        return { count: made.length, results, errors: [] };
      });
    },
  };

  function buyerOf(email: unknown): Pick<Order, 'user'> & Partial<Pick<Order, 'email'>> {
    const user = records.all('user').find((one) => one.email === email);
    return { user: user?.id ?? null, ...(typeof email === 'string' ? { email } : {}) };
  }
}

interface Bulk {
  channel: Place;
  lines: OrderLine[];
}

/** @throws Refusal for a channel, a variant or a stock that is not there, or has not enough. */
function readBulk({ records, views }: World, input: Input): Bulk {
  const channel = records.all('channel').find(({ slug }) => slug === input.channel);
  if (channel === undefined) {
    throw new Refusal('NOT_FOUND', 'channel', 'Channel instance with the given slug does not exist.');
  }
  const lines = listOf(input.lines).map((item, at): OrderLine => {
    const variant = found('ProductVariant', item.variantId, (id) => records.get('variant', id), `lines.${at}`);
    const warehouse = numberIn('Warehouse', item.warehouse);
    if (numberIn('TaxClass', item.taxClassId) === undefined) {
      throw new Refusal('NOT_FOUND', `lines.${at}`, "Can't return TaxClass instance.");
    }
    const stock = stockIn(records, variant.id, warehouse ?? null);
    const quantity = Number(item.quantity);
    if (stock === undefined) {
      throw new Refusal('NON_EXISTING_STOCK', `lines.${at}`, 'There is no stock for given product variant.');
    }
    if (stock.quantity - views.allocated(variant.id, stock.warehouse) < quantity) {
      throw new Refusal('INSUFFICIENT_STOCK', `lines.${at}`, 'Insufficient stock for product variant.');
    }
    const total = inputOf(item, 'totalPrice').gross;
    return {
      ...newLine(records, variant, { quantity, channel }),
      // What nobody gives is not looked up.
      sku: typeof item.productSku === 'string' ? item.productSku : null,
      productName: String(item.productName ?? ''),
      variantName: String(item.variantName ?? ''),
      price: quantity === 0 ? 0 : cents(Number(total) / quantity),
    };
  });
  return { channel, lines };
}

function makeBulk(world: World, input: Input): Order {
  const { records } = world;
  const { channel, lines } = readBulk(world, input);
  const { email } = inputOf(input, 'user');
  const user = records.all('user').find((one) => one.email === email);
  return keepOrder(world, channel, {
    status: input.status === 'UNCONFIRMED' ? 'UNCONFIRMED' : input.status === 'FULFILLED' ? 'FULFILLED' : 'UNFULFILLED',
    created: String(input.createdAt),
    ...{ lines, fulfillments: sentIn(world, input, lines), user: user?.id ?? null },
    ...(typeof email === 'string' ? { email } : {}),
  });
}

/** What was sent before Saleor knew of the order: it leaves the stock as well. */
function sentIn({ records }: World, input: Input, lines: readonly OrderLine[]): Fulfillment[] {
  return listOf(input.fulfillments).map(({ trackingCode, lines: pieces }): Fulfillment => {
    const sent = listOf(pieces).flatMap(({ orderLineIndex, quantity: count, warehouse: id }) => {
      const [line, quantity, warehouse] = [lines[Number(orderLineIndex)], Number(count), numberIn('Warehouse', id)];
      const stock = stockIn(records, line?.variant ?? null, warehouse ?? null);
      if (line === undefined || stock === undefined) {
        return [];
      }
      line.fulfilled += quantity;
      records.change('stock', { ...stock, quantity: stock.quantity - quantity });
      return [{ id: records.nextId('fulfillment_line'), line: line.id, quantity, warehouse: stock.warehouse }];
    });
    return {
      ...{ id: records.nextId('fulfillment'), status: 'FULFILLED' as const, created: new Date().toISOString() },
      ...{ trackingNumber: typeof trackingCode === 'string' ? trackingCode : '', lines: sent },
    };
  });
}

import { parse } from 'graphql';
import type { Context, Hono } from 'hono';
import { isRecord, recordsIn } from '#lib/core/json';
import { jsonBody } from '../kernel/http';
import { SALEOR } from '../paths';
import { answerOrRefusal, bodyRecord } from './answer';
import { MERCHANT } from './callers';
import { type Purchase, placeOrder } from './orders';
import { select } from './payload';
import { type Caller, NOBODY, type World } from './world';

/** The fields of an order that the shop shows. */
const ORDER = parse('{ order { id number status lines { id productSku quantity } } }');

/** Routes for what a shopper does, and to send any event. */
export function shopRoutes(app: Hono, worldOf: (caller: Caller) => World): void {
  app.post(`${SALEOR}/checkout`, (c) =>
    answerOrRefusal(c, async () => {
      const world = worldOf(MERCHANT);
      const purchase = await readPurchase(c);
      const order = world.records.transaction(() => placeOrder(world, purchase));
      return c.json(select(ORDER, { order: world.views.order(order) }, {}).order, 201);
    }),
  );
  app.post(`${SALEOR}/emit`, (c) =>
    answerOrRefusal(c, async () => {
      const { event, ...data } = bodyRecord(await jsonBody(c));
      return c.json({ deliveries: worldOf(NOBODY).emit(String(event), withLists(data)) });
    }),
  );
}

/** Saleor answers null only for a list that it could not read: one that is not given is empty. */
const LISTS = { channelListings: [], fulfillments: [], lines: [], stocks: [], variants: [] } as const;

function withLists(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isRecord(value) ? { ...LISTS, ...withLists(value) } : value]),
  );
}

async function readPurchase(c: Context): Promise<Purchase> {
  const { items, unconfirmed, paid = true, channel } = bodyRecord(await jsonBody(c));
  return {
    items: recordsIn(items).map(({ sku, quantity, from }) => ({
      sku: String(sku),
      quantity: Number(quantity),
      ...(isRecord(from) ? { from: numbersIn(from) } : {}),
    })),
    ...(typeof channel === 'string' ? { channel } : {}),
    unconfirmed: unconfirmed === true,
    paid: paid === true,
  };
}

function numbersIn(given: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Number(value)] as const));
}

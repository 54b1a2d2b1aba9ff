import type { Context, Hono } from 'hono';
import { isRecord, recordsIn } from '#lib/core/json';
import { HttpError, jsonBody } from '../kernel/http';
import { SALEOR } from '../paths';
import { answerOrRefusal, bodyRecord } from './answer';
import { MERCHANT } from './callers';
import type { Cart } from './cart-records';
import { channelOf, complete, type Selects, totalsOf } from './carts';
import type { Questions } from './questions';
import { chooseMethod, refreshMethods } from './shipping';
import type { Caller, World } from './world';

interface Options {
  worldOf: (caller: Caller) => World;
  questions: Questions;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Routes for a shopper's cart, and for how a channel is taxed. `draft` makes it an order that staff
 * edit. What it costs is asked with `GET`; with `?charge` as a query that selects the payments too,
 * with `?page` as a cart's whole page.
 */
export function cartRoutes(app: Hono, { worldOf, questions, now }: Options): void {
  const options = () => ({ world: worldOf(MERCHANT), questions, now });
  channelRoute(app, worldOf);
  app.post(`${SALEOR}/carts`, (c) =>
    answerOrRefusal(c, async () => {
      const { records } = worldOf(MERCHANT);
      const { channel: slug = 'default-channel', draft, ...fields } = bodyRecord(await jsonBody(c));
      const channel = records.all('channel').find((one) => one.slug === slug);
      if (channel === undefined) {
        throw new HttpError(404, `There is no channel ${String(slug)}.`);
      }
      const empty = {
        channel: channel.id,
        draft: draft === true,
        lines: [],
        address: null,
        shipping: '0',
        discounts: [],
      };
      return c.json({ id: records.add('cart', { ...empty, ...changesIn(fields) }).id }, 201);
    }),
  );
  app.get(`${SALEOR}/carts/:id`, (c) =>
    answerOrRefusal(c, async () => c.json(await totalsOf(cartOf(c), options(), selectsOf(c)))),
  );
  app.post(`${SALEOR}/carts/:id`, (c) =>
    answerOrRefusal(c, async () => {
      const changes = changesIn(bodyRecord(await jsonBody(c)));
      const { prices: _stale, methodsAt: _old, ...cart } = cartOf(c);
      // A change of what is not taxed, such as an e-mail address, asks nothing.
      const isTaxed = Object.keys(changes).length > 0;
      worldOf(MERCHANT).records.change('cart', isTaxed ? { ...cart, ...changes } : cartOf(c));
      return c.json({ id: cart.id });
    }),
  );
  app.post(`${SALEOR}/carts/:id/deliveries`, (c) =>
    answerOrRefusal(c, async () => {
      const cart = cartOf(c);
      return c.json(await refreshMethods(cart, channelOf(cart, worldOf(MERCHANT)), options()));
    }),
  );
  app.post(`${SALEOR}/carts/:id/method`, (c) =>
    answerOrRefusal(c, async () => {
      const { prices: _stale, ...cart } = cartOf(c);
      chooseMethod(cart, String(bodyRecord(await jsonBody(c)).id));
      worldOf(MERCHANT).records.change('cart', cart);
      return c.json({ id: cart.id });
    }),
  );
  app.post(`${SALEOR}/carts/:id/complete`, (c) =>
    answerOrRefusal(c, async () => {
      const { number, money } = await complete(cartOf(c), options());
      return c.json({ number, money }, 201);
    }),
  );
  app.get(`${SALEOR}/asked`, (c) => c.json(questions.asked));

  function cartOf(c: Context): Cart {
    const cart = worldOf(MERCHANT).records.get('cart', Number(c.req.param('id')));
    if (cart === undefined) {
      throw new HttpError(404, 'There is no such cart.');
    }
    return cart;
  }
}

/** How a channel is taxed. */
function channelRoute(app: Hono, worldOf: Options['worldOf']): void {
  app.put(`${SALEOR}/channels/:slug`, (c) =>
    answerOrRefusal(c, async () => {
      const { records } = worldOf(MERCHANT);
      const { currency = 'EUR', tax } = bodyRecord(await jsonBody(c));
      const slug = c.req.param('slug');
      const known = records.all('channel').find((channel) => channel.slug === slug);
      const channel = known ?? records.add('channel', { slug, currency: String(currency) });
      if (isRecord(tax)) {
        const { pricesIncludeTax, app: named } = tax;
        channel.tax = { pricesIncludeTax: pricesIncludeTax === true, app: typeof named === 'string' ? named : null };
      } else {
        delete channel.tax;
      }
      records.change('channel', channel);
      return c.json({ slug });
    }),
  );
}

function changesIn({ lines, address, shipping, discounts }: Record<string, unknown>): Partial<Cart> {
  const { country, countryArea, city, postalCode } = bodyRecord(address);
  return {
    ...(Array.isArray(lines) ? { lines: recordsIn(lines).map(lineOf) } : {}),
    ...(isRecord(address)
      ? { address: { country: textOf(country), ...texts({ countryArea, city, postalCode }) } }
      : {}),
    ...(shipping === undefined ? {} : { shipping: textOf(shipping) }),
    ...(Array.isArray(discounts)
      ? { discounts: recordsIn(discounts).map(({ on, amount }) => ({ on: textOf(on), amount: textOf(amount) })) }
      : {}),
  };
}

function selectsOf(c: Context): Selects {
  return c.req.query('page') !== undefined ? 'page' : c.req.query('charge') !== undefined ? 'charge' : 'totals';
}

function lineOf({ sku, quantity, unitPrice, taxClass = null, taxable = true, weight }: Record<string, unknown>) {
  return {
    sku: textOf(sku),
    quantity: Number(quantity),
    unitPrice: textOf(unitPrice),
    taxClass: taxClass === null ? null : textOf(taxClass),
    taxable: taxable === true,
    ...(typeof weight === 'number' ? { weight } : {}),
  };
}

function textOf(value: unknown): string {
  return String(value);
}

function texts(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === undefined ? '' : textOf(value)]),
  );
}

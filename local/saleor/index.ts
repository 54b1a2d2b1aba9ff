import { parse } from 'graphql';
import type { Context, Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { local } from '../identity';
import { Chaos } from '../kernel/chaos';
import { Faults } from '../kernel/faults';
import { bearerToken, HttpError, jsonBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { SALEOR } from '../paths';
import { appQueries } from './app-views';
import { Apps, digest, type SaleorApp } from './apps';
import { catalogueMutations } from './catalogue';
import { customerMutations } from './customers';
import { Deliveries } from './deliveries';
import { type Emit, emitter, saleorTime } from './emit';
import { execute, readAsked } from './graphql';
import { globalId } from './ids';
import { install } from './install';
import { metadataMutations } from './metadata';
import { orderMutations, placeOrder } from './orders';
import { select } from './payload';
import { placeMutations } from './places';
import { Problem, Refusal } from './problem';
import { queries } from './queries';
import { Records } from './records';
import { seed } from './seed';
import { Signer } from './signer';
import { stockMutations } from './stock';
import { Views } from './views';
import { webhookMutations } from './webhooks';
import { type Caller, NOBODY, type World } from './world';

/** Where the Saleor is. */

/** A Saleor as the platform uses it. */
export interface Saleor extends Plugin {
  /** Resolves once no delivery is under way. */
  settled(): Promise<void>;
}

/** Who works for the merchant may do everything. */
const MERCHANT: Caller = {
  principal: { __typename: 'User', id: globalId('User', 0) },
  app: undefined,
  permissions: new Set(['MANAGE_PRODUCTS', 'MANAGE_USERS', 'MANAGE_ORDERS', 'MANAGE_SETTINGS']),
};

/**
 * A stand-in for a Saleor: it has products, customers and orders behind the part of its GraphQL API that the relay uses, installs
 * apps by their manifest, has the key that it signs with, and sends webhooks as Saleor does.
 */
export function createSaleor({ database, clock, url }: PlatformContext): Saleor {
  const apiUrl = () => `${url()}${SALEOR}/graphql/`;
  const apps = new Apps(database);
  const signer = new Signer(database);
  const [chaos, faults] = [new Chaos(), new Faults()];
  const deliveries = new Deliveries({
    database,
    clock,
    signer,
    chaos,
    apiUrl,
    isActive: (id, event) =>
      event === 'APP_DELETED' || apps.all().some((app) => app.id === id && (app.active || event.startsWith('APP_'))),
  });
  const records = new Records(database, () => saleorTime(clock.now()));
  const views = new Views(records);
  seed(records);
  const emitFor = (caller: Caller): Emit => emitter({ apps, deliveries, clock }, caller.principal);
  const worldOf = (caller: Caller): World => ({ records, views, caller, emit: emitFor(caller) });
  /** Calls of the API by an app, for whoever measures what an event costs. */
  let calls = 0;

  /** A token that is not known authenticates nobody: it is no error. */
  const callerOf = (token: string | undefined): Caller => {
    if (token === local.saleorStaffToken) {
      return MERCHANT;
    }
    const app = apps.all().find((item) => token !== undefined && item.active && item.token === digest(token));
    return app === undefined
      ? NOBODY
      : {
          principal: { __typename: 'App', id: globalId('App', app.id) },
          app: app.id,
          // OWN: what it keeps of its own.
          permissions: new Set([...app.permissions, 'OWN']),
        };
  };

  const graphql = async (c: Context): Promise<Response> => {
    const caller = callerOf(bearerToken(c.req.header('authorization')));
    // Apps meet them; the merchant's own hand does not.
    const fault = caller === MERCHANT ? undefined : await faults.apply(c);
    if (fault !== undefined) {
      return fault;
    }
    calls += caller.app === undefined ? 0 : 1;
    const world = worldOf(caller);
    const mutation = {
      ...catalogueMutations(world),
      ...stockMutations(world),
      ...customerMutations(world),
      ...orderMutations(world),
      ...metadataMutations(world, apps),
      ...placeMutations(world),
      ...webhookMutations(world, apps),
    };
    const query = { ...queries(world), ...appQueries(apps, deliveries, views, caller.app) };
    try {
      return c.json({ data: execute(readAsked(await jsonBody(c)), { query, mutation }) });
    } catch (error) {
      if (error instanceof Problem) {
        const { message, code, status } = error;
        return c.json({ errors: [{ message, extensions: { exception: { code } } }], data: null }, status);
      }
      throw error;
    }
  };

  const own = (identifier: string): SaleorApp => {
    const app = apps.all().find((item) => item.identifier === identifier);
    if (app === undefined) {
      throw new HttpError(404, `No app ${identifier} is installed.`);
    }
    return app;
  };
  const shown = (app: SaleorApp) => ({ app: { id: globalId('App', app.id), isActive: app.active } });

  /** What happens by itself, or by the hand of the merchant. */
  const happenings = (app: Hono) => {
    app.post(`${SALEOR}/install`, (c) =>
      answer(c, async () => {
        const { manifestUrl, activate = true } = record(await jsonBody(c));
        const order = { manifestUrl: String(manifestUrl), activate: activate === true, apiUrl: apiUrl() };
        const { id, identifier } = await install(apps, order);
        return c.json({ id: globalId('App', id), identifier }, 201);
      }),
    );
    app.delete(`${SALEOR}/apps/:app`, (c) =>
      answer(c, async () => {
        const gone = own(c.req.param('app'));
        apps.remove(gone.id);
        // Before 3.23.5 the app does not hear of it.
        if (c.req.query('silent') !== 'true') {
          emitFor(MERCHANT)('APP_DELETED', shown({ ...gone, active: false }), [gone]);
        }
        return c.body(null, 204);
      }),
    );
    app.post(`${SALEOR}/apps/:app`, (c) =>
      answer(c, async () => {
        const { active, permissions } = record(await jsonBody(c));
        const allowed = Array.isArray(permissions) ? { permissions: permissions.map(String) } : {};
        const changed = { ...own(c.req.param('app')), active: active === true, ...allowed };
        apps.update(changed);
        emitFor(MERCHANT)('APP_STATUS_CHANGED', shown(changed), [changed]);
        return c.json({ active: changed.active });
      }),
    );
    app.post(`${SALEOR}/emit`, (c) =>
      answer(c, async () => {
        const { event, ...data } = record(await jsonBody(c));
        return c.json({ deliveries: emitFor(NOBODY)(String(event), data) });
      }),
    );
    app.post(`${SALEOR}/checkout`, (c) =>
      answer(c, async () => {
        const { items, unconfirmed, paid = true } = record(await jsonBody(c));
        const wanted = (Array.isArray(items) ? items : []).map((item) => {
          const { sku, quantity, from } = record(item);
          const places = isRecord(from) ? { from: numbersIn(from) } : {};
          return { sku: String(sku), quantity: Number(quantity), ...places };
        });
        const purchase = { items: wanted, unconfirmed: unconfirmed === true, paid: paid === true };
        const order = records.transaction(() => placeOrder(worldOf(MERCHANT), purchase));
        return c.json(select(ORDER, { order: views.order(order) }, {}).order, 201);
      }),
    );
    app.post(`${SALEOR}/rotate`, (c) => {
      signer.rotate();
      return c.json(signer.jwks());
    });
  };

  return {
    routes(app) {
      faults.routes(app, `${SALEOR}/faults`);
      chaos.routes(app, `${SALEOR}/chaos`);
      app.get('/.well-known/jwks.json', (c) => c.json(signer.jwks()));
      app.post(`${SALEOR}/graphql/`, graphql);
      app.get(`${SALEOR}/calls`, (c) => c.json({ calls }));
      app.get(`${SALEOR}/deliveries`, (c) => c.json(deliveries.all()));
      happenings(app);
    },
    start: () => deliveries.start(),
    settled: () => deliveries.settled(),
    stop: () => deliveries.stop(),
  };
}

function numbersIn(given: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Number(value)] as const));
}

/** What the shop shows of an order. */
const ORDER = parse('{ order { id number status lines { id productSku quantity } } }');

function record(body: unknown): Record<string, unknown> {
  return isRecord(body) ? body : {};
}

/** A failure in the words that the merchant would see. */
async function answer(c: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HttpError) {
      return c.json({ message: error.message }, error.status);
    }
    if (error instanceof Refusal) {
      return c.json({ message: error.message }, 422);
    }
    throw error;
  }
}

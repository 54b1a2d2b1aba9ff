import { isRecord } from '#lib/core/json';
import { Chaos } from '../kernel/chaos';
import { Faults } from '../kernel/faults';
import { HttpError, jsonBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { SALEOR } from '../paths';
import { appRoutes } from './app-routes';
import { Apps } from './apps';
import { Breaker, breakerRoutes } from './breaker';
import { MERCHANT } from './callers';
import { cartRoutes } from './cart-routes';
import { Deliveries } from './deliveries';
import { emitter, saleorTime } from './emit';
import { GraphqlRoute } from './graphql-route';
import { paymentRoutes } from './payments';
import { Questions } from './questions';
import { Records } from './records';
import { seed } from './seed';
import { shopRoutes } from './shop-routes';
import { Signer } from './signer';
import { Views } from './views';
import type { Caller, World } from './world';

/** A Saleor as the platform uses it. */
export interface Saleor extends Plugin {
  /** Resolves once no delivery is under way. */
  settled(): Promise<void>;
}

/**
 * A stand-in for a Saleor: it has products, customers and orders behind the part of its GraphQL API
 * that the relay uses, installs apps by their manifest, has the key that it signs with, and sends
 * webhooks as Saleor does.
 */
export function createSaleor({ database, clock, url }: PlatformContext): Saleor {
  const [apps, signer, chaos, faults] = [new Apps(database), new Signer(database), new Chaos(), new Faults()];
  const isActive = (id: number, event: string) => event === 'APP_DELETED' || apps.takes(id, event);
  const records = new Records(database, () => saleorTime(clock.now()));
  const shopUrl = () => records.settings().publicUrl ?? `${url()}${SALEOR}/`;
  const apiUrl = () => `${shopUrl()}graphql/`;
  const deliveries = new Deliveries({ database, clock, signer, chaos, apiUrl, isActive, secretOf: secretsOf(apps) });
  const views = new Views(records);
  seed(records);
  const worldOf = (caller: Caller): World => {
    const emit = emitter({ apps, deliveries, clock }, caller.principal);
    return { records, views, caller, emit };
  };
  const breaker = new Breaker(() => clock.now());
  const questions = new Questions({ apps, breaker, signer, apiUrl, now: () => clock.now() });
  const graphql = new GraphqlRoute({ apps, deliveries, faults, worldOf, shopUrl, now: () => clock.now() });
  return {
    routes(app) {
      faults.routes(app, `${SALEOR}/faults`);
      chaos.routes(app, `${SALEOR}/chaos`);
      app.get('/.well-known/jwks.json', (c) => c.json(signer.jwks()));
      app.post(`${SALEOR}/rotate`, (c) => {
        signer.rotate();
        return c.json(signer.jwks());
      });
      app.post(`${SALEOR}/graphql/`, (c) => graphql.answer(c));
      app.get(`${SALEOR}/calls`, (c) => c.json({ calls: graphql.calls }));
      app.get(`${SALEOR}/deliveries`, (c) => c.json(deliveries.all()));
      app.post(`${SALEOR}/worker`, async (c) => {
        deliveries.die(triesIn(await jsonBody(c)));
        return c.body(null, 204);
      });
      app.post(`${SALEOR}/public-url`, async (c) => {
        records.change('settings', { ...records.settings(), publicUrl: addressIn(await jsonBody(c)) });
        return c.json({ apiUrl: apiUrl() });
      });
      app.post(`${SALEOR}/version`, async (c) => {
        records.change('settings', { ...records.settings(), version: versionIn(await jsonBody(c)) });
        return c.body(null, 204);
      });
      breakerRoutes(app, breaker, apps);
      appRoutes(app, { apps, apiUrl, emit: worldOf(MERCHANT).emit });
      shopRoutes(app, worldOf);
      cartRoutes(app, { worldOf, questions, now: () => clock.now() });
      paymentRoutes(app, { worldOf, questions, clock });
    },
    start: () => deliveries.start(),
    settled: () => deliveries.settled(),
    stop: () => deliveries.stop(),
  };
}

function addressIn(body: unknown): string {
  const { url } = isRecord(body) ? body : {};
  if (typeof url !== 'string' || !URL.canParse(url) || !url.endsWith('/')) {
    throw new HttpError(400, 'Wrong: send {"url": "https://shop.example/"}, the address that Saleor calls its own.');
  }
  return url;
}

function versionIn(body: unknown): string {
  const { version } = isRecord(body) ? body : {};
  if (typeof version !== 'string' || !/^3\.\d+\.\d+/.test(version)) {
    throw new HttpError(400, 'Wrong: send {"version": "3.22.67"}, the version of the Saleor to be like.');
  }
  return version;
}

/** A webhook's own secret, as it is at the moment. */
function secretsOf(apps: Apps): (delivery: { app: number; event: string; url: string }) => string | null {
  return ({ app, event, url: target }) => {
    const webhooks = apps.all().find(({ id }) => id === app)?.webhooks ?? [];
    return webhooks.find((one) => one.targetUrl === target && one.asyncEvents.includes(event))?.secretKey ?? null;
  };
}

function triesIn(body: unknown): number {
  const { dies } = isRecord(body) ? body : {};
  if (typeof dies !== 'number' || !Number.isInteger(dies) || dies < 0) {
    throw new HttpError(400, 'Wrong: send {"dies": n}, the number of tries that the worker dies in.');
  }
  return dies;
}

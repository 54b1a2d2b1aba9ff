import type { Context } from 'hono';
import { isRecord, parseJson } from '../../lib/core/json';
import { bearerToken, HttpError, jsonBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { Apps, digest, globalId, readManifest, type SaleorApp } from './apps';
import { Deliveries } from './deliveries';
import { pythonJson, selected } from './payload';
import { Signer } from './signer';

/** Where the Saleor is. */
export const SALEOR = '/systems/saleor';

/** The version that it says it is. */
const VERSION = '3.23';
const TIMEOUT_MS = 20_000;

/** A Saleor as the platform uses it. */
export interface Saleor extends Plugin {
  /** Resolves once no delivery is under way. */
  settled(): Promise<void>;
}

/**
 * A stand-in for a Saleor: it installs apps by their manifest, has the key that it signs with, and sends webhooks as
 * Saleor does. `POST /systems/saleor/emit` makes something happen in it.
 */
export function createSaleor({ database, clock, url }: PlatformContext): Saleor {
  const apiUrl = () => `${url()}${SALEOR}/graphql/`;
  const apps = new Apps(database);
  const signer = new Signer(database);
  const deliveries = new Deliveries({
    database,
    clock,
    signer,
    apiUrl,
    isActive: (id, event) =>
      event === 'APP_DELETED' || apps.all().some((app) => app.id === id && (app.active || event.startsWith('APP_'))),
  });

  /** Sends an event to each webhook that wants it, with what its subscription selects at this moment. */
  const emit = (event: string, data: Record<string, unknown>, to: readonly SaleorApp[] = apps.all()): number => {
    const typename = event.toLowerCase().replace(/(^|_)(\w)/g, (_match, _gap, letter: string) => letter.toUpperCase());
    const issuedAt = new Date(clock.now()).toISOString().replace('Z', '000+00:00');
    let sent = 0;
    for (const app of to) {
      for (const { asyncEvents, query, targetUrl } of app.webhooks) {
        if (asyncEvents.includes(event)) {
          const recipient = { __typename: 'App', id: globalId('App', app.id) };
          const happened = { __typename: typename, issuedAt, version: '3.23.28', recipient, ...data };
          deliveries.add(app.id, event, targetUrl, pythonJson(selected(query, { event: happened }).event));
          sent += 1;
        }
      }
    }
    return sent;
  };

  const install = async (c: Context) => {
    const body = await jsonBody(c);
    const { manifestUrl, activate = true } = isRecord(body) ? body : {};
    const schema = { 'saleor-schema-version': VERSION };
    const text = await ask(String(manifestUrl), { headers: schema });
    const manifest = readManifest(text);
    if (typeof manifest === 'string') {
      throw new HttpError(422, manifest);
    }
    if (apps.all().some(({ identifier }) => identifier === manifest.id)) {
      throw new HttpError(422, `App with the same identifier is already installed: ${String(manifest.id)}`);
    }
    const { app, token } = apps.add(manifest, activate === true);
    try {
      const headers = {
        ...schema,
        'content-type': 'application/json',
        'saleor-api-url': apiUrl(),
        'saleor-domain': new URL(apiUrl()).host,
        'user-agent': `Saleor/${VERSION}`,
      };
      await ask(String(manifest.tokenTargetUrl), {
        method: 'POST',
        headers,
        body: JSON.stringify({ auth_token: token }),
      });
    } catch (error) {
      apps.remove(app.id);
      throw error;
    }
    return c.json({ id: globalId('App', app.id), identifier: app.identifier }, 201);
  };

  const webhooksOf = (app: SaleorApp) =>
    app.webhooks.map(({ asyncEvents }, index) => ({
      id: globalId('Webhook', app.id * 100 + index),
      // As asked: what failed, the latest first.
      eventDeliveries: ({ first, after }: Readonly<Record<string, unknown>>) => {
        const all = deliveries.all().filter((row) => row.app === app.id && asyncEvents.includes(row.event));
        const failed = all.filter(({ status }) => status === 'FAILED').reverse();
        const begin = typeof after === 'string' ? Number(after) : 0;
        const page = failed.slice(begin, begin + Number(first));
        const end = begin + page.length;
        return {
          edges: page.map(({ id, created, event, body }) => ({
            node: {
              id: globalId('EventDelivery', id),
              createdAt: new Date(created).toISOString(),
              eventType: event,
              payload: body,
            },
          })),
          pageInfo: { hasNextPage: end < failed.length, endCursor: String(end) },
        };
      },
    }));
  const ownWebhook = (app: SaleorApp) => (args: Readonly<Record<string, unknown>>) =>
    webhooksOf(app).find(({ id }) => id === args.id) ?? null;

  const graphql = async (c: Context) => {
    const body = await jsonBody(c);
    const token = bearerToken(c.req.header('authorization'));
    // A token that is not known authenticates nobody: it is no error.
    const app = apps.all().find((item) => token !== undefined && item.active && item.token === digest(token));
    const root = app && {
      id: globalId('App', app.id),
      identifier: app.identifier,
      isActive: app.active,
      __typename: 'App',
    };
    const { query = '', variables } = isRecord(body) ? body : {};
    const data = { app: root && { ...root, webhooks: webhooksOf(app) }, webhook: app && ownWebhook(app) };
    try {
      return c.json({ data: selected(String(query), data, isRecord(variables) ? variables : {}) });
    } catch (error) {
      return c.json({ errors: [{ message: String(error) }] }, 400);
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

  return {
    routes(app) {
      app.get('/.well-known/jwks.json', (c) => c.json(signer.jwks()));
      app.post(`${SALEOR}/graphql/`, graphql);
      app.post(`${SALEOR}/install`, (c) => answer(c, () => install(c)));
      app.delete(`${SALEOR}/apps/:app`, (c) =>
        answer(c, async () => {
          const gone = own(c.req.param('app'));
          apps.remove(gone.id);
          emit('APP_DELETED', shown({ ...gone, active: false }), [gone]);
          return c.body(null, 204);
        }),
      );
      app.post(`${SALEOR}/apps/:app`, (c) =>
        answer(c, async () => {
          const body = await jsonBody(c);
          const changed = { ...own(c.req.param('app')), active: isRecord(body) && body.active === true };
          apps.update(changed);
          emit('APP_STATUS_CHANGED', shown(changed), [changed]);
          return c.json({ active: changed.active });
        }),
      );
      app.post(`${SALEOR}/emit`, (c) =>
        answer(c, async () => {
          const body = await jsonBody(c);
          const { event, ...data } = isRecord(body) ? body : {};
          return c.json({ deliveries: emit(String(event), data) });
        }),
      );
      app.post(`${SALEOR}/rotate`, (c) => {
        signer.rotate();
        return c.json(signer.jwks());
      });
      app.get(`${SALEOR}/deliveries`, (c) => c.json(deliveries.all()));
    },
    start: () => deliveries.start(),
    settled: () => deliveries.settled(),
    stop: () => deliveries.stop(),
  };
}

/** A failure in the words that the merchant would see. */
async function answer(c: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HttpError) {
      return c.json({ message: error.message }, error.status);
    }
    throw error;
  }
}

/** A call as the worker makes it: any status below 400 is well; else the app's own text is shown. */
async function ask(target: string, init: RequestInit): Promise<string> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(target, { ...init, redirect: 'manual', signal }).catch(() => undefined);
  const text = (await response?.text()) ?? '';
  if (response === undefined || response.status >= 400) {
    const body = parseJson(text);
    const said = isRecord(body) && isRecord(body.error) ? body.error.message : undefined;
    const generic = response === undefined ? "Can't connect to the app." : `App internal error (${response.status})`;
    throw new HttpError(422, typeof said === 'string' ? said : generic);
  }
  return text;
}

import type { Context, Hono } from 'hono';
import { HttpError, jsonBody } from '../kernel/http';
import { SALEOR } from '../paths';
import { answerOrRefusal, bodyRecord } from './answer';
import type { Apps, SaleorApp } from './apps';
import type { Emit } from './emit';
import { globalId } from './ids';
import { install } from './install';

interface Options {
  apps: Apps;
  /** The address of the GraphQL API. */
  apiUrl: () => string;
  /** Sends events that the merchant has caused. */
  emit: Emit;
}

/** Routes for what the merchant does with apps: install, switch on and off, delete. */
export function appRoutes(app: Hono, { apps, apiUrl, emit }: Options): void {
  app.post(`${SALEOR}/install`, (c) =>
    answerOrRefusal(c, async () => {
      const { manifestUrl, activate = true, release } = bodyRecord(await jsonBody(c));
      const options = {
        ...{ manifestUrl: String(manifestUrl), activate: activate === true, apiUrl: apiUrl() },
        ...(typeof release === 'string' ? { release } : {}),
      };
      const { id, identifier } = await install(apps, options);
      return c.json({ id: globalId('App', id), identifier }, 201);
    }),
  );
  app.delete(`${SALEOR}/apps/:app`, (c) =>
    answerOrRefusal(c, async () => {
      const deleted = namedApp(apps, c);
      apps.remove(deleted.id);
      // Before 3.23.5 Saleor does not tell the app.
      if (c.req.query('silent') !== 'true') {
        emit('APP_DELETED', appData({ ...deleted, active: false }), [deleted]);
      }
      return c.body(null, 204);
    }),
  );
  app.post(`${SALEOR}/apps/:app`, (c) =>
    answerOrRefusal(c, async () => {
      const { active, permissions, secretKey, query } = bodyRecord(await jsonBody(c));
      const before = namedApp(apps, c);
      const allowed = Array.isArray(permissions) ? { permissions: permissions.map(String) } : {};
      // As staff give all of its webhooks a secret, or another query, by the API.
      const edited = {
        ...(typeof secretKey === 'string' ? { secretKey } : {}),
        ...(typeof query === 'string' ? { query } : {}),
      };
      const webhooks = before.webhooks.map((one) => ({ ...one, ...edited }));
      const changed = { ...before, active: active === true, ...allowed, webhooks };
      apps.update(changed);
      if (changed.active !== before.active) {
        emit('APP_STATUS_CHANGED', appData(changed), [changed]);
      }
      return c.json({ active: changed.active });
    }),
  );
}

function namedApp(apps: Apps, c: Context): SaleorApp {
  const identifier = c.req.param('app');
  const app = apps.all().find((item) => item.identifier === identifier);
  if (app === undefined) {
    throw new HttpError(404, `No app ${identifier} is installed.`);
  }
  return app;
}

function appData({ id, active }: SaleorApp) {
  return { app: { id: globalId('App', id), isActive: active } };
}

import type { Context, Hono } from 'hono';
import { basicCredentials, bearerToken, decodedPart, HttpError } from '../../kernel/http';
import { NODE_KINDS } from '../limits';
import { actionRoutes } from './actions';
import { activationRoutes } from './activations';
import { feedRoutes } from './feeds';
import { packageRoutes } from './packages';
import type { RestOptions } from './shared';
import { ruleRoutes, triggerRoutes } from './triggers';

/**
 * The OpenWhisk REST API, twice: at `/api/v1` with the namespace's key, and at `/runtime/api/v1`,
 * where `aio app deploy` looks for the deploy service, with an IMS token.
 */
export function restRoutes(app: Hono, options: RestOptions): void {
  for (const base of ['/api/v1', '/runtime/api/v1']) {
    const namespaces = `${base}/namespaces`;
    app.use(`${namespaces}/*`, async (c, next) => {
      authorize(c, options);
      await next();
    });
    app.get(namespaces, (c) => {
      authorize(c, options);
      return c.json([options.namespace]);
    });
    feedRoutes(app, base, options);
    const own = `${namespaces}/:namespace`;
    packageRoutes(app, `${own}/packages`, options);
    actionRoutes(app, `${own}/actions`, options);
    triggerRoutes(app, `${own}/triggers`, options);
    ruleRoutes(app, `${own}/rules`, options);
    activationRoutes(app, `${own}/activations`, options.activations);
  }
  // Adobe's aio CLI calls web actions, these of the gateway too, below `/runtime`.
  app.all('/runtime/api/v1/web/*', (c) => {
    const target = new URL(c.req.url);
    target.pathname = target.pathname.replace('/runtime', '');
    return app.fetch(new Request(target, c.req.raw));
  });
  // What the CLI asks beside the API: where logs go, and a place for its audit log.
  app.get('/runtime/namespaces/:namespace/logForwarding', (c) => c.json({ adobe_io_runtime: {} }));
  app.put('/runtime/namespaces/:namespace/logForwarding', async (c) => c.json(await c.req.json()));
  app.post('/audit-log-api/event-post', (c) => c.json({}));
  app.get('/runtime', (c) => c.json({ runtimes: { nodejs: NODE_KINDS.map((kind) => ({ kind })) } }));
}

/** The own namespace by its short name, and the platform's own. */
const OPEN = new Set(['_', 'whisk.system']);

function authorize(c: Context, { namespace, apiKey, acceptsToken }: RestOptions): void {
  const header = c.req.header('authorization');
  const token = bearerToken(header);
  if (basicCredentials(header) !== apiKey && (token === undefined || !acceptsToken(token))) {
    throw new HttpError(401, 'The supplied authentication is invalid.');
  }
  const asked = /\/namespaces\/([^/?]+)/.exec(c.req.path)?.[1];
  if (asked !== undefined && !OPEN.has(asked) && decodedPart(asked) !== namespace) {
    throw new HttpError(403, 'The supplied authentication is not authorized to access this resource.');
  }
}

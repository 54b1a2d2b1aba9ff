import type { Context, Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { HttpError, hexId, jsonBody } from '../../kernel/http';
import { responseOf } from '../activations';
import { type Alarms, FEEDS, type Feed } from '../alarms';
import type { RestOptions } from './shared';

/** The package that every namespace sees, and the feeds in it. */
const PACKAGE = {
  namespace: 'whisk.system',
  name: 'alarms',
  version: '0.0.1',
  publish: true,
  annotations: [{ key: 'description', value: 'Alarms and periodic utility' }],
  parameters: [],
  binding: {},
  actions: [],
  feeds: FEEDS.map((name) => ({ name, version: '0.0.1', annotations: [{ key: 'feed', value: true }], parameters: [] })),
};

/** The feeds of `/whisk.system/alarms`; nothing else of that namespace is there. */
export function feedRoutes(app: Hono, base: string, { namespace, activations, alarms }: RestOptions): void {
  const system = `${base}/namespaces/whisk.system`;
  app.get(`${system}/packages`, (c) => c.json([PACKAGE]));
  app.get(`${system}/packages/alarms`, (c) => c.json(PACKAGE));
  app.post(`${system}/actions/alarms/:feed`, async (c) => {
    const body = await jsonBody(c);
    const feed = readFeed(c);
    const start = Date.now();
    const { status, result } = run(alarms, feed, isRecord(body) ? body : {});
    const activation = {
      activationId: hexId(),
      namespace,
      name: feed,
      subject: namespace,
      version: PACKAGE.version,
      publish: false,
      start,
      end: Date.now(),
      duration: Date.now() - start,
      annotations: [{ key: 'path', value: `whisk.system/alarms/${feed}` }],
      response: responseOf(status === 200 ? 0 : 1, result),
      logs: [],
    };
    activations.add(activation, `alarms/${feed}`);
    c.header('x-openwhisk-activation-id', activation.activationId);
    return c.json(c.req.query('result') === 'true' ? result : activation, status);
  });
  app.all(`${system}/*`, () => {
    throw new HttpError(403, 'The supplied authentication is not authorized to access this resource.');
  });
}

function readFeed(c: Context): Feed {
  const feed = FEEDS.find((name) => name === c.req.param('feed'));
  if (feed === undefined) {
    throw new HttpError(404, 'The requested resource does not exist.');
  }
  return feed;
}

/**
 * A feed is an action: what it refuses is an application error, which a blocking call sees as 502.
 */
function run(alarms: Alarms, feed: Feed, params: Record<string, unknown>): { status: 200 | 502; result: object } {
  try {
    return { status: 200, result: alarms.handle(feed, params) };
  } catch (error) {
    if (error instanceof HttpError) {
      return { status: 502, result: { error: { statusCode: error.status, error: error.message } } };
    }
    throw error;
  }
}

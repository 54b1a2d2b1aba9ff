import type { Context } from 'hono';
import { Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import type { QueuedEvent } from '../events/queue';
import { Documents } from '../kernel/documents';
import { Faults } from '../kernel/faults';
import { HttpError, jsonBody } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { COMMERCE_REST } from '../paths';
import { attributeRoutes } from './attributes';
import { type CommerceCredentials, createAuthorizer } from './auth';
import { askBeforeOrder } from './cart';
import { categoryRoutes } from './categories';
import { checkoutModuleRoutes } from './checkout-modules';
import { creditMemoRoutes } from './credit-memos';
import { customerRoutes } from './customers';
import { directoryRoutes } from './directory';
import type { Kind } from './documents';
import { createEmitter } from './emit';
import { CommerceError } from './errors';
import { eventingRoutes } from './eventing';
import { groupRoutes } from './groups';
import { hookRoutes } from './hook-routes';
import { Hooks } from './hooks';
import { commerceTime } from './input';
import { invoiceRoutes } from './invoices';
import { refuseMuch } from './limits';
import { orderRoutes } from './orders';
import { linesIn, placeOrder } from './place-order';
import { VIEW, VIEWS } from './product-values';
import { productRoutes } from './products';
import { GRACE, seed } from './seed';
import { shipmentRoutes } from './shipments';
import { sourceRoutes } from './sources';
import { stockRoutes } from './stock';
import { webhookRoutes } from './webhooks';
import { websiteRoutes } from './websites';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

/** Where the store's REST API is, its failures on demand, and a purchase. */
export const COMMERCE_FAULTS = '/systems/commerce/faults';
/** Where its first customer buys something, as a shop's page would. */
export const COMMERCE_CHECKOUT = '/systems/commerce/checkout';

export interface CommerceOptions {
  credentials: CommerceCredentials;
  acceptsToken: (token: string) => boolean;
  /** Takes the events that the store sends. */
  publish: (event: QueuedEvent) => void;
  /** Whether the limit on input is on, as a shop may have it. */
  limited?: boolean;
}

/**
 * A stand-in for an Adobe Commerce store: the part of its REST API that the relay uses, kept in the
 * platform's file.
 */
export function createCommerce({ database, clock }: PlatformContext, options: CommerceOptions): Plugin {
  const documents = new Documents<Kind>(database, 'commerce');
  seed(documents, clock.now());
  const faults = new Faults(deadlocked);
  // Those who sign live in the machine's time, also when the platform's has been moved.
  const authorize = createAuthorizer(options.credentials, options.acceptsToken, Date.now);
  const now = clock.now;

  const hooks = new Hooks(documents);
  const api = new Hono({ strict: true });
  const emit = createEmitter(documents, options.publish);
  api.use(async (c, next) => {
    refuseForm(c);
    if (options.limited) {
      await refuseMuch(c);
    }
    await next();
  });
  // Before the products: their paths hold these.
  attributeRoutes(api);
  productRoutes(api, documents, now, emit, (c) => faults.pause(c));
  categoryRoutes(api, documents, now, emit);
  customerRoutes(api, documents, now, emit);
  directoryRoutes(api);
  groupRoutes(api, documents, emit);
  orderRoutes(api, documents, now, emit);
  invoiceRoutes(api, documents, now, emit);
  creditMemoRoutes(api, documents, now, emit);
  shipmentRoutes(api, documents, now, emit);
  sourceRoutes(api, documents);
  stockRoutes(api, documents);
  websiteRoutes(api);
  eventingRoutes(api, documents);
  webhookRoutes(api, documents);
  checkoutModuleRoutes(api, documents);
  api.notFound((c) => c.json({ message: 'Request does not match any route.' }, 404));
  api.onError((error, c) => answer(c, error));

  return {
    routes(app) {
      faults.routes(app, COMMERCE_FAULTS);
      hookRoutes(app, hooks, documents, answer);
      app.post(COMMERCE_CHECKOUT, async (c) => {
        try {
          const body = await jsonBody(c);
          await askBeforeOrder(hooks, body);
          const lines = linesIn(body);
          const { quote } = isRecord(body) ? body : {};
          const order = placeOrder(documents, commerceTime(now()), { id: 1, ...GRACE }, lines, { quote });
          emit({ kind: 'order', record: order, change: 'created' });
          return c.json(order, 201);
        } catch (error) {
          return answer(c, error);
        }
      });
      app.all(`${COMMERCE_REST}/*`, async (c) => {
        const call = async () => {
          try {
            const request = withoutStore(c);
            authorize(c);
            return await api.fetch(request, c.env);
          } catch (error) {
            return answer(c, error);
          }
        };
        return faults.around(c, call);
      });
    },
  };
}

/** @throws CommerceError for a method or a type of content that no route of the store takes. */
function refuseForm(c: Context): void {
  const type = c.req.header('content-type')?.split(';')[0] ?? '';
  if (!METHODS.includes(c.req.method)) {
    throw new CommerceError(405, `The ${c.req.method} HTTP method is not supported.`);
  }
  if (c.req.method !== 'GET' && type !== '' && !/json|xml/.test(type)) {
    throw new CommerceError(400, `Server cannot understand Content-Type HTTP header media type ${type}`);
  }
}

/**
 * The same request without the prefix and the store view, which goes along in a header: without
 * one, `…/rest/V1/x`, it is the view `default`. @throws CommerceError 400 for an unknown one.
 */
function withoutStore(c: Context): Request {
  const url = new URL(c.req.url);
  const [, view = 'default', path = ''] =
    /^(?:\/(?!V1\/)([^/]+))?(\/.*)$/.exec(url.pathname.slice(COMMERCE_REST.length)) ?? [];
  if (VIEWS[view] === undefined) {
    throw new CommerceError(400, 'Specified request cannot be processed.');
  }
  url.pathname = path;
  const request = new Request(url, c.req.raw);
  request.headers.set(VIEW, view);
  return request;
}

/** What the store answers where its database refuses a lock: each service has words of its own. */
function deadlocked(path: string): { status: number; body: unknown } {
  if (path.includes('/V1/products')) {
    return { status: 400, body: { message: 'Database deadlock found when trying to get lock', code: 1213 } };
  }
  return path.includes('/V1/inventory/source-items')
    ? { status: 400, body: { message: 'Could not save Source Item' } }
    : { status: 500, body: { message: 'Internal Error. Details are available in Magento log file.' } };
}

function answer(c: Context, error: unknown): Response {
  if (error instanceof CommerceError) {
    const { message, errors, parameters } = error;
    return c.json(omitNullish({ message, errors, parameters }), error.status);
  }
  if (error instanceof HttpError && error.status === 500) {
    return c.text(`${error.message}\n`, 500);
  }
  if (error instanceof HttpError) {
    return c.json({ message: error.status === 400 ? 'Decoding error.' : error.message }, error.status);
  }
  throw error;
}

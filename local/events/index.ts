import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bearerToken, HttpError } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import type { Activation } from '../runtime/activations';
import { createDeliver } from './deliver';
import { ingressRoutes } from './ingress';
import { Hal } from './management/hal';
import { ManagementError } from './management/input';
import { metadataRoutes, providerRoutes } from './management/providers';
import { registrationRoutes } from './management/registrations';
import { EventQueue, type Report } from './queue';
import { EventsStore } from './store';

export interface EventsOptions {
  clientId: string;
  imsOrgId: string;
  /** The client that a token belongs to. */
  clientOf: (token: string) => string | undefined;
  invoke: (action: string, payload: object) => Promise<Activation>;
  /** Told of each delivery. */
  report: (report: Report) => void;
}

/** I/O Events as the platform uses it. */
export interface Events extends Plugin {
  /** Begins to deliver. */
  deliver(): void;
}

/** Adobe I/O Events: the management API under `/events`, publishing at `/ingress`, delivery to actions. */
export function createEvents(context: PlatformContext, options: EventsOptions): Events {
  const store = new EventsStore(context.database);
  const deliver = createDeliver({ ...options, store });
  const failed = (error: unknown) => context.print(`local platform: a delivery: ${error}`);
  const queue = new EventQueue(context.database, context.clock, deliver, options.report, failed);
  const hal = new Hal(context.url, store);
  return {
    routes(app) {
      const api = new Hono();
      api.use(async (c, next) => {
        c.header('x-request-id', randomUUID());
        authorize(c, options);
        await next();
      });
      providerRoutes(api, store, hal, options.imsOrgId);
      metadataRoutes(api, store, hal);
      registrationRoutes(api, store, hal, context.clock, options.clientId);
      ingressRoutes(api, store, queue);
      api.onError((error, c) => answer(c, error));
      for (const path of ['/events/*', '/ingress']) {
        app.all(path, (c) => api.fetch(c.req.raw));
      }
    },
    deliver: () => queue.start(),
    stop: () => queue.stop(),
  };
}

function authorize(c: Context, { clientId, clientOf }: EventsOptions): void {
  const token = bearerToken(c.req.header('authorization'));
  if (token === undefined || clientOf(token) === undefined) {
    throw new ManagementError(401, 'Unauthorized. The token is missing, wrong or expired.');
  }
  if (c.req.header('x-api-key') !== clientId || clientOf(token) !== clientId) {
    throw new ManagementError(403, 'Forbidden. x-api-key must be the client that the token belongs to.');
  }
}

function answer(c: Context, error: Error): Response {
  if (error instanceof ManagementError) {
    const conflict = error.conflictingId === undefined ? {} : { 'x-conflicting-id': error.conflictingId };
    return c.json({ reason: error.message.split('.', 1)[0], message: error.message }, error.status, conflict);
  }
  if (error instanceof HttpError) {
    return c.json({ reason: 'Bad Request', message: error.message }, error.status);
  }
  throw error;
}

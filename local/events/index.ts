import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { Chaos } from '../kernel/chaos';
import { Faults } from '../kernel/faults';
import { bearerToken, HttpError } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import type { Activation } from '../runtime/activations';
import { createDeliver } from './deliver';
import { Health } from './health';
import { createAcceptor, ingressRoutes } from './ingress';
import { Journal } from './journal';
import { journalRoutes } from './journal-routes';
import { filterRoutes } from './management/filters';
import { Hal } from './management/hal';
import { ManagementError } from './management/input';
import { metadataRoutes } from './management/metadata';
import { providerRoutes } from './management/providers';
import { registrationRoutes, validationRoute } from './management/registrations';
import { sampleRoutes } from './management/samples';
import { EventQueue, type QueuedEvent, type Report } from './queue';
import { LOST } from './schedule';
import { Signatures } from './signatures';
import { EventsStore, type Registration } from './store';
import { Tracing } from './tracing';

export interface EventsOptions {
  clientId: string;
  imsOrgId: string;
  /** The client that a token belongs to. */
  clientOf: (token: string) => string | undefined;
  invoke: (action: string, payload: object) => Promise<Activation>;
  /** What an action may take to answer, in milliseconds. */
  actionTimeoutMs: number;
  /** Told of each delivery. */
  report: (report: Report) => void;
}

/** I/O Events as the platform uses it. */
export interface Events extends Plugin {
  /** Takes an event of another of the platform's services in. */
  publish(event: QueuedEvent): void;
  /** Begins to deliver. */
  deliver(): void;
  /** Resolves once no delivery is under way. */
  settled(): Promise<void>;
}

/**
 * Adobe I/O Events: the management API under `/events`, publishing at `/ingress`, delivery to
 * actions.
 */
export function createEvents(context: PlatformContext, options: EventsOptions): Events {
  const { database, clock, url } = context;
  const store = new EventsStore(database);
  const journal = new Journal(database, clock);
  const health = new Health(database, clock);
  const tracing = new Tracing(database, clock);
  const signatures = new Signatures(database);
  const chaos = new Chaos();
  const faults = new Faults();
  const hal = new Hal(url, store, (id) => health.state(id));
  const deliver = createDeliver({ ...options, store, signatures, tracing });
  const queue = new EventQueue(database, clock, {
    attempt: async (attempts) =>
      attempts[0]?.retryCount === 0 && chaos.drops() ? { status: LOST, route: 'chaos' } : deliver(attempts),
    report(report) {
      health.count(report.registrationId, report.status >= 200 && report.status < 300);
      options.report(report);
    },
    takesBatches: (id) => store.deliveredTo(id)?.delivery_type === 'webhook_batch',
    plan: () => chaos.plan(),
    failed: (error) => context.print(`local platform: a delivery: ${error}`),
  });
  const isActive = ({ enabled, webhook_status, registration_id }: Registration) =>
    enabled && webhook_status === 'verified' && health.state(registration_id) !== 'DISABLED';
  journal.expire();
  const accept = createAcceptor({ store, queue, journal, isActive });
  return {
    routes(app) {
      const api = new Hono();
      api.use(async (c, next) => {
        c.header('x-request-id', randomUUID());
        authorize(c, options);
        await next();
      });
      tracingRoute(api, store, tracing);
      journalRoutes(api, store, journal, clock);
      providerRoutes(api, store, hal, options.imsOrgId);
      metadataRoutes(api, store, hal);
      sampleRoutes(api, {
        store,
        url,
        send: (event, { registration_id }) =>
          queue.accept(event, [registration_id], (position) => journal.append(registration_id, position)),
      });
      filterRoutes(api, store);
      registrationRoutes(api, { store, hal, health, clock, url, clientId: options.clientId });
      ingressRoutes(api, accept);
      api.onError((error, c) => answer(c, error));
      for (const path of ['/events/*', '/events-fast/*', '/ingress', '/ingress/']) {
        app.all(path, async (c) => (await faults.apply(c)) ?? api.fetch(c.req.raw));
      }
      chaos.routes(app, '/admin/chaos');
      faults.routes(app, '/admin/events/faults');
      app.get('/admin/queue', (c) => c.json({ waiting: queue.size }));
      validationRoute(app, { store, clock });
      app.get('/prod/keys/:file', (c) => {
        const key = signatures.publicKey(c.req.path);
        return key === undefined ? c.notFound() : c.text(key);
      });
    },
    publish: (event) => void accept(event),
    deliver: () => queue.start(),
    settled: () => queue.settled(),
    stop: () => queue.stop(),
  };
}

/** The last deliveries of a registration, with what was sent and what came back. */
function tracingRoute(app: Hono, store: EventsStore, tracing: Tracing): void {
  app.get('/events/organizations/:org/integrations/:integration/tracing/:registration', (c) => {
    const id = c.req.param('registration');
    if (store.registration(id) === undefined) {
      throw new ManagementError(404, `Not Found. No registration with the id ${id}.`);
    }
    return c.json(tracing.list(id));
  });
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

import path from 'node:path';
import { Hono } from 'hono';
import { createBackoffice } from './backoffice';
import { createCommerce } from './commerce';
import { createConsole, servePage, wantsPage } from './console';
import { type Credentials, openCredentials } from './credentials';
import { createDocuments } from './database';
import { createEvents, type Events } from './events';
import { ACTION_TIMEOUT_MS } from './events/limits';
import type { QueuedEvent, Report } from './events/queue';
import { local } from './identity';
import { createIms } from './ims';
import { createSystemClock, type MovableClock } from './kernel/clock';
import { type Database, openDatabase } from './kernel/database';
import type { PlatformContext, Plugin } from './kernel/plugin';
import { listen } from './kernel/server';
import { timeRoutes } from './kernel/time';
import { createRuntime } from './runtime';
import { debuggerEnvironment, type Inspect } from './runtime/inspect';
import type { ActionLine } from './runtime/invoker';
import { INSPECTED_TIMEOUT_MS, NODE_KINDS } from './runtime/limits';
import type { RefusedCall } from './runtime/web';
import { createSaleor, type Saleor } from './saleor';
import { createState } from './state';
import { createStrapi, type Strapi } from './strapi';

export interface PlatformOptions {
  /** Where state is kept. */
  folder: string;
  /** 0 takes a free one. */
  port: number;
  clock?: MovableClock;
  /**
   * Takes the limits on activations and bytes in a minute away, for tests of speed and under load.
   */
  unlimited?: boolean;
  /**
   * Gives each action's process an inspector, and is told of it. No time limit of an action counts
   * then, nor does what a process may do have bounds.
   */
  inspect?: Inspect;
  /** Told of each delivery. */
  report?: (report: Report) => void;
  /** Told of each line that an action writes. */
  logged?: (line: ActionLine) => void;
  /** Told of each call of a web action that was refused. */
  refused?: (call: RefusedCall) => void;
  /** One line for the person who watches. */
  print?: (line: string) => void;
}

/** The running platform. */
export interface Platform {
  /** `http://localhost:<port>` */
  url: string;
  /** What opens it. */
  credentials: Credentials;
  /**
   * Begins to deliver events, with those that an earlier run left. Until the actions are deployed a
   * delivery would go to an old one, or to none, which ends it.
   */
  deliver(): void;
  /** Ends the deliveries under way, then everything else. */
  stop(): Promise<void>;
}

/** What is waited for deliveries under way before the platform ends, in milliseconds. */
const PATIENCE_MS = 5_000;

/**
 * Starts Adobe's cloud on this machine: one process, one port, one file of state.
 * @throws PortTaken, DatabaseInUse
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const folder = path.resolve(options.folder);
  const database = openDatabase(folder);
  const clock = options.clock ?? createSystemClock(readOffset(database));
  let url = '';
  const context: PlatformContext = {
    database,
    clock,
    folder,
    url: () => url,
    print: options.print ?? console.error,
  };
  const credentials = openCredentials(folder);
  const { plugins, events, saleor, strapi } = createPlugins(context, credentials, options);
  const app = new Hono();
  app.get('/', async (c) =>
    wantsPage(c)
      ? servePage(app, c)
      : c.json({
          name: 'Commerce Relay, local platform',
          folder,
          runtimes: { nodejs: NODE_KINDS.map((kind) => ({ kind })) },
        }),
  );
  for (const plugin of plugins) {
    plugin.routes(app);
  }
  timeRoutes(
    app,
    clock,
    async () => {
      await saleor.settled();
      await strapi.settled();
      await events.settled();
    },
    () => database.run("insert or replace into platform values ('offset', ?)", String(clock.now() - Date.now())),
  );
  const server = await listen(app.fetch, options.port).catch((error) => {
    database.close();
    throw error;
  });
  url = `http://localhost:${server.port}`;
  for (const plugin of plugins) {
    plugin.start?.();
  }
  return {
    url,
    credentials,
    deliver: () => events.deliver(),
    async stop() {
      // Deliveries first: their actions still call the platform.
      for (const plugin of [...plugins].reverse()) {
        const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
        await Promise.race([plugin.stop?.(), patience]);
      }
      await server.close();
      database.close();
    },
  };
}

/** How far time was moved in an earlier run, in milliseconds: what that run left counts on it. */
function readOffset(database: Database): number {
  const row = database.get<{ value: string }>("select value from platform where name = 'offset'");
  return Math.max(0, Number(row?.value ?? 0));
}

/** The services, in the order in which they need each other; they end in the opposite one. */
function createPlugins(
  context: PlatformContext,
  { apiKey, clientSecret }: Credentials,
  options: PlatformOptions,
): { plugins: Plugin[]; events: Events; saleor: Saleor; strapi: Strapi } {
  const { namespace, clientId, imsOrgId } = local;
  const ims = createIms(context, { clientId, clientSecret });
  const acceptsToken = (token: string) => ims.clientOf(token) !== undefined;
  const { unlimited, inspect, refused, logged } = options;
  const actionEnv = () => ({
    AIO_STATE_ENDPOINT: context.url(),
    AIO_DB_ENDPOINT: context.url(),
    ...(inspect === undefined ? {} : debuggerEnvironment(process.env)),
  });
  const runtime = createRuntime(context, {
    ...{ namespace, apiKey, acceptsToken, actionEnv },
    ...{ unlimited, inspect, refused, logged },
  });
  const state = createState(context, { namespace, apiKey, unlimited });
  const documents = createDocuments(context, { namespace, scopesOf: ims.scopesOf, unlimited });
  // The store sends its events only once everything is there.
  const publish = (event: QueuedEvent) => events.publish(event);
  const commerce = createCommerce(context, { credentials: local.commerce, acceptsToken, publish });
  const backoffice = createBackoffice(context, { secret: local.backofficeSecret });
  const { clientOf } = ims;
  const events = createEvents(context, {
    clientId,
    imsOrgId,
    clientOf,
    invoke: runtime.invoke,
    actionTimeoutMs: inspect === undefined ? ACTION_TIMEOUT_MS : INSPECTED_TIMEOUT_MS,
    report: options.report ?? (() => {}),
  });
  const saleor = createSaleor(context);
  const strapi = createStrapi(context, { token: local.strapiToken });
  const page = createConsole(() => ims.ownToken());
  const plugins = [runtime, ims, state, documents, commerce, backoffice, events, saleor, strapi, page];
  return { plugins, events, saleor, strapi };
}

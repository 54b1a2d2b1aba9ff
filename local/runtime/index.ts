import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { HttpError, hexId } from '../kernel/http';
import type { PlatformContext, Plugin } from '../kernel/plugin';
import { type Activation, Activations } from './activations';
import { Alarms } from './alarms';
import { validators } from './builtin';
import { type ActionEntity, Entities } from './entities';
import { gatewayRoutes } from './gateway';
import type { Inspect } from './inspect';
import { type ActionLine, Invoker } from './invoker';
import { INSPECTED_TIMEOUT_MS } from './limits';
import { parseActionName } from './names';
import { ContainerPool } from './pool';
import { restRoutes } from './rest';
import { Throttle } from './throttle';
import { Triggers } from './triggers';
import { type RefusedCall, webRoutes } from './web';

export interface RuntimeOptions {
  namespace: string;
  /** `uuid:key` */
  apiKey: string;
  acceptsToken: (token: string) => boolean;
  /** Whether any number of activations may begin in a minute. */
  unlimited?: boolean | undefined;
  /** What an action's process sees of an environment beside `__OW_*`. */
  actionEnv: () => Record<string, string>;
  /** Told of each call of a web action that was refused. */
  refused?: ((call: RefusedCall) => void) | undefined;
  /** Told of each line that an action writes. */
  logged?: ((line: ActionLine) => void) | undefined;
  /**
   * Gives each action's process an inspector, and is told where it listens. The actions' time
   * limits do not count then.
   */
  inspect?: Inspect | undefined;
}

/** The runtime as other services use it. */
export interface Runtime extends Plugin {
  /**
   * Runs an action that is named `<package>/<action>`.
   * @throws HttpError 404 where there is none, 429 where the namespace is full.
   */
  invoke(name: string, payload: object): Promise<Activation>;
}

/**
 * Adobe I/O Runtime: packages, actions, activations, web actions; each action in a process of its
 * own.
 */
export function createRuntime(context: PlatformContext, options: RuntimeOptions): Runtime {
  const { namespace, acceptsToken, actionEnv, inspect } = options;
  const timeLimit = ({ limits }: ActionEntity) => (inspect === undefined ? limits.timeout : INSPECTED_TIMEOUT_MS);
  const now = () => context.clock.now();
  const entities = new Entities(context.database, namespace, Date.now);
  const activations = new Activations(context.database, now, context.print);
  const pool = new ContainerPool({ folder: context.folder, baseEnv: actionEnv, timeLimit, inspect });
  const builtins = validators(acceptsToken);
  const throttle = new Throttle(Date.now, options.unlimited ? Number.POSITIVE_INFINITY : undefined);
  const invoker = new Invoker(entities, activations, pool, throttle, {
    ...options,
    builtins,
    url: context.url,
    now,
    timeLimit,
    print: context.print,
  });
  const triggers = new Triggers(context.database, namespace, entities, activations, invoker, now);
  const alarms = new Alarms(
    context.database,
    context.clock,
    namespace,
    (name, payload) => {
      const trigger = triggers.trigger(name);
      if (trigger !== undefined) {
        triggers.fire(trigger, payload);
      }
      return trigger !== undefined;
    },
    (name) => triggers.deleteTrigger(name),
  );
  return {
    routes(app) {
      gatewayRoutes(app, { ...options, database: context.database, url: context.url });
      webRoutes(app, { ...options, entities, invoker });
      restRoutes(app, { ...options, entities, triggers, activations, invoker, pool, alarms });
      app.onError((error, c) => answer(c, error, context.print));
    },
    start() {
      pool.prewarm();
      alarms.start();
    },
    async stop() {
      alarms.stop();
      pool.stop();
      activations.stop();
    },
    async invoke(path, payload) {
      const { packageName, name } = parseActionName(path, namespace);
      const target = entities.resolve(packageName, name);
      if (target === undefined) {
        throw new HttpError(404, `The action ${path} is not deployed.`);
      }
      return invoker.invoke(target, payload).done;
    },
  };
}

/**
 * An error in the platform's form. What nobody expected is shown to the person who watches, and not
 * to the caller.
 */
function answer(c: Context, error: Error, print: (line: string) => void): Response {
  if (error instanceof HTTPException) {
    return error.getResponse();
  }
  if (error instanceof HttpError) {
    return c.json({ error: error.message, code: hexId() }, error.status, { ...error.headers });
  }
  print(`local platform: ${error.stack ?? error.message}`);
  return c.json({ error: 'There was an internal server error.', code: hexId() }, 500);
}

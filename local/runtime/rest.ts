import type { Context, Hono } from 'hono';
import { isRecord } from '../../lib/core/json';
import { basicCredentials, bearerToken, HttpError, hexId, jsonBody, limitBody } from '../kernel/http';
import { type Activations, statusCodeOf } from './activations';
import { type ActionEntity, annotation, type Entities, toObject } from './entities';
import { readAction, readChange } from './entity-input';
import type { Invoker } from './invoker';
import { BLOCKING_WAIT_MS, LIST_MAX, MAX_CODE_BYTES, MAX_ENTITY_BYTES } from './limits';
import type { ContainerPool } from './pool';
import { withTimeout } from './wait';

export interface RestOptions {
  entities: Entities;
  activations: Activations;
  invoker: Invoker;
  pool: ContainerPool;
  namespace: string;
  apiKey: string;
  /** Whether an IMS token may use the deploy service's address. */
  acceptsToken: (token: string) => boolean;
}

const NOT_FOUND = 'The requested resource does not exist.';

/**
 * The OpenWhisk REST API, twice: at `/api/v1` with the namespace's key, and at `/runtime/api/v1`, where `aio app deploy`
 * looks for the deploy service, with an IMS token.
 */
export function restRoutes(app: Hono, options: RestOptions): void {
  for (const base of ['/api/v1', '/runtime/api/v1']) {
    const ns = `${base}/namespaces`;
    app.use(`${ns}/*`, async (c, next) => {
      authorize(c, options);
      await next();
    });
    app.get(ns, (c) => {
      authorize(c, options);
      return c.json([options.namespace]);
    });
    packageRoutes(app, `${ns}/:ns/packages`, options);
    actionRoutes(app, `${ns}/:ns/actions`, options);
    activationRoutes(app, `${ns}/:ns/activations`, options.activations);
    for (const kind of ['triggers', 'rules']) {
      app.get(`${ns}/:ns/${kind}`, (c) => c.json([]));
    }
  }
}

function authorize(c: Context, { namespace, apiKey, acceptsToken }: RestOptions): void {
  const header = c.req.header('authorization');
  const token = bearerToken(header);
  if (basicCredentials(header) !== apiKey && (token === undefined || !acceptsToken(token))) {
    throw new HttpError(401, 'The supplied authentication is invalid.');
  }
  const asked = /\/namespaces\/([^/?]+)/.exec(c.req.path)?.[1];
  if (asked !== undefined && asked !== '_' && decodeURIComponent(asked) !== namespace) {
    throw new HttpError(403, 'The supplied authentication is not authorized to access this resource.');
  }
}

function packageRoutes(app: Hono, path: string, { entities }: RestOptions): void {
  app.get(path, (c) => c.json(page(c, entities.packages())));
  app.get(`${path}/:package`, (c) => {
    const entity = required(entities.package(c.req.param('package')));
    const actions = entities
      .actions(entity.name)
      .map(({ name, version, annotations }) => ({ name, version, annotations }));
    return c.json({ ...entity, binding: {}, actions, feeds: [] });
  });
  app.put(`${path}/:package`, async (c) => {
    const name = c.req.param('package');
    refuseExisting(c, entities.package(name));
    return c.json(entities.putPackage(name, readChange(await jsonBody(c))));
  });
  app.delete(`${path}/:package`, (c) => {
    const entity = required(entities.package(c.req.param('package')));
    const actions = entities.actions(entity.name);
    if (actions.length > 0 && c.req.query('force') !== 'true') {
      throw new HttpError(
        409,
        `Package not empty (contains ${actions.length} entities). Set force param or delete package contents.`,
      );
    }
    for (const action of actions) {
      entities.deleteAction(entity.name, action.name);
    }
    entities.deletePackage(entity.name);
    return c.json(entity);
  });
}

function actionRoutes(app: Hono, path: string, options: RestOptions): void {
  const { entities, pool } = options;
  const tooLarge = (c: Context, bytes: number) =>
    c.json({ error: `Request larger than allowed: ${bytes} bytes.`, code: hexId() }, 413);
  app.get(path, (c) => c.json(page(c, entities.actions().map(withoutCode))));
  app.get(`${path}/:package/`, (c) => c.json(page(c, entities.actions(c.req.param('package')).map(withoutCode))));
  for (const full of [`${path}/:package/:action`, `${path}/:action`]) {
    app.get(full, (c) => {
      const action = required(entities.action(packageOf(c), nameOf(c)));
      return c.json(c.req.query('code') === 'false' ? withoutCode(action) : action);
    });
    app.put(full, limitBody(MAX_CODE_BYTES, tooLarge), async (c) => {
      const [packageName, name] = [packageOf(c), nameOf(c)];
      if (packageName !== '') {
        required(entities.package(packageName));
      }
      const old = entities.action(packageName, name);
      refuseExisting(c, old);
      const action = entities.putAction(packageName, name, readAction(await jsonBody(c), old === undefined));
      pool.retire(action);
      return c.json(withoutCode(action));
    });
    app.delete(full, (c) => {
      const action = required(entities.action(packageOf(c), nameOf(c)));
      entities.deleteAction(packageOf(c), action.name);
      pool.retire(action);
      return c.json(withoutCode(action));
    });
    app.post(full, limitBody(MAX_ENTITY_BYTES, tooLarge), (c) => invoke(c, options));
  }
}

async function invoke(c: Context, { entities, invoker }: RestOptions): Promise<Response> {
  const action = required(entities.action(packageOf(c), nameOf(c)));
  const payload = await jsonBody(c);
  if (isRecord(payload) && annotation(action, 'final') === true) {
    const fixed = toObject(action.parameters);
    if (Object.keys(payload).some((name) => fixed[name] !== undefined)) {
      throw new HttpError(400, 'Request defines parameters that are not allowed (e.g., reserved properties).');
    }
  }
  const params = isRecord(payload) ? invoker.parameters(packageOf(c), action, payload) : payload;
  const { activationId, done } = invoker.invoke(packageOf(c), action, params);
  const wait = Math.min(Number(c.req.query('timeout')) || BLOCKING_WAIT_MS, BLOCKING_WAIT_MS);
  const activation = c.req.query('blocking') === 'true' ? await withTimeout(done, wait) : undefined;
  c.header('x-openwhisk-activation-id', activationId);
  if (activation === undefined) {
    return c.json({ activationId }, 202);
  }
  const code = statusCodeOf(activation);
  const body = c.req.query('result') === 'true' ? activation.response.result : activation;
  return c.body(JSON.stringify(body), code === 0 ? 200 : code === 3 ? 500 : 502, {
    'content-type': 'application/json',
  });
}

function activationRoutes(app: Hono, path: string, activations: Activations): void {
  app.get(path, (c) => {
    const { name, since, upto, skip, limit, count, docs } = c.req.query();
    const filter = {
      ...(name === undefined ? {} : { name }),
      ...(since === undefined ? {} : { since: Number(since) }),
      ...(upto === undefined ? {} : { upto: Number(upto) }),
      skip: Number(skip ?? 0),
      limit: Number(limit ?? 0),
    };
    if (count === 'true') {
      return c.json({ activations: activations.count(filter) });
    }
    const found = activations.list(filter);
    return c.json(
      docs === 'true'
        ? found
        : found.map((activation) => {
            const { response: _response, logs: _logs, ...row } = activation;
            return { ...row, statusCode: statusCodeOf(activation) };
          }),
    );
  });
  app.get(`${path}/:id`, (c) => c.json(required(activations.get(c.req.param('id')))));
  app.get(`${path}/:id/logs`, (c) => c.json({ logs: required(activations.get(c.req.param('id'))).logs }));
  app.get(`${path}/:id/result`, (c) => c.json(required(activations.get(c.req.param('id'))).response));
}

function packageOf(c: Context): string {
  return c.req.param('package') ?? '';
}

function nameOf(c: Context): string {
  return c.req.param('action') ?? '';
}

function required<T>(entity: T | undefined): T {
  if (entity === undefined) {
    throw new HttpError(404, NOT_FOUND);
  }
  return entity;
}

function refuseExisting(c: Context, entity: unknown): void {
  if (entity !== undefined && c.req.query('overwrite') !== 'true') {
    throw new HttpError(409, 'resource already exists');
  }
}

/** A part of a list, as `skip` and `limit` ask. */
function page<T>(c: Context, all: readonly T[]): T[] {
  const skip = Number(c.req.query('skip') ?? 0);
  return all.slice(skip, skip + Math.min(Number(c.req.query('limit')) || all.length, Math.max(LIST_MAX, all.length)));
}

function withoutCode(action: ActionEntity) {
  const { code: _code, ...exec } = action.exec;
  return { ...action, exec };
}

import type { Context, Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { withTimeout } from '#lib/core/timeout';
import { HttpError, hexId, jsonBody, limitBody } from '../../kernel/http';
import { statusCodeOf } from '../activations';
import { type ActionEntity, annotation, toObject } from '../entities';
import { readAction } from '../entity-input';
import { BLOCKING_WAIT_MS, MAX_CODE_BYTES, MAX_ENTITY_BYTES } from '../limits';
import { refuseCycle } from '../sequence';
import { nameOf, page, type RestOptions, refuseExisting, required } from './shared';

/** Actions and sequences: kept, listed, invoked. */
export function actionRoutes(app: Hono, path: string, options: RestOptions): void {
  const { entities } = options;
  app.get(path, (c) => c.json(page(c, entities.actions().map(withoutCode))));
  app.get(`${path}/:package/`, (c) => c.json(page(c, entities.actions(packageOf(c)).map(withoutCode))));
  for (const one of [`${path}/:package/:name`, `${path}/:name`]) {
    app.get(one, (c) => {
      const { action } = required(entities.resolve(packageOf(c), nameOf(c)));
      return c.json(c.req.query('code') === 'false' ? withoutCode(action) : action);
    });
    app.put(one, limitBody(MAX_CODE_BYTES, tooLarge), (c) => put(c, options));
    app.delete(one, (c) => {
      refuseBinding(c, options);
      const action = required(entities.action(packageOf(c), nameOf(c)));
      entities.deleteAction(packageOf(c), action.name);
      options.pool.retire(action);
      return c.json(withoutCode(action));
    });
    app.post(one, limitBody(MAX_ENTITY_BYTES, tooLarge), (c) => invoke(c, options));
  }
}

async function put(c: Context, options: RestOptions): Promise<Response> {
  const { entities, pool, namespace } = options;
  const [packageName, name] = [packageOf(c), nameOf(c)];
  if (packageName !== '') {
    required(entities.package(packageName));
  }
  refuseBinding(c, options);
  const old = entities.action(packageName, name);
  refuseExisting(c, old);
  const change = readAction(await jsonBody(c), old === undefined);
  refuseCycle(entities, namespace, packageName, name, change.exec?.components ?? []);
  const action = entities.putAction(packageName, name, change);
  pool.retire(action);
  return c.json(withoutCode(action));
}

async function invoke(c: Context, { entities, invoker }: RestOptions): Promise<Response> {
  const target = required(entities.resolve(packageOf(c), nameOf(c)));
  const payload = await jsonBody(c);
  if (isRecord(payload) && annotation(target.action, 'final') === true) {
    const fixed = { ...target.inherited, ...toObject(target.action.parameters) };
    if (Object.keys(payload).some((name) => fixed[name] !== undefined)) {
      throw new HttpError(400, 'Request defines parameters that are not allowed (e.g., reserved properties).');
    }
  }
  const { activationId, done } = invoker.invoke(target, payload);
  const wait = Math.min(Number(c.req.query('timeout')) || BLOCKING_WAIT_MS, BLOCKING_WAIT_MS);
  const activation = c.req.query('blocking') === 'true' ? await withTimeout(done, wait, () => undefined) : undefined;
  c.header('x-openwhisk-activation-id', activationId);
  if (activation === undefined) {
    return c.json({ activationId }, 202);
  }
  const code = statusCodeOf(activation);
  const { result } = activation.response;
  const body = c.req.query('result') === 'true' || Array.isArray(result) ? result : activation;
  return c.body(JSON.stringify(body), code === 0 ? 200 : code === 3 ? 500 : 502, {
    'content-type': 'application/json',
  });
}

/** An action is changed in its own package, not through a binding of it. */
function refuseBinding(c: Context, { entities }: RestOptions): void {
  if (entities.package(packageOf(c))?.binding) {
    throw new HttpError(400, 'Operation not permitted on package binding.');
  }
}

function tooLarge(c: Context, bytes: number): Response {
  return c.json({ error: `Request larger than allowed: ${bytes} bytes.`, code: hexId() }, 413);
}

function packageOf(c: Context): string {
  return c.req.param('package') ?? '';
}

function withoutCode(action: ActionEntity) {
  const { code: _code, ...exec } = action.exec;
  return { ...action, exec };
}

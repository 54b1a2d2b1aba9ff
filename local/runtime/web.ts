import type { Context, Hono } from 'hono';
import { isRecord, parseJson } from '#lib/core/json';
import { withTimeout } from '#lib/core/timeout';
import { basicCredentials, hexId, limitBody } from '../kernel/http';
import { annotation, type Entities, type ResolvedAction, toObject } from './entities';
import type { Invoker } from './invoker';
import { BLOCKING_WAIT_MS, MAX_ENTITY_BYTES } from './limits';
import { forbiddenNames, parsedParameters, rawParameters, type WebCall } from './web-params';
import { type Extension, type HttpAnswer, json, toExtension, webAnswer } from './web-result';

const CORS: [string, string][] = [
  ['access-control-allow-origin', '*'],
  ['access-control-allow-methods', 'OPTIONS, GET, DELETE, POST, PUT, HEAD, PATCH'],
];
const CORS_HEADERS = 'Authorization, Origin, X-Requested-With, Content-Type, Accept, User-Agent';

/** A call of a web action that was answered with 400 or more. */
export interface RefusedCall {
  method: string;
  /** `<package>/<action>`, as it was called. */
  action: string;
  status: number;
  /** The answer's error, where it is JSON that has one. */
  reason: string;
}

interface WebOptions {
  entities: Entities;
  invoker: Invoker;
  namespace: string;
  apiKey: string;
  /** Told of each call that was refused. */
  refused?: ((call: RefusedCall) => void) | undefined;
}

/**
 * Web actions at `/api/v1/web/<namespace>/<package>/<action>[.extension][/path]`; the package
 * `default` is none.
 */
export function webRoutes(app: Hono, options: WebOptions): void {
  const respond = (c: Context, answer: HttpAnswer) => {
    if (answer.status >= 400) {
      options.refused?.(refusedCall(c, answer));
    }
    return toResponse(c, answer);
  };
  app.all(
    '/api/v1/web/:namespace/:package/:action{.+}',
    limitBody(MAX_ENTITY_BYTES, (c, bytes) =>
      respond(c, refusal(413, `Request larger than allowed: ${bytes} > ${MAX_ENTITY_BYTES} bytes.`)),
    ),
    async (c) => {
      const found = find(options, c);
      if (found === undefined) {
        return respond(c, refusal(404, 'The requested resource does not exist.'));
      }
      const { action } = found.target;
      if (c.req.method === 'OPTIONS' && annotation(action, 'web-custom-options') !== true) {
        return respond(c, { status: 200, headers: [], body: '' });
      }
      const caller = identify(c, options);
      if (!mayCall(c, annotation(action, 'require-whisk-auth'), caller)) {
        const text = 'Authentication is possible but has failed or not yet been provided.';
        return respond(c, refusal(401, text));
      }
      return respond(c, await call(options.invoker, found, await readCall(c, found.path), caller));
    },
  );
}

interface Found {
  target: ResolvedAction;
  extension: Extension;
  path: string;
}

/** The action that the address names; an extension that is none is part of the action's name. */
function find({ entities, namespace }: WebOptions, c: Context): Found | undefined {
  const packageName = c.req.param('package') === 'default' ? '' : (c.req.param('package') ?? '');
  const [first = '', ...rest] = (c.req.param('action') ?? '').split('/');
  const [, name = first, extension = 'http'] = /^(.+)\.(http|json|html|svg|text)$/.exec(first) ?? [];
  const target = entities.resolve(packageName, name);
  const mine = c.req.param('namespace') === namespace || c.req.param('namespace') === '_';
  if (!mine || target === undefined || annotation(target.action, 'web-export') !== true) {
    return undefined;
  }
  return { target, extension: toExtension(extension), path: rest.length === 0 ? '' : `/${rest.join('/')}` };
}

/** The namespace whose key the caller gave. */
function identify(c: Context, { apiKey, namespace }: WebOptions): string | undefined {
  return basicCredentials(c.req.header('authorization')) === apiKey ? namespace : undefined;
}

/**
 * `require-whisk-auth`: true wants the namespace's key; a text or number, the same in a header of
 * its own.
 */
function mayCall(c: Context, wanted: unknown, caller: string | undefined): boolean {
  if (wanted === undefined || wanted === false) {
    return true;
  }
  if (wanted === true) {
    return caller !== undefined;
  }
  const given = c.req.header('x-require-whisk-auth');
  return (typeof wanted === 'string' || typeof wanted === 'number') && given === String(wanted);
}

async function readCall(c: Context, path: string): Promise<WebCall> {
  return {
    method: c.req.method,
    headers: c.req.header(),
    path,
    query: new URL(c.req.url).search.slice(1),
    body: Buffer.from(await c.req.arrayBuffer()),
  };
}

async function call(
  invoker: Invoker,
  { target, extension }: Found,
  request: WebCall,
  caller: string | undefined,
): Promise<HttpAnswer> {
  const { action, inherited } = target;
  const raw = annotation(action, 'raw-http') === true;
  if (!raw) {
    const own = { ...inherited, ...toObject(action.parameters) };
    const final = annotation(action, 'final') === true;
    const fixed = final ? Object.keys(own).filter((name) => own[name] !== undefined) : [];
    if (forbiddenNames(request, fixed).length > 0) {
      return refusal(400, 'Request defines parameters that are not allowed (e.g., reserved properties).');
    }
  }
  const user = caller === undefined ? {} : { __ow_user: caller };
  const payload = { ...(raw ? rawParameters(request) : parsedParameters(request)), ...user };
  const { activationId, done } = invoker.invoke(target, payload);
  const activation = await withTimeout(done, BLOCKING_WAIT_MS, () => undefined);
  const answer = activation ? webAnswer(activation, extension, hexId()) : refusal(202, 'Response not yet ready.');
  return { ...answer, headers: [...answer.headers, ['x-openwhisk-activation-id', activationId]] };
}

function refusedCall(c: Context, { status, body }: HttpAnswer): RefusedCall {
  const value = typeof body === 'string' ? parseJson(body) : undefined;
  const reason = isRecord(value) && typeof value.error === 'string' ? value.error : '';
  return { method: c.req.method, action: `${c.req.param('package')}/${c.req.param('action')}`, status, reason };
}

function refusal(status: number, error: string): HttpAnswer {
  return json(status, { error, code: hexId() });
}

function toResponse(c: Context, { status, headers, body }: HttpAnswer): Response {
  const all = new Headers([
    ...CORS,
    ['access-control-allow-headers', c.req.header('access-control-request-headers') ?? CORS_HEADERS],
  ]);
  for (const [name, value] of headers) {
    all.append(name, value);
  }
  const empty = body.length === 0 || status === 204 || status === 304;
  return new Response(empty ? null : typeof body === 'string' ? body : new Uint8Array(body), { status, headers: all });
}

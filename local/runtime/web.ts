import type { Context, Hono } from 'hono';
import { hexId, limitBody } from '../kernel/http';
import { type ActionEntity, annotation, type Entities, toObject } from './entities';
import type { Invoker } from './invoker';
import { BLOCKING_WAIT_MS, MAX_ENTITY_BYTES } from './limits';
import { withTimeout } from './wait';
import { forbiddenNames, parsedParameters, rawParameters, type WebCall } from './web-params';
import { type HttpAnswer, httpAnswer, json } from './web-result';

const CORS: [string, string][] = [
  ['access-control-allow-origin', '*'],
  ['access-control-allow-methods', 'OPTIONS, GET, DELETE, POST, PUT, HEAD, PATCH'],
];
const CORS_HEADERS = 'Authorization, Origin, X-Requested-With, Content-Type, Accept, User-Agent';

/** Web actions at `/api/v1/web/<namespace>/<package>/<action>[.http][/path]`. */
export function webRoutes(app: Hono, entities: Entities, invoker: Invoker, namespace: string): void {
  app.all(
    '/api/v1/web/:namespace/:package/:action{.+}',
    limitBody(MAX_ENTITY_BYTES, (c, bytes) =>
      respond(c, refusal(413, `Request larger than allowed: ${bytes} > ${MAX_ENTITY_BYTES} bytes.`)),
    ),
    async (c) => {
      const found = find(entities, namespace, c);
      if (found === undefined) {
        return respond(c, refusal(404, 'The requested resource does not exist.'));
      }
      if (c.req.method === 'OPTIONS' && annotation(found.action, 'web-custom-options') !== true) {
        return respond(c, { status: 200, headers: [], body: '' });
      }
      return respond(c, await call(entities, invoker, found, await readCall(c, found.path)));
    },
  );
}

interface Found {
  packageName: string;
  action: ActionEntity;
  path: string;
}

function find(entities: Entities, namespace: string, c: Context): Found | undefined {
  const packageName = c.req.param('package') === 'default' ? '' : (c.req.param('package') ?? '');
  const [first = '', ...rest] = (c.req.param('action') ?? '').split('/');
  const action = entities.action(packageName, first.replace(/\.http$/, ''));
  const mine = c.req.param('namespace') === namespace || c.req.param('namespace') === '_';
  if (!mine || action === undefined || annotation(action, 'web-export') !== true) {
    return undefined;
  }
  return { packageName, action, path: rest.length === 0 ? '' : `/${rest.join('/')}` };
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

async function call(entities: Entities, invoker: Invoker, found: Found, request: WebCall): Promise<HttpAnswer> {
  const { packageName, action } = found;
  const raw = annotation(action, 'raw-http') === true;
  if (!raw) {
    const own = { ...toObject(entities.package(packageName)?.parameters ?? []), ...toObject(action.parameters) };
    const fixed =
      annotation(action, 'final') === true ? Object.keys(own).filter((name) => own[name] !== undefined) : [];
    if (forbiddenNames(request, fixed).length > 0) {
      return refusal(400, 'Request defines parameters that are not allowed (e.g., reserved properties).');
    }
  }
  const payload = raw ? rawParameters(request) : parsedParameters(request);
  const { activationId, done } = invoker.invoke(packageName, action, invoker.parameters(packageName, action, payload));
  const activation = await withTimeout(done, BLOCKING_WAIT_MS);
  const answer = activation ? httpAnswer(activation, hexId()) : refusal(202, 'Response not yet ready.');
  return { ...answer, headers: [...answer.headers, ['x-openwhisk-activation-id', activationId]] };
}

function refusal(status: number, error: string): HttpAnswer {
  return json(status, { error, code: hexId() });
}

function respond(c: Context, { status, headers, body }: HttpAnswer): Response {
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

import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { Failures } from '#lib/delivery/failures';
import { openLedger } from '#lib/delivery/open-ledger';
import { requireOperator } from './operator';
import { readSelection, select } from './select';

const DEFAULT_LIMIT = 20;
const MOST = 100;

/**
 * Lists failures, shows one of them, or discards it.
 * @throws WebError 401 for anybody but the operator, 404 for an unknown failure, 405; RelayError
 * `invalid` for a wrong parameter.
 */
export async function handleFailures(request: WebRequest, context: Context): Promise<WebAnswer> {
  await requireOperator(request, context);
  return answerFailures(request, context);
}

/** The same for a caller who is known to be allowed to ask for these packages. */
export async function answerFailures(
  request: WebRequest,
  context: Context,
  allows?: (packageName: string) => boolean,
): Promise<WebAnswer> {
  const failures = new Failures(openLedger(context).values, allows);
  const { method, path } = request;
  if (method === 'GET') {
    return path.length === 0 ? list(failures, request) : show(failures, request);
  }
  if (method === 'DELETE') {
    return discard(failures, request);
  }
  throw new WebError('method', `The method ${method} is not supported.`, { allow: 'GET, DELETE' });
}

async function list(failures: Failures, { query }: WebRequest): Promise<WebAnswer> {
  const selection = readSelection((name) => query.get(name) ?? undefined);
  const limit = Number(query.get('limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw new RelayError('invalid', `limit must be a whole number from 1 to ${MOST}.`);
  }
  const cursor = query.get('cursor') ?? undefined;
  const { found, next } = await select(failures, selection, { cursor, limit, now: Date.now() });
  return { statusCode: 200, body: { failures: found, ...(next === undefined ? {} : { next }) } };
}

async function show(failures: Failures, request: WebRequest): Promise<WebAnswer> {
  const [name, id] = readPath(request);
  const failure = await failures.get(name, id, Date.now());
  if (failure === undefined) {
    throw notFound(name, id);
  }
  const data = request.query.get('data') === 'true' ? { data: await failures.data(name, id) } : {};
  return { statusCode: 200, body: { failure: { ...failure, ...data } } };
}

async function discard(failures: Failures, request: WebRequest): Promise<WebAnswer> {
  const [name, id] = readPath(request);
  const reason = request.query.get('reason')?.trim();
  if (!reason) {
    throw new RelayError('invalid', 'reason is required: why the event is discarded.');
  }
  if (!(await failures.discard(name, id, reason, Date.now()))) {
    throw notFound(name, id);
  }
  return { statusCode: 200, body: { discarded: { package: name, id } } };
}

function readPath({ path }: WebRequest): [string, string] {
  const [name, id, ...more] = path;
  if (name === undefined || id === undefined || more.length > 0) {
    throw new WebError('not-found', 'A failure is named by <package>/<id>.');
  }
  return [name, id];
}

function notFound(name: string, id: string): WebError {
  return new WebError(
    'not-found',
    `There is no failure ${name}/${id}. It may have been applied, or be older than 30 days.`,
  );
}

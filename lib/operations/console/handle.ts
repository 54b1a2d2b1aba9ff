import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { groupByCause } from '../causes';
import { answerFailures } from '../failures';
import { answerReplay } from '../replay/replay';
import { callerOf } from './caller';
import { type ConsoleContext, failuresFor } from './context';
import { discardMany } from './discard';
import { listEvents, showEvent } from './events';
import { find } from './find';
import { overview } from './overview';
import { deployedSettings } from './settings';
import { trySample } from './try';

/** With less time left no further failures are read, in milliseconds. */
const READING_MS = 6_000;
/** The chart's hours that may be asked for. */
const HOURS = [1, 6, 24, 168];

type Answer = (request: WebRequest, context: ConsoleContext) => Promise<object>;

/** What the page asks for, by the first part of the path. */
const READS: Readonly<Record<string, Answer>> = {
  overview: ({ query }, context) => {
    const hours = Number(query.get('hours') ?? 24);
    return overview(context, HOURS.includes(hours) ? hours : 24);
  },
  events: listEvents,
  event: showEvent,
  find,
  causes: ({ query }, context) => {
    const until = Date.now() + READING_MS;
    const mayGoOn = () => Date.now() < until && context.deadline.remaining() > READING_MS;
    const cursor = query.get('cursor') ?? undefined;
    return groupByCause(failuresFor(context), { cursor, now: Date.now(), mayGoOn });
  },
  settings: deployedSettings,
};

const WRITES: Readonly<Record<string, Answer>> = {
  discard: discardMany,
  try: trySample,
};

/** What concerns the whole workspace. */
const OPERATORS = ['settings', 'try'];

/**
 * The data of the page for people. Each call proves who asks; nothing of an answer is kept on its
 * way.
 * @throws WebError 401 for whoever may not ask, 404, 405.
 */
export async function handleConsole(request: WebRequest, context: Context, version: string): Promise<WebAnswer> {
  const caller = await callerOf(request, context);
  const answer = await answerOf(request, { ...context, caller, version });
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } };
}

async function answerOf(request: WebRequest, context: ConsoleContext): Promise<WebAnswer> {
  const [name = '', ...path] = request.path;
  const { caller } = context;
  if (name === 'failures') {
    return answerFailures({ ...request, path }, context, caller.allows);
  }
  if (name === 'replay') {
    return answerReplay({ ...request, path }, context, caller.allows);
  }
  if (OPERATORS.includes(name) && caller.kind !== 'operator') {
    throw new WebError('unauthorized', 'Only the operator of the workspace may do this.');
  }
  const [table, other, allow] = request.method === 'GET' ? [READS, WRITES, 'POST'] : [WRITES, READS, 'GET'];
  const wanted = own(table, name);
  if (wanted !== undefined) {
    return { statusCode: 200, body: await wanted(request, context) };
  }
  throw own(other, name) === undefined
    ? new WebError('not-found', 'The console has no such data.')
    : new WebError('method', `The method ${request.method} is not supported.`, { allow });
}

function own(table: Readonly<Record<string, Answer>>, name: string): Answer | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

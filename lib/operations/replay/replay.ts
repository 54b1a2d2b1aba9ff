import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { requireOperator } from '../operator';
import { planReplay } from './plan';
import type { Replayed } from './redeliver';
import { readReplay } from './request';

/** With less time left no further delivery is begun, in milliseconds. */
const ONE_MORE_MS = 20_000;

/**
 * Delivers failures, or events of a journal, again, one after another at the wanted rate. An event
 * that was applied before is not applied again. The answer has a cursor for the rest, where there
 * is one.
 * @throws WebError 401 for anybody but the operator, 404 for an unknown failure, 405; RelayError
 * `invalid`.
 */
export async function handleReplay(request: WebRequest, context: Context): Promise<WebAnswer> {
  await requireOperator(request, context);
  return answerReplay(request, context);
}

/** The same for a caller who is known to be allowed to ask for these packages. */
export async function answerReplay(
  request: WebRequest,
  context: Context,
  allows?: (packageName: string) => boolean,
): Promise<WebAnswer> {
  if (request.method !== 'POST') {
    throw new WebError('method', `The method ${request.method} is not supported: replay with POST.`, { allow: 'POST' });
  }
  const replay = readReplay(request);
  const { items, next } = await planReplay(replay, context, allows);
  if (replay.dryRun) {
    const would = items.map(({ about }) => about);
    return { statusCode: 200, body: { dryRun: true, replayed: would, ...(next === undefined ? {} : { next }) } };
  }
  const replayed: Replayed[] = [];
  let rest = next;
  for (const [index, item] of items.entries()) {
    if (index > 0) {
      if (context.deadline.remaining() < ONE_MORE_MS) {
        rest = items[index - 1]?.cursor;
        break;
      }
      await context.deadline.sleep(1000 / replay.rate);
    }
    replayed.push(await item.run());
  }
  return { statusCode: 200, body: { dryRun: false, replayed, ...(rest === undefined ? {} : { next: rest }) } };
}

import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { within } from '#lib/core/deadline';
import { refuseDeep } from '#lib/core/depth';
import { toRelayError } from '#lib/core/errors';
import { redactText } from '#lib/core/redact';
import { StoreMemory } from '#lib/core/remembering-store';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { type Installation, Installations } from '#lib/systems/saleor/installations';
import { readSigned, readWebhook } from '#lib/systems/saleor/webhook/request';

/** The installation and its keys: a shopper does not wait for State where they are known. */
const memory = new StoreMemory(60_000);

/** Saleor asks at once. Who sends an old question again has kept it. In milliseconds. */
const OLDEST_MS = 3_600_000;

/**
 * Answers a question of Saleor that it has signed, with what `answer` resolves to. Where it cannot
 * be answered Saleor gets 202 with the reason, as JSON: to it that is no answer either, and it does
 * not count for the breaker, which would stop the app's other functions too.
 * @throws WebError 401 and 405 for who is not Saleor, or asks another function.
 */
export async function answerQuestion(
  { request, context, events }: { request: WebRequest; context: Context; events: readonly string[] },
  answer: (body: Record<string, unknown>, event: string, installation: Installation) => Promise<unknown>,
): Promise<WebAnswer> {
  if (request.method !== 'POST') {
    throw new WebError('method', `The method ${request.method} is not supported.`, { allow: 'POST' });
  }
  try {
    const answered = authentic(request, context, events).then(({ body, event, installation }) =>
      answer(body, event, installation),
    );
    const body = await within(context.deadline, answered);
    return { statusCode: 200, headers: JSON_TYPE, body };
  } catch (thrown) {
    if (thrown instanceof WebError) {
      throw thrown;
    }
    const error = toRelayError(thrown);
    context.log.error('Saleor got no answer', { kind: error.kind, reason: error.message, cause: error.cause });
    return { statusCode: 202, headers: JSON_TYPE, body: { error: redactText(error.message) } };
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** The installation whose Saleor has signed a body, be it an empty one. @throws WebError 401. */
export async function signedBy(request: WebRequest, context: Context): Promise<Installation> {
  return (await readSigned(request, signatureContext(context))).installation;
}

function signatureContext({ config, deadline }: Context) {
  return {
    installations: new Installations(memory.over(createState(deadline)), createCrypt(config)),
    config,
    deadline,
  };
}

async function authentic(request: WebRequest, context: Context, events: readonly string[]) {
  const { event, body, installation } = await readWebhook(request, signatureContext(context));
  if (!events.includes(event)) {
    throw new WebError('not-found', `This address does not answer ${event}.`);
  }
  if (Date.now() - Date.parse(String(body.issuedAt)) > OLDEST_MS) {
    throw new WebError('unauthorized', 'The question is too old to be asked by Saleor.');
  }
  refuseDeep(body);
  return { body, event, installation };
}

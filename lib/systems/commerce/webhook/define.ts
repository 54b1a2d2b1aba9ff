import { readWebRequest, type WebRequest } from '#lib/action/web-request';
import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { within } from '#lib/core/deadline';
import { RelayError, toRelayError } from '#lib/core/errors';
import { parseJson } from '#lib/core/json';
import { COMMERCE_WEBHOOK_PUBLIC_KEY } from '#lib/settings/generated';
import { exception, type Operation } from './operations';
import { isPublicKey, isSignedBy, SIGNATURE_HEADER } from './signature';

/** What the store gets: always 200, since any other status may stop a shopper with a text that nobody chose. */
export interface CommerceWebhookAnswer {
  statusCode: 200;
  body: Operation | readonly Operation[];
}

export interface CommerceWebhookDefinition {
  /** The answer to what the store asks; `payload` is the body's JSON. */
  decide: (payload: unknown, context: Context) => Promise<Operation | readonly Operation[]>;
  /** The answer where `decide` fails or takes too long: a decision of the business, so it comes from the settings. */
  otherwise: (context: Context) => Operation;
}

/**
 * Makes the `main` of an action that Adobe Commerce waits for in the middle of what a shopper does. The caller's signature
 * is checked where `COMMERCE_WEBHOOK_PUBLIC_KEY` is set. Whatever happens, the answer is 200 with operations.
 */
export function defineCommerceWebhook({ decide, otherwise }: CommerceWebhookDefinition) {
  return async (params: Params): Promise<CommerceWebhookAnswer> => {
    const context = createContext(params);
    try {
      const payload = readPayload(readWebRequest(params), context);
      return { statusCode: 200, body: await within(context.deadline, decide(payload, context)) };
    } catch (thrown) {
      const error = toRelayError(thrown);
      context.log.error(error.message, { kind: error.kind, cause: error.cause });
      const body = error instanceof Refused ? exception(error.message) : otherwise(context);
      return { statusCode: 200, body };
    }
  };
}

/** A call that is not the store's: it gets no decision. */
class Refused extends RelayError {}

function readPayload({ headers, body }: WebRequest, { config }: Context): unknown {
  const key = config.read(COMMERCE_WEBHOOK_PUBLIC_KEY);
  if (key !== undefined && !isPublicKey(key)) {
    throw new Refused(
      'setup',
      'COMMERCE_WEBHOOK_PUBLIC_KEY is no public key, so no call can be checked. Mend it and deploy again.',
    );
  }
  if (key !== undefined && !isSignedBy(key, body, headers[SIGNATURE_HEADER])) {
    throw new Refused('rejected', `The signature in ${SIGNATURE_HEADER} is missing or wrong.`, { status: 401 });
  }
  const payload = parseJson(body.toString('utf8'));
  if (payload === undefined) {
    throw new RelayError('invalid', 'The body of the webhook is not JSON. Check the hook in Commerce.');
  }
  return payload;
}

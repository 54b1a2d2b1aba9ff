import { readWebRequest, type WebRequest } from '#lib/action/web-request';
import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { within } from '#lib/core/deadline';
import { refuseDeep } from '#lib/core/depth';
import { RelayError, toRelayError } from '#lib/core/errors';
import { parseJson } from '#lib/core/json';
import { COMMERCE_WEBHOOK_PUBLIC_KEY } from '#lib/settings/generated';
import { exception, type Operation } from './operations';
import { isPublicKey, isSignedBy, SIGNATURE_HEADER } from './signature';

/**
 * The answer to a webhook. Its status is always 200: after any other one the store may show the
 * shopper an error of its own.
 */
export interface CommerceWebhookAnswer {
  statusCode: 200;
  body: Operation | readonly Operation[];
}

export interface CommerceWebhookDefinition {
  /** Decides the answer. `payload` is the JSON of the body. */
  decide: (payload: unknown, context: Context) => Promise<Operation | readonly Operation[]>;
  /**
   * The answer where `decide` fails or takes too long. A setting decides it, since it is a matter
   * of business.
   */
  otherwise: (context: Context) => Operation;
}

/**
 * Makes the `main` of an action that Adobe Commerce calls while a shopper waits. Where
 * `COMMERCE_WEBHOOK_PUBLIC_KEY` is set, the signature is checked. The answer is 200 with
 * operations, whatever happens.
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

/** The request is not the store's, so it gets no decision. */
class Refused extends RelayError {}

function readPayload({ headers, body }: WebRequest, { config }: Context): unknown {
  const key = config.read(COMMERCE_WEBHOOK_PUBLIC_KEY);
  if (key !== undefined && !isPublicKey(key)) {
    throw new Refused(
      'setup',
      'COMMERCE_WEBHOOK_PUBLIC_KEY is not a public key, so no signature can be checked. Correct it and deploy again.',
    );
  }
  if (key !== undefined && !isSignedBy(key, body, headers[SIGNATURE_HEADER])) {
    throw new Refused('rejected', `The signature in ${SIGNATURE_HEADER} is missing or wrong.`, { status: 401 });
  }
  const payload = parseJson(body.toString('utf8'));
  if (payload === undefined) {
    throw new RelayError('invalid', 'The body of the webhook is not JSON. Check the hook in Commerce.');
  }
  refuseDeep(payload);
  return payload;
}

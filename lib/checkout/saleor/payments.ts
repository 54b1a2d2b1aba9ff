import type { WebAnswer } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { RelayError, toRelayError } from '#lib/core/errors';
import { PAYMENTS_PROVIDER } from '#lib/settings/generated';
import { paymentBody, readRequest, readSession } from '#lib/systems/saleor/questions/payments';
import { PAYMENT_QUESTIONS } from '#lib/systems/saleor/questions/table';
import { authorize, settle } from '../payments/manual';
import { once } from '../payments/once';
import { answerQuestion } from './question';

const EVENTS = PAYMENT_QUESTIONS.flatMap(({ events }) => events.map((event) => event.toLowerCase()));
/** What a failure is called, by the event. */
const KINDS: Readonly<Record<string, string>> = {
  transaction_initialize_session: 'AUTHORIZATION',
  transaction_process_session: 'AUTHORIZATION',
  transaction_charge_requested: 'CHARGE',
  transaction_refund_requested: 'REFUND',
  transaction_cancelation_requested: 'CANCEL',
};

/**
 * Answers what Saleor asks of payments. Each answer is JSON that it can read: to what it cannot,
 * it says its parser's own words to the shopper. After a 5xx it asks again with an empty body, and
 * would believe an answer to that: such a question gets 503, until one of Saleor's own comes.
 * @throws RelayError `unavailable` for an empty body.
 */
export function answerPayments(request: WebRequest, context: Context): Promise<WebAnswer> {
  if (request.body.length === 0) {
    const text = 'Saleor asked again without a body, which says for which payment. Look at the transaction in Saleor.';
    return Promise.reject(new RelayError('unavailable', text));
  }
  return answerQuestion({ request, context, events: EVENTS }, async (body, event) => {
    try {
      return await answer(body, event, context);
    } catch (thrown) {
      const error = toRelayError(thrown);
      context.log.error('A payment was not taken', { event, kind: error.kind, reason: error.message });
      const kind = KINDS[event];
      return kind === undefined
        ? { data: { errors: [UNAVAILABLE] } }
        : { result: `${kind}_FAILURE`, message: UNAVAILABLE };
    }
  });
}

/** No money has moved: nobody was called. */
const UNAVAILABLE = 'This payment is not available at the moment. Please choose another one.';

async function answer(body: Record<string, unknown>, event: string, { config, log }: Context): Promise<object> {
  if (config.read(PAYMENTS_PROVIDER) === 'off') {
    throw new RelayError('setup', 'A payment is asked for, and PAYMENTS_PROVIDER is off. Set it, and deploy again.');
  }
  if (event === 'payment_gateway_initialize_session') {
    return { data: { provider: 'manual' } };
  }
  if (event.endsWith('_session')) {
    const session = readSession(body);
    return once(session.key, () => paymentBody('AUTHORIZATION', authorize(session)), log);
  }
  const request = readRequest(body);
  return once(request.key, () => paymentBody(request.action, settle(request)), log);
}

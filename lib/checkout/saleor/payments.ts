import type { WebAnswer } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { RelayError, toRelayError } from '#lib/core/errors';
import { PAYMENTS_PROVIDER } from '#lib/settings/generated';
import type { Installation } from '#lib/systems/saleor/installations';
import { paymentBody, readRequest, readSession } from '#lib/systems/saleor/questions/payments';
import { PAYMENT_QUESTIONS } from '#lib/systems/saleor/questions/table';
import { authorize } from '../payments/manual';
import { once } from '../payments/once';
import { referenceOf } from '../payments/provider';
import { answerQuestion, signedBy } from './question';
import { startSettling } from './start-settling';

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
 * would believe an answer to that: such a question gets 503, and what is open in that Saleor is
 * looked up and reported.
 * @throws RelayError `unavailable` for an empty body.
 */
export function answerPayments(request: WebRequest, context: Context): Promise<WebAnswer> {
  if (request.body.length === 0) {
    return answerEmpty(request, context);
  }
  return answerQuestion({ request, context, events: EVENTS }, async (body, event, installation) => {
    try {
      return await answer({ body, event, installation }, context);
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

async function answerEmpty(request: WebRequest, context: Context): Promise<never> {
  try {
    const { apiUrl } = await signedBy(request, context);
    await startSettling({ apiUrl }, context);
  } catch (thrown) {
    context.log.warn('An empty body is not of this app’s Saleor', { reason: toRelayError(thrown).message });
  }
  const text =
    'Saleor asked again without a body, which says for which payment: what is open is looked up and reported.';
  throw new RelayError('unavailable', text);
}

/** No money has moved: nobody was called. */
const UNAVAILABLE = 'This payment is not available at the moment. Please choose another one.';

interface Question {
  body: Record<string, unknown>;
  event: string;
  installation: Installation;
}

async function answer({ body, event, installation }: Question, context: Context): Promise<object> {
  const provider = context.config.read(PAYMENTS_PROVIDER);
  if (provider === 'off') {
    throw new RelayError('setup', 'A payment is asked for, and PAYMENTS_PROVIDER is off. Set it, and deploy again.');
  }
  if (event === 'payment_gateway_initialize_session') {
    return { data: { provider } };
  }
  if (event.endsWith('_session')) {
    const session = readSession(body);
    return once(session.key, () => paymentBody(authorize(session)), context.log);
  }
  // Accepted at once, and done and reported by an action of its own: whatever is slow or breaks
  // there, Saleor has the request and its reference.
  const { key, transaction } = readRequest(body);
  await startSettling({ apiUrl: installation.apiUrl, transaction }, context);
  return { pspReference: referenceOf(provider, key) };
}

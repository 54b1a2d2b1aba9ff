import type { WebAnswer } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { SHIPPING_PROVIDER } from '#lib/settings/generated';
import { exclusionBody, readShippingQuestion, shippingBody } from '#lib/systems/saleor/questions/shipping';
import { RESTRICTION_QUESTIONS, SHIPPING_QUESTIONS } from '#lib/systems/saleor/questions/table';
import { cartOf, rememberingEstimate } from '../estimates';
import { listShippingRates } from '../shipping/rates';
import { restrictShipping } from '../shipping/restrict';
import { answerQuestion } from './question';

const namesOf = (questions: typeof SHIPPING_QUESTIONS) =>
  questions.flatMap(({ events }) => events.map((event) => event.toLowerCase()));
const LISTS = namesOf(SHIPPING_QUESTIONS);
const EVENTS = [...LISTS, ...namesOf(RESTRICTION_QUESTIONS)];

/** Answers what Saleor asks of the ways to send a cart, and which of them it may not have. */
export function answerShipping(request: WebRequest, context: Context): Promise<WebAnswer> {
  return answerQuestion({ request, context, events: EVENTS }, async (body, event) => {
    const { cart, methods } = readShippingQuestion(body);
    const isList = LISTS.includes(event);
    const { config, log } = context;
    const source = config.read(SHIPPING_PROVIDER) === 'backoffice' ? cartOf('saleor', cart.id) : undefined;
    const answer = isList
      ? await rememberingEstimate('shipping', source, {
          quote: listShippingRates(cart, context),
          log,
        })
      : await restrictShipping(cart, methods, context);
    if (answer.estimated !== undefined) {
      log.warn('Shipping is estimated', { source: cart.id, estimated: answer.estimated });
    }
    return 'rates' in answer ? shippingBody(answer.rates) : exclusionBody(answer.excluded);
  });
}

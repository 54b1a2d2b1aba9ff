import type { WebAnswer } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { TAXES_PROVIDER } from '#lib/settings/generated';
import { TAX_QUESTIONS } from '#lib/systems/saleor/questions/table';
import { readTaxQuestion, taxesBody } from '#lib/systems/saleor/questions/taxes';
import { cartOf, rememberingEstimate } from '../estimates';
import { calculateTaxes } from '../taxes/calculate';
import { answerQuestion } from './question';

const EVENTS = TAX_QUESTIONS.events.map((event) => event.toLowerCase());

/**
 * Answers what Saleor asks for a cart and for an order. It writes nothing to either: Saleor would
 * ask again and again, and hold its lock meanwhile.
 */
export function answerTaxes(request: WebRequest, context: Context): Promise<WebAnswer> {
  return answerQuestion({ request, context, events: EVENTS }, async (body) => {
    const { cart, sourceId } = readTaxQuestion(body);
    const { config, log } = context;
    const source = config.read(TAXES_PROVIDER) === 'backoffice' ? cartOf('saleor', sourceId) : undefined;
    const quote = await rememberingEstimate('taxes', source, {
      quote: calculateTaxes(cart, context),
      log,
    });
    if (quote.estimated !== undefined) {
      log.warn('Taxes are estimated', { source: sourceId, estimated: quote.estimated });
    }
    return taxesBody(quote);
  });
}

import { RelayError } from '#lib/core/errors';
import { type Amount, amountIn } from '#lib/core/money';
import type { EventReport } from '../operations/transactions';

const TYPE =
  /^((AUTHORIZATION|CHARGE|REFUND|CANCEL)_(SUCCESS|FAILURE|REQUEST)|(AUTHORIZATION|CHARGE)_ACTION_REQUIRED)$/;
const ACTIONS = ['CHARGE', 'REFUND', 'CANCEL'] as const;

/**
 * The report of an answer that Saleor did not get, or that was only accepted. `asked`: what counts
 * where the answer has no amount, as of a failure.
 * @throws RelayError `defect` for what is no answer of ours.
 */
export function reportOf(
  { transaction, amount: asked }: { transaction: string; amount: Amount },
  answer: Readonly<Record<string, unknown>>,
): EventReport {
  const { result, pspReference, amount, message, actions } = answer;
  if (!isType(result) || typeof pspReference !== 'string') {
    throw new RelayError('defect', 'What is kept of a payment is no answer to Saleor.');
  }
  return {
    id: transaction,
    type: result,
    pspReference,
    amount: Number((amountIn(amount) ?? asked).toFixed()),
    message: typeof message === 'string' ? message : null,
    actions: Array.isArray(actions) ? ACTIONS.filter((one) => actions.includes(one)) : null,
  };
}

function isType(value: unknown): value is EventReport['type'] {
  return typeof value === 'string' && TYPE.test(value);
}

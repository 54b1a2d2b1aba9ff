import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { COMMERCE_CURRENCY, COMMERCE_WEIGHT_UNIT, PAYMENT_VALIDATION_FALLBACK } from '#lib/settings/generated';
import { exception, type Operation, success } from '#lib/systems/commerce/webhook/operations';
import { hiddenPayments, readPaymentFilter } from '#lib/systems/commerce/webhook/shipping';
import { restrictPayments } from '../payments/restrict';
import { validatePayment } from '../payments/validate';

/** The payment methods that Adobe Commerce is not to offer. @throws RelayError */
export async function filterPayments(payload: unknown, context: Context): Promise<Operation[]> {
  const { config } = context;
  const units = { currency: config.read(COMMERCE_CURRENCY), unit: config.read(COMMERCE_WEIGHT_UNIT) };
  return hiddenPayments(await restrictPayments(readPaymentFilter(payload, units), context));
}

/** Every method is offered: that one is refused is what the validation is for. */
export function paymentsUnknown(): Operation {
  return success();
}

/** Whether an order may be placed with its payment. @throws RelayError where nobody says. */
export async function checkPayment(payload: unknown, context: Context): Promise<Operation> {
  const { payment_method: method, payment_additional_information: information } = isRecord(payload) ? payload : {};
  if (typeof method !== 'string' || method === '') {
    throw new RelayError('invalid', 'The webhook sends no payment_method. Check the fields of the hook in Commerce.');
  }
  const reason = await validatePayment({ method, information }, context);
  return reason === undefined ? success() : exception(reason);
}

/** What `PAYMENT_VALIDATION_FALLBACK` says. */
export function paymentUnknown({ config }: Context): Operation {
  return config.read(PAYMENT_VALIDATION_FALLBACK) === 'accept'
    ? success()
    : exception('The payment cannot be checked at the moment. Please try again later.');
}

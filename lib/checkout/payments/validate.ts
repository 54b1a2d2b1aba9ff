import { paymentVerdict } from '#lib/catalogue/generated/schemas';
import type { Context } from '#lib/core/context';
import { createDeadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { PAYMENT_TIMEOUT_MS, PAYMENT_VALIDATION } from '#lib/settings/generated';
import { backoffice } from '#lib/systems/backoffice/client';
import { answerOf } from '../fallback';

/** A payment that an order is about to be placed with. */
export interface Payment {
  method: string;
  /** What the store knows of it. It may be confidential: it is in no log. */
  information: unknown;
}

/**
 * Why an order may not be placed with a payment; undefined where it may. Nothing is remembered:
 * each order is asked for.
 * @throws RelayError where the back office does not say.
 */
export async function validatePayment(payment: Payment, { config, deadline }: Context): Promise<string | undefined> {
  if (config.read(PAYMENT_VALIDATION) === 'off') {
    throw new RelayError(
      'setup',
      'A payment is to be validated, and PAYMENT_VALIDATION is off. Set it, and deploy again.',
    );
  }
  const ends = Math.min(deadline.endsAt, Date.now() + config.read(PAYMENT_TIMEOUT_MS));
  const answer = await backoffice({ config, deadline: createDeadline(ends) }).ask('payments/validate', payment);
  const { valid, reason } = answerOf(paymentVerdict, answer, 'payments/validate');
  return valid ? undefined : (reason ?? 'This payment is not accepted. Please choose another one.');
}

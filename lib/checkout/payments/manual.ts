import { createHash } from 'node:crypto';
import { type Amount, greatest, ZERO } from '#lib/core/money';

/** What can be done next with a payment. */
export type PaymentAction = 'CHARGE' | 'REFUND' | 'CANCEL';

/** How a payment went. Money moves in the books alone: the back office collects it. */
export interface PaymentResult {
  outcome: 'SUCCESS' | 'FAILURE';
  /** The same for the same key, whoever computes it and whenever. */
  reference: string;
  amount: Amount;
  actions: PaymentAction[];
  message?: string;
}

/** A payment that is begun: what is asked for, of what is to be paid. */
export interface Begun {
  key: string;
  amount: Amount;
  total: Amount;
}

/** What staff ask for, and what there is of it. */
export interface Requested {
  key: string;
  action: PaymentAction;
  amount: Amount;
  authorized: Amount;
  charged: Amount;
}

/**
 * Authorises a purchase on account: it is paid later. Saleor takes any amount that it is told, so
 * what is not positive, or more than is to be paid, is refused here.
 */
export function authorize({ key, amount, total }: Begun): PaymentResult {
  const fault = amount.lte(0) ? NOT_POSITIVE : amount.gt(total) ? 'The amount is more than is to be paid.' : undefined;
  return fault === undefined
    ? { outcome: 'SUCCESS', reference: referenceOf(key), amount, actions: ['CHARGE', 'CANCEL'] }
    : refused(key, amount, fault);
}

/** Charges, gives back or lets go, within what there is. */
export function settle({ key, action, amount, authorized, charged }: Requested): PaymentResult {
  const most = action === 'REFUND' ? charged : authorized;
  if (amount.lte(0) || amount.gt(most)) {
    return refused(key, amount, amount.lte(0) ? NOT_POSITIVE : TOO_MUCH[action]);
  }
  const left = {
    authorized: action === 'REFUND' ? authorized : greatest(authorized.minus(amount), ZERO),
    charged: action === 'CHARGE' ? charged.plus(amount) : action === 'REFUND' ? charged.minus(amount) : charged,
  };
  const actions: PaymentAction[] = [
    ...(left.authorized.gt(0) ? (['CHARGE', 'CANCEL'] as const) : []),
    ...(left.charged.gt(0) ? (['REFUND'] as const) : []),
  ];
  return { outcome: 'SUCCESS', reference: referenceOf(key), amount, actions };
}

const NOT_POSITIVE = 'The amount is not positive.';
const TOO_MUCH: Readonly<Record<PaymentAction, string>> = {
  CHARGE: 'The amount is more than is authorised.',
  CANCEL: 'The amount is more than is authorised.',
  REFUND: 'The amount is more than was charged.',
};

function refused(key: string, amount: Amount, message: string): PaymentResult {
  return { outcome: 'FAILURE', reference: referenceOf(key), amount, actions: [], message };
}

/** Saleor would count the same payment twice under two references: the key alone makes it. */
function referenceOf(key: string): string {
  return `manual-${createHash('sha256').update(key).digest('base64url').slice(0, 24)}`;
}

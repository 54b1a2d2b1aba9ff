import { type Amount, greatest, ZERO } from '#lib/core/money';
import { type Begun, type PaymentAction, type PaymentResult, type Requested, referenceOf } from './provider';

/**
 * Authorises a purchase on account: it is paid later. Money moves in the books alone: the back
 * office collects it. Saleor takes any amount that it is told, so what is not positive, or more
 * than is to be paid, is refused here.
 */
export function authorize({ key, amount, total }: Begun): PaymentResult {
  const fault = amount.lte(0) ? NOT_POSITIVE : amount.gt(total) ? 'The amount is more than is to be paid.' : undefined;
  return fault === undefined
    ? { kind: 'AUTHORIZATION', outcome: 'SUCCESS', reference: reference(key), amount, actions: ['CHARGE', 'CANCEL'] }
    : refused('AUTHORIZATION', key, amount, fault);
}

/** Charges, gives back or lets go, within what there is. */
export function settle({ key, action, amount, authorized, charged }: Requested): PaymentResult {
  const most = action === 'REFUND' ? charged : authorized;
  if (amount.lte(0) || amount.gt(most)) {
    return refused(action, key, amount, amount.lte(0) ? NOT_POSITIVE : TOO_MUCH[action]);
  }
  const left = {
    authorized: action === 'REFUND' ? authorized : greatest(authorized.minus(amount), ZERO),
    charged: action === 'CHARGE' ? charged.plus(amount) : action === 'REFUND' ? charged.minus(amount) : charged,
  };
  const actions: PaymentAction[] = [
    ...(left.authorized.gt(0) ? (['CHARGE', 'CANCEL'] as const) : []),
    ...(left.charged.gt(0) ? (['REFUND'] as const) : []),
  ];
  return { kind: action, outcome: 'SUCCESS', reference: reference(key), amount, actions };
}

const NOT_POSITIVE = 'The amount is not positive.';
const TOO_MUCH: Readonly<Record<PaymentAction, string>> = {
  CHARGE: 'The amount is more than is authorised.',
  CANCEL: 'The amount is more than is authorised.',
  REFUND: 'The amount is more than was charged.',
};

function refused(kind: PaymentResult['kind'], key: string, amount: Amount, message: string): PaymentResult {
  return { kind, outcome: 'FAILURE', reference: reference(key), amount, actions: [], message };
}

function reference(key: string): string {
  return referenceOf('manual', key);
}

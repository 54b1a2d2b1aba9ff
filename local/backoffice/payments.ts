import { isRecord } from '#lib/core/json';

/** Who may buy on account: a group of customers of the store. */
const ON_ACCOUNT = '2';

/** The answer to `/payments/restrict`: only wholesale buys on account. */
export function hiddenPaymentsOf({ customerGroup }: Record<string, unknown>) {
  return { excluded: customerGroup === ON_ACCOUNT ? [] : ['purchaseorder'] };
}

/** The answer to `/payments/validate`: an order on account names the number of its order. */
export function verdictOf({ method, information }: Record<string, unknown>) {
  const { po_number } = isRecord(information) ? information : {};
  return method === 'purchaseorder' && !po_number
    ? { valid: false, reason: 'A purchase on account needs the number of your order.' }
    : { valid: true };
}

import { createHash } from 'node:crypto';
import type { Amount } from '#lib/core/money';

/** What can be done next with a payment. */
export type PaymentAction = 'CHARGE' | 'REFUND' | 'CANCEL';

/** How a payment went. */
export interface PaymentResult {
  kind: 'AUTHORIZATION' | PaymentAction;
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
 * The reference of what was asked under a key: ours, and not the provider's own, so that it is
 * known before anybody was called. Saleor would count a payment twice under two references.
 */
export function referenceOf(provider: string, key: string): string {
  return `${provider}-${createHash('sha256').update(key).digest('base64url').slice(0, 24)}`;
}

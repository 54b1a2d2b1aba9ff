import { settlePayments } from '#lib/operations/saleor/settle';

/**
 * Charges, gives back and lets go what staff asked for in Saleor, and reports what became of each
 * payment. `saleor/payments` starts it for one payment; an alarm or `npx relay saleor settle` calls
 * it for all. Parameters: `apiUrl` and `transaction`, or `since` (ISO 8601; without it two days
 * back); `patience`, the age in seconds from which on a shopper's session counts as unanswered;
 * `dryRun` only counts.
 */
export const main = settlePayments;

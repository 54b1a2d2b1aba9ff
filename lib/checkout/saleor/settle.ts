import type { Context } from '#lib/core/context';
import { RelayError, toRelayError } from '#lib/core/errors';
import { PAYMENTS_PROVIDER } from '#lib/settings/generated';
import type { SaleorApi } from '#lib/systems/saleor/api';
import type { TransactionNode } from '#lib/systems/saleor/operations/transactions';
import { reportOf } from '#lib/systems/saleor/payments/report';
import { openRequests, type PaymentRequest } from '#lib/systems/saleor/payments/requests';
import { findTransaction, reportEvent } from '#lib/systems/saleor/payments/transactions';
import { paymentBody } from '#lib/systems/saleor/questions/payments';
import { settle } from '../payments/manual';
import { keptAnswer, once } from '../payments/once';
import { referenceOf } from '../payments/provider';

export interface SettleRequest {
  api: SaleorApi;
  transaction: TransactionNode;
  /** What is older is left as it is. Milliseconds since 1970. */
  since: number;
  /** A session that began later may be about to be answered. Milliseconds since 1970. */
  before: number;
  /** Whether it only counts. */
  dryRun: boolean;
}

/** What became of the open requests of payments. */
export interface Settled {
  /** What was asked for and had no outcome. */
  open: number;
  reported: number;
  /** Nothing was done of it, and nothing will be: the shopper or staff have to ask again. */
  undone: number;
  /** What cannot be reported now, and why. */
  errors: string[];
}

/**
 * Brings a payment in Saleor to what is true: what staff asked for is done once, and what was done
 * without Saleor hearing of it is reported, under the reference that Saleor has or would have had.
 * Doing it again does nothing twice. What Saleor has given up is not done any more: staff were told
 * that it failed.
 */
export async function settleTransaction(
  { api, transaction, since, before, dryRun }: SettleRequest,
  context: Context,
): Promise<Settled> {
  const provider = context.config.read(PAYMENTS_PROVIDER);
  if (provider === 'off') {
    throw new RelayError(
      'setup',
      'Payments are to be settled, and PAYMENTS_PROVIDER is off. Set it, and deploy again.',
    );
  }
  const settled: Settled = { open: 0, reported: 0, undone: 0, errors: [] };
  const tried = new Set<string>();
  const openIn = (node: TransactionNode) =>
    openRequests(node, { since, referenceOf: (key) => referenceOf(provider, key) })
      .filter(({ key, isSession, at }) => !tried.has(key) && !(isSession && at > before))
      // The oldest first: what was charged can be given back after it.
      .at(-1);
  let latest: TransactionNode | undefined = transaction;
  for (let next = openIn(transaction); next !== undefined; next = latest && openIn(latest)) {
    tried.add(next.key);
    settled.open += 1;
    if (!dryRun) {
      await settleOne(next, { api, settled }, context);
      // What was done changes what there is for the next one.
      latest = await findTransaction(api, transaction.id);
    }
  }
  return settled;
}

async function settleOne(
  request: PaymentRequest,
  { api, settled }: { api: SaleorApi; settled: Settled },
  context: Context,
): Promise<void> {
  const { transaction } = request;
  try {
    const answer = await outcomeOf(request, context);
    if (answer === undefined) {
      settled.undone += 1;
      return;
    }
    await reportEvent(api, reportOf(request, answer));
    settled.reported += 1;
    context.log.info('A payment is reported', { transaction, result: answer.result });
  } catch (thrown) {
    const error = toRelayError(thrown);
    context.log.error('A payment is not reported', { transaction, kind: error.kind, reason: error.message });
    settled.errors.push(`${transaction}: ${error.message}`);
  }
}

/** What was answered, or what is done now; undefined where there is neither. */
async function outcomeOf(request: PaymentRequest, { log }: Context): Promise<Record<string, unknown> | undefined> {
  const { key, asked, amount, authorized, charged, isSession, isGivenUp } = request;
  const known = await keptAnswer(key);
  if (known !== undefined || isSession || isGivenUp || asked === 'AUTHORIZATION') {
    return known;
  }
  const done = await once(key, () => paymentBody(settle({ key, action: asked, amount, authorized, charged })), log);
  return { ...done };
}

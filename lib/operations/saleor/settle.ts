import { settleTransaction } from '#lib/checkout/saleor/settle';
import type { Params } from '#lib/core/config';
import type { Context } from '#lib/core/context';
import { handlerError } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { createSaleorApi, type SaleorApi } from '#lib/systems/saleor/api';
import type { Installation } from '#lib/systems/saleor/installations';
import type { TransactionNode } from '#lib/systems/saleor/operations/transactions';
import { findTransaction, LISTS_SINCE, transactionsSince } from '#lib/systems/saleor/payments/transactions';
import { forEachInstallation } from './each-installation';

/** How far back an open payment is looked for, in milliseconds: as long as answers are kept. */
const LOOKED_BACK_MS = 2 * 86_400_000;
/** Sessions younger than this may be about to be answered, in seconds. */
const PATIENCE_S = 30;
/** With less time left no other page is read, in milliseconds. */
const ONE_MORE_MS = 10_000;

/** What a run found at one installation, and what it did. */
interface Report {
  apiUrl: string;
  /** Payments that were looked at. */
  transactions: number;
  open: number;
  reported: number;
  undone: number;
  /** Whether the time ended before the work did: the next run does it. */
  more?: true;
  error?: string;
}

interface Request {
  apiUrl: string | undefined;
  transaction: string | undefined;
  /** Milliseconds since 1970. */
  since: number;
  before: number;
  dryRun: boolean;
}

/**
 * Does what staff asked for, and reports what Saleor has not heard: of one `transaction` in the
 * Saleor at `apiUrl`, or of all to which something happened since a time.
 */
export async function settlePayments(params: Params) {
  let request: Request;
  try {
    request = readRequest(params);
  } catch (thrown) {
    return handlerError(toRelayError(thrown));
  }
  const begin = ({ apiUrl }: Installation): Report => ({ apiUrl, transactions: 0, open: 0, reported: 0, undone: 0 });
  return forEachInstallation(
    params,
    begin,
    async (installation, report, context) => {
      const api = createSaleorApi(installation, context.deadline);
      for await (const page of await pages(api, request)) {
        for (const transaction of page) {
          await settleOne(transaction, { api, request, report }, context);
        }
        if (context.deadline.remaining() < ONE_MORE_MS) {
          report.more = true;
          return;
        }
      }
    },
    request.apiUrl,
  );
}

async function settleOne(
  transaction: TransactionNode,
  { api, request: { since, before, dryRun }, report }: { api: SaleorApi; request: Request; report: Report },
  context: Context,
): Promise<void> {
  const asked = { api, transaction, since, before, dryRun };
  const { open, reported, undone, errors } = await settleTransaction(asked, context);
  report.transactions += 1;
  report.open += open;
  report.reported += reported;
  report.undone += undone;
  const [error = report.error] = errors;
  if (error !== undefined) {
    report.error = error;
  }
}

/** @throws RelayError `setup` where this Saleor lists no payments. */
async function pages(api: SaleorApi, { transaction: id, since }: Request): Promise<AsyncIterable<TransactionNode[]>> {
  if (id !== undefined) {
    const found = await findTransaction(api, id);
    return only(found === undefined ? [] : [found]);
  }
  const found = await transactionsSince(api, since);
  if (found === undefined) {
    const text = `Saleor lists payments from ${LISTS_SINCE.join('.')} on. In this one, look at the transactions without an outcome yourself.`;
    throw new RelayError('setup', text);
  }
  return found;
}

async function* only(transactions: TransactionNode[]): AsyncGenerator<TransactionNode[]> {
  yield transactions;
}

function readRequest({ apiUrl, transaction, since, patience = PATIENCE_S, dryRun }: Params): Request {
  const time = since === undefined || since === '' ? Date.now() - LOOKED_BACK_MS : Date.parse(String(since));
  if (Number.isNaN(time)) {
    throw new RelayError('invalid', 'since must be a time such as 2026-01-31T09:30:00Z.');
  }
  const seconds = Number(patience);
  if (!(seconds >= 0)) {
    throw new RelayError('invalid', 'patience must be a number of seconds.');
  }
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const before = seconds === 0 ? Number.POSITIVE_INFINITY : Date.now() - seconds * 1000;
  return { apiUrl: text(apiUrl), transaction: text(transaction), since: time, before, dryRun: dryRun === true };
}

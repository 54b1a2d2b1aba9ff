import { type SaleorApi, throwOnErrors } from '../api';
import { VERSION } from '../operations/problems';
import {
  CHANGED_TRANSACTIONS,
  type EventReport,
  LATEST_TRANSACTIONS,
  REPORT_EVENT,
  TRANSACTION,
  type TransactionNode,
} from '../operations/transactions';
import { pagesOf } from '../pages';
import { isAtLeast } from '../version';

/** The first Saleor that lists payments, and the first that finds them by time. */
export const LISTS_SINCE = [3, 22] as const;
export const FILTERS_SINCE = [3, 23] as const;

/** How long after it was made a payment is looked at where Saleor cannot say when it changed. */
const LOOKED_BACK_MS = 30 * 86_400_000;

/** One payment; undefined where there is none of this id. @throws RelayError as the API does. */
export async function findTransaction(api: SaleorApi, id: string): Promise<TransactionNode | undefined> {
  return (await api.execute(TRANSACTION, { id })).transaction ?? undefined;
}

/**
 * The app's payments to which something happened since a time (milliseconds since 1970), page by
 * page. Undefined where this Saleor, before 3.22, does not list them. Saleor 3.22 knows no time of
 * change: there it is those that were made in the last 30 days.
 * @throws RelayError as the API does.
 */
export async function transactionsSince(
  api: SaleorApi,
  since: number,
): Promise<AsyncGenerator<TransactionNode[]> | undefined> {
  const version = (await api.execute(VERSION, {})).shop.version;
  if (!isAtLeast(version, LISTS_SINCE)) {
    return undefined;
  }
  const time = new Date(since).toISOString();
  return isAtLeast(version, FILTERS_SINCE)
    ? pagesOf(async (after) => (await api.execute(CHANGED_TRANSACTIONS, { since: time, after })).transactions)
    : latest(api, since - LOOKED_BACK_MS);
}

async function* latest(api: SaleorApi, from: number): AsyncGenerator<TransactionNode[]> {
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof latestPage>> = await latestPage(api, before);
    const all = (page?.edges ?? []).map(({ node }) => node);
    const wanted = all.filter(({ createdAt }) => Date.parse(createdAt) >= from);
    yield wanted;
    const isMore = page?.pageInfo.hasPreviousPage === true && wanted.length === all.length;
    before = isMore ? page.pageInfo.startCursor : null;
  } while (before !== null);
}

async function latestPage(api: SaleorApi, before: string | null) {
  return (await api.execute(LATEST_TRANSACTIONS, { before })).transactions;
}

/**
 * Reports what became of a payment. The same report again changes nothing.
 * @throws MutationRefused where Saleor has the reference with another amount, and as the API does.
 */
export async function reportEvent(api: SaleorApi, report: EventReport): Promise<'reported' | 'known'> {
  const { transactionEventReport } = await api.execute(REPORT_EVENT, report);
  throwOnErrors(transactionEventReport);
  return transactionEventReport?.alreadyProcessed === true ? 'known' : 'reported';
}

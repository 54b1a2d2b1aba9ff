import { type MutationError, operation } from '../operation';
import type { Connection } from '../pages';

/** What happened to a payment, as Saleor keeps it. */
export interface TransactionEventNode {
  id: string;
  createdAt: string;
  /** Such as `CHARGE_REQUEST`. */
  type: string | null;
  pspReference: string;
  message: string;
  amount: { amount: number; currency: string };
}

/** A payment by this app, with what happened to it, the newest first. */
export interface TransactionNode {
  id: string;
  createdAt: string;
  events: TransactionEventNode[];
}

const FIELDS = `id createdAt
  events { id createdAt type pspReference message amount { amount currency } }`;
/** `APP_ID`: the manifest is no part of what a payment loads. */
const OWN = '"commerce-relay"';

export const TRANSACTION = operation<
  { app: { id: string } | null; transaction: TransactionNode | null },
  { id: string }
>(`query Transaction($id: ID!) {
  app { id }
  transaction(id: $id) { ${FIELDS} }
}`);

interface Listed {
  app: { id: string } | null;
  transactions: Connection<TransactionNode> | null;
}

/** Those to which something happened since a time; Saleor 3.23 and later. */
export const CHANGED_TRANSACTIONS = operation<Listed, { since: string; after: string | null }>(
  `query ChangedTransactions($since: DateTime!, $after: String) {
  app { id }
  transactions(
    first: 50
    after: $after
    where: { appIdentifier: { eq: ${OWN} }, events: [{ createdAt: { gte: $since } }] }
  ) {
    edges { node { ${FIELDS} } }
    pageInfo { hasNextPage endCursor }
  }
}`,
);

/** All, the newest page first; Saleor 3.22 can neither sort nor filter them by time. */
export const LATEST_TRANSACTIONS = operation<
  {
    app: { id: string } | null;
    transactions: {
      edges: { node: TransactionNode }[];
      pageInfo: { hasPreviousPage: boolean; startCursor: string | null };
    } | null;
  },
  { before: string | null }
>(`query LatestTransactions($before: String) {
  app { id }
  transactions(last: 50, before: $before, where: { appIdentifier: { eq: ${OWN} } }) {
    edges { node { ${FIELDS} } }
    pageInfo { hasPreviousPage startCursor }
  }
}`);

type EventType =
  | `${'AUTHORIZATION' | 'CHARGE' | 'REFUND' | 'CANCEL'}_${'SUCCESS' | 'FAILURE' | 'REQUEST'}`
  | 'AUTHORIZATION_ACTION_REQUIRED'
  | 'CHARGE_ACTION_REQUIRED';

/** What is reported of a payment. */
export interface EventReport {
  id: string;
  type: EventType;
  pspReference: string;
  amount: number;
  message: string | null;
  /** Null leaves what can be done with the payment as it is. */
  actions: ('CHARGE' | 'REFUND' | 'CANCEL')[] | null;
}

export const REPORT_EVENT = operation<
  { transactionEventReport: { alreadyProcessed: boolean | null; errors: MutationError[] } | null },
  EventReport
>(`mutation ReportEvent(
  $id: ID!
  $type: TransactionEventTypeEnum!
  $pspReference: String!
  $amount: PositiveDecimal!
  $message: String
  $actions: [TransactionActionEnum!]
) {
  transactionEventReport(
    id: $id
    type: $type
    pspReference: $pspReference
    amount: $amount
    message: $message
    availableActions: $actions
  ) { alreadyProcessed errors { field message code } }
}`);

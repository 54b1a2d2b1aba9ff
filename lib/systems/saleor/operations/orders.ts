import { type MutationError, operation } from '../operation';

/**
 * The key of the back office's status in an order's private metadata. Anybody can write public
 * metadata.
 */
export const STATUS_KEY = 'back_office_status';

interface Names {
  id: string | null;
  hasId: boolean;
  reference: string | null;
  hasReference: boolean;
  /** The same name, as the order's number. */
  numbers: string[] | null;
}

interface Found<Order> {
  app: { id: string } | null;
  byId?: Order | null;
  byReference?: Order | null;
  byNumber?: { edges: { node: Order }[] } | null;
}

const NAMES = '$id: ID, $hasId: Boolean!, $reference: String, $hasReference: Boolean!, $numbers: [String!]';
const FOUND = `app { id }
  byId: order(id: $id) @include(if: $hasId) { ...found }
  byReference: order(externalReference: $reference) @include(if: $hasReference) { ...found }
  byNumber: orders(first: 1, filter: { numbers: $numbers }) @include(if: $hasReference) { edges { node { ...found } } }`;

export interface FoundOrder {
  id: string;
  status: string;
  /** The status that the back office sent last. */
  saved: string | null;
}

export const FIND_ORDER = operation<Found<FoundOrder>, Names>(`query FindOrder(${NAMES}) {
  ${FOUND}
}
fragment found on Order { id status saved: privateMetafield(key: "${STATUS_KEY}") }`);

export const CANCEL_ORDER = operation<
  { orderCancel: { errors: MutationError[] } | null },
  { id: string }
>(`mutation CancelOrder($id: ID!) {
  orderCancel(id: $id) { errors { field message code } }
}`);

export const CONFIRM_ORDER = operation<
  { orderConfirm: { errors: MutationError[] } | null },
  { id: string }
>(`mutation ConfirmOrder($id: ID!) {
  orderConfirm(id: $id) { errors { field message code } }
}`);

/** Saves a status, and adds a note. The status first: a retry then does not add the note twice. */
export const SAVE_STATUS = operation<
  { updatePrivateMetadata: { errors: MutationError[] } | null; orderNoteAdd: { errors: MutationError[] } | null },
  { id: string; metadata: { key: string; value: string }[]; message: string }
>(`mutation SaveStatus($id: ID!, $metadata: [MetadataInput!]!, $message: String!) {
  updatePrivateMetadata(id: $id, input: $metadata) { errors { field message code } }
  orderNoteAdd(order: $id, input: { message: $message }) { errors { field message code } }
}`);

export const SAVE_METADATA = operation<
  { updatePrivateMetadata: { errors: MutationError[] } | null },
  { id: string; metadata: { key: string; value: string }[] }
>(`mutation SaveMetadata($id: ID!, $metadata: [MetadataInput!]!) {
  updatePrivateMetadata(id: $id, input: $metadata) { errors { field message code } }
}`);

export const ADD_NOTE = operation<
  { orderNoteAdd: { errors: MutationError[] } | null },
  { id: string; message: string }
>(`mutation AddNote($id: ID!, $message: String!) {
  orderNoteAdd(order: $id, input: { message: $message }) { errors { field message code } }
}`);

/** An entry of an order's history; `date` in ISO 8601. */
export interface HistoryEntry {
  type: string | null;
  message: string | null;
  date: string | null;
}

export interface ShippableOrder {
  id: string;
  lines: {
    id: string;
    productSku: string | null;
    productVariantId: string | null;
    quantityToFulfill: number;
    allocations: { quantity: number; warehouse: { id: string } }[] | null;
  }[];
  fulfillments: {
    id: string;
    status: string;
    trackingNumber: string;
    /** ISO 8601. */
    created: string;
    lines: { quantity: number; orderLine: { id: string } | null }[] | null;
  }[];
  events: HistoryEntry[];
}

/**
 * An order with its fulfilments, and the warehouses with these slugs; without slugs two of all
 * warehouses, which shows whether there is just one.
 */
export const FIND_SHIPPABLE = operation<
  Found<ShippableOrder> & { warehouses: { edges: { node: { id: string } }[] } | null },
  Names & { slugs: string[] | null }
>(`query FindShippable(${NAMES}, $slugs: [String!]) {
  ${FOUND}
  warehouses(first: 2, filter: { slugs: $slugs }) { edges { node { id } } }
}
fragment found on Order {
  id
  lines { id productSku productVariantId quantityToFulfill allocations { quantity warehouse { id } } }
  fulfillments { id status trackingNumber created lines { quantity orderLine { id } } }
  events { type message date }
}`);

/** Stock may be exceeded: the goods have left, whatever Saleor counts. */
export const FULFILL = operation<
  { orderFulfill: { errors: MutationError[]; fulfillments: { id: string; status: string }[] | null } | null },
  {
    order: string;
    lines: { orderLineId: string; stocks: { quantity: number; warehouse: string }[] }[];
    tracking: string;
    notify: boolean;
  }
>(`mutation Fulfill($order: ID!, $lines: [OrderFulfillLineInput!]!, $tracking: String!, $notify: Boolean!) {
  orderFulfill(
    order: $order
    input: { lines: $lines, trackingNumber: $tracking, notifyCustomer: $notify, allowStockToBeExceeded: true }
  ) { errors { field message code } fulfillments { id status } }
}`);

/** Where the shop approves fulfilments by hand, its stock changes with the approval. */
export const APPROVE = operation<
  { orderFulfillmentApprove: { errors: MutationError[] } | null },
  { id: string; notify: boolean }
>(`mutation Approve($id: ID!, $notify: Boolean!) {
  orderFulfillmentApprove(id: $id, notifyCustomer: $notify, allowStockToBeExceeded: true) {
    errors { field message code }
  }
}`);

export interface FulfilledOrder {
  id: string;
  fulfillments: { id: string; trackingNumber: string }[];
  events: HistoryEntry[];
}

export const FIND_FULFILLMENTS = operation<Found<FulfilledOrder>, Names>(`query FindFulfillments(${NAMES}) {
  ${FOUND}
}
fragment found on Order { id fulfillments { id trackingNumber } events { type message date } }`);

export const SET_TRACKING = operation<
  { orderFulfillmentUpdateTracking: { errors: MutationError[] } | null },
  { id: string; tracking: string }
>(`mutation SetTracking($id: ID!, $tracking: String!) {
  orderFulfillmentUpdateTracking(id: $id, input: { trackingNumber: $tracking }) { errors { field message code } }
}`);

/** What Saleor asks while somebody waits: its synchronous events. */
export type SaleorQuestionName =
  | 'CHECKOUT_CALCULATE_TAXES'
  | 'ORDER_CALCULATE_TAXES'
  | 'SHIPPING_LIST_METHODS_FOR_CHECKOUT'
  | 'CHECKOUT_FILTER_SHIPPING_METHODS'
  | 'ORDER_FILTER_SHIPPING_METHODS'
  | 'PAYMENT_GATEWAY_INITIALIZE_SESSION'
  | 'TRANSACTION_INITIALIZE_SESSION'
  | 'TRANSACTION_PROCESS_SESSION'
  | 'TRANSACTION_CHARGE_REQUESTED'
  | 'TRANSACTION_REFUND_REQUESTED'
  | 'TRANSACTION_CANCELATION_REQUESTED';

/** A function of the app, and what Saleor asks of it. */
export interface SaleorQuestions {
  /** Behind `Commerce Relay: ` it is the webhook's name. */
  name: string;
  /** The action that answers. */
  action: string;
  permission: 'HANDLE_TAXES' | 'MANAGE_SHIPPING' | 'MANAGE_CHECKOUTS' | 'MANAGE_ORDERS' | 'HANDLE_PAYMENTS';
  events: readonly SaleorQuestionName[];
  typename: string;
  selection: string;
}

const ADDRESS = 'city postalCode countryArea country { code }';
const TAX_CLASS = 'taxClass { name }';

/** Few fields: Saleor looks each up while the shopper waits. An order line keeps its class. */
const TAX_BASE = `taxBase { pricesEnteredWithTax currency channel { slug } address { ${ADDRESS} } shippingPrice { amount }
 discounts { type amount { amount } } lines { quantity chargeTaxes productSku totalPrice { amount } sourceLine { __typename
 ... on CheckoutLine { id variant { product { ${TAX_CLASS} productType { ${TAX_CLASS} } } } }
 ... on OrderLine { id taxClassName } } } sourceObject { __typename ... on Checkout { id } ... on Order { id } } }`;

/** Taxes. Checkouts and orders share one type in a subscription. */
export const TAX_QUESTIONS: SaleorQuestions = {
  name: 'taxes',
  action: 'taxes',
  permission: 'HANDLE_TAXES',
  events: ['CHECKOUT_CALCULATE_TAXES', 'ORDER_CALCULATE_TAXES'],
  typename: 'CalculateTaxes',
  selection: TAX_BASE.replaceAll('\n', ''),
};

/**
 * What the lines weigh and cost. Saleor's own totals are no part of it: to calculate them Saleor
 * would ask for this again, and so it sends no cart at all.
 */
const WEIGHT = 'weight { value unit }';
const VARIANT = `variant { sku ${WEIGHT} channelListings { channel { slug } price { amount } }
 product { ${WEIGHT} productType { ${WEIGHT} } } }`;
const SENT = `id channel { slug currencyCode } shippingAddress { ${ADDRESS} }`;
const METHODS = 'shippingMethods { id name }';
const CHECKOUT = `checkout { ${SENT} lines { quantity ${VARIANT} } }`;
const ORDER = `order { ${SENT} lines { quantity productSku ${VARIANT} } }`;

/** The ways to send a cart that the app has. */
export const SHIPPING_QUESTIONS: readonly SaleorQuestions[] = [
  {
    name: 'shipping rates',
    action: 'shipping',
    permission: 'MANAGE_SHIPPING',
    events: ['SHIPPING_LIST_METHODS_FOR_CHECKOUT'],
    typename: 'ShippingListMethodsForCheckout',
    selection: CHECKOUT.replaceAll('\n', ''),
  },
];

/** Which ways to send a cart, or an order that staff edit, it may not have. */
export const RESTRICTION_QUESTIONS: readonly SaleorQuestions[] = [
  {
    name: 'shipping of carts',
    action: 'shipping',
    permission: 'MANAGE_CHECKOUTS',
    events: ['CHECKOUT_FILTER_SHIPPING_METHODS'],
    typename: 'CheckoutFilterShippingMethods',
    selection: `${CHECKOUT} ${METHODS}`.replaceAll('\n', ''),
  },
  {
    name: 'shipping of orders',
    action: 'shipping',
    permission: 'MANAGE_ORDERS',
    events: ['ORDER_FILTER_SHIPPING_METHODS'],
    typename: 'OrderFilterShippingMethods',
    selection: `${ORDER} ${METHODS}`.replaceAll('\n', ''),
  },
];

const SOURCE = `sourceObject { __typename ... on Checkout { id totalPrice { gross { amount } } }
 ... on Order { id total { gross { amount } } } }`;
const SESSION = `transaction { id events { id type } } action { amount currency actionType } ${SOURCE}`;
const REQUEST = 'transaction { id events { id type } } action { actionType }';

const payment = (name: string, event: SaleorQuestionName, typename: string, selection: string): SaleorQuestions => ({
  name: `payments, ${name}`,
  action: 'payments',
  permission: 'HANDLE_PAYMENTS',
  events: [event],
  typename,
  selection: selection.replaceAll('\n', ''),
});

/** Payments: what shoppers begin, and what staff ask for. */
export const PAYMENT_QUESTIONS: readonly SaleorQuestions[] = [
  payment('gateway', 'PAYMENT_GATEWAY_INITIALIZE_SESSION', 'PaymentGatewayInitializeSession', 'amount'),
  payment('begun', 'TRANSACTION_INITIALIZE_SESSION', 'TransactionInitializeSession', SESSION),
  payment('continued', 'TRANSACTION_PROCESS_SESSION', 'TransactionProcessSession', SESSION),
  payment('charge', 'TRANSACTION_CHARGE_REQUESTED', 'TransactionChargeRequested', REQUEST),
  payment('refund', 'TRANSACTION_REFUND_REQUESTED', 'TransactionRefundRequested', REQUEST),
  payment('cancel', 'TRANSACTION_CANCELATION_REQUESTED', 'TransactionCancelationRequested', REQUEST),
];

/** The questions by the name in the header, with their types in a subscription. */
export const QUESTION_TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  [TAX_QUESTIONS, ...SHIPPING_QUESTIONS, ...RESTRICTION_QUESTIONS, ...PAYMENT_QUESTIONS].flatMap(
    ({ events, typename }) => events.map((event) => [event.toLowerCase(), typename] as const),
  ),
);

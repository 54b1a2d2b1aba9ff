/** What Saleor asks while somebody waits: its synchronous events. */
export type SaleorQuestionName = 'CHECKOUT_CALCULATE_TAXES' | 'ORDER_CALCULATE_TAXES';

/** A function of the app, and what Saleor asks of it. */
export interface SaleorQuestions {
  /** Behind `Commerce Relay: ` it is the webhook's name. */
  name: string;
  /** The action that answers. */
  action: string;
  permission: 'HANDLE_TAXES';
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

/** The questions by the name in the header, with their types in a subscription. */
export const QUESTION_TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  [TAX_QUESTIONS].flatMap(({ events, typename }) => events.map((event) => [event.toLowerCase(), typename] as const)),
);

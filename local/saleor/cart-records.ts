import type { Kept } from './kept';
import type { CartMethod } from './shipping-answer';
import type { TaxedPrices } from './tax-answer';

/** What a shopper has chosen, or an order that staff edit. Amounts are texts in decimals. */
export interface Cart extends Kept {
  channel: number;
  draft: boolean;
  lines: {
    sku: string;
    quantity: number;
    unitPrice: string;
    taxClass: string | null;
    taxable: boolean;
    weight?: number;
  }[];
  address: ({ country: string } & Record<string, string>) | null;
  shipping: string;
  /** On the whole, `SUBTOTAL` or `SHIPPING`. */
  discounts: { on: string; amount: string }[];
  /** As they were asked for last; missing where the cart changed since. */
  prices?: TaxedPrices;
  /** Milliseconds since 1970. */
  pricedAt?: number;
  taxError?: boolean;
  /** How it can be sent, as it was asked for last, and when, in milliseconds since 1970. */
  methods?: CartMethod[];
  methodsAt?: number;
  /** The chosen way: whether it is still there at its price, and not excluded. */
  method?: { id: string; amount: string; valid: boolean; active: boolean };
}

/** What happened to a payment. */
export interface TransactionEvent {
  id: number;
  type: string;
  reference: string;
  amount: string;
  message: string;
  key: string | null;
  /** ISO 8601. */
  at: string;
  /** Of a request: whether an app has accepted it, and will report it. */
  accepted?: true;
  /** Whether it counts for no amount. */
  stray?: true;
}

/** A payment of a cart, and of the order that is made of it. Amounts are texts in decimals. */
export interface Transaction extends Kept {
  cart: number;
  /** Once the cart is completed. */
  order?: number;
  currency: string;
  total: string;
  app: string;
  authorized: string;
  charged: string;
  refunded: string;
  canceled: string;
  /** What is asked for, accepted, and not reported yet, by what it is. */
  pending: Record<'AUTHORIZATION' | 'CHARGE' | 'REFUND' | 'CANCEL', string>;
  actions: string[];
  /** The newest first. */
  events: TransactionEvent[];
}

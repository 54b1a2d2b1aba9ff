import type { Kept } from './kept';

export interface OrderLine {
  id: number;
  variant: number | null;
  sku: string | null;
  quantity: number;
  fulfilled: number;
  /** Of one piece, and what it was called, when it was bought. */
  price?: number;
  productName?: string;
  variantName?: string;
  /** What is put aside for it, by warehouse. */
  allocations: { id: number; warehouse: number; quantity: number }[];
}

export interface Fulfillment {
  id: number;
  status: 'FULFILLED' | 'CANCELED' | 'WAITING_FOR_APPROVAL' | Returned;
  trackingNumber: string;
  created: string;
  /** Without a warehouse: it never was in one since it was ordered. */
  lines: { id: number; line: number; quantity: number; warehouse: number | null }[];
}

/** What holds pieces that came back, or whose money went back. */
type Returned = 'RETURNED' | 'REFUNDED' | 'REFUNDED_AND_RETURNED' | 'REPLACED';

/** A payment by an app, as it stands. */
export interface OrderTransaction {
  id: number;
  name: string;
  pspReference: string;
  authorized: number;
  charged: number;
  refunded: number;
}

type OrderStatus =
  | 'DRAFT'
  | 'UNCONFIRMED'
  | 'UNFULFILLED'
  | 'PARTIALLY_FULFILLED'
  | 'FULFILLED'
  | 'PARTIALLY_RETURNED'
  | 'RETURNED'
  | 'CANCELED';

export interface Order extends Kept {
  number: string;
  created: string;
  externalReference: string | null;
  status: OrderStatus;
  /** What it costs, and what was paid for it. */
  money: { currency: string; total: number; charged: number; refunded: number };
  /** The cart that it was made of. */
  cart?: number;
  /** Payments by apps. */
  transactions?: OrderTransaction[];
  /** What was promised back. */
  granted?: number;
  /** Whether staff have said that it was paid. */
  markedAsPaid?: boolean;
  user: number | null;
  /** Of a guest. */
  email?: string;
  /** Missing: the first one. */
  channel?: number;
  lines: OrderLine[];
  fulfillments: Fulfillment[];
  /** What happened to it, as far as it is asked for; `NOTE_ADDED` alone has a message. */
  history: { type: string; message: string | null; date: string }[];
}

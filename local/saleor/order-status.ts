import type { Fulfillment, Order } from './order-records';

/** The order's status follows from what was sent and approved, came back, and was replaced. */
export function withStatus(order: Order): Order {
  const [waiting, replaced] = [piecesIn(order, 'WAITING_FOR_APPROVAL'), piecesIn(order, 'REPLACED')];
  const returned = piecesIn(order, 'RETURNED') + piecesIn(order, 'REFUNDED_AND_RETURNED');
  const sent = order.lines.reduce((sum, { fulfilled }) => sum + fulfilled, 0) - replaced - waiting;
  const total = order.lines.reduce((sum, { quantity }) => sum + quantity, 0) - replaced;
  if (total > 0) {
    order.status = statusOf({ total, sent, returned });
  }
  return order;
}

function statusOf({ total, sent, returned }: Record<'total' | 'sent' | 'returned', number>): Order['status'] {
  if (sent <= 0) {
    return 'UNFULFILLED';
  }
  if (returned > 0) {
    return returned < total ? 'PARTIALLY_RETURNED' : 'RETURNED';
  }
  return sent < total ? 'PARTIALLY_FULFILLED' : 'FULFILLED';
}

function piecesIn({ fulfillments }: Order, status: Fulfillment['status']): number {
  return fulfillments
    .filter((one) => one.status === status)
    .flatMap(({ lines }) => lines)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

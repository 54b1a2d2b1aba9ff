import type { EventDefinition } from '../types';
import { flag as commerceFlag, common, dates, number, optionalNumber } from './commerce-fields';
import { flag, list, object, storeId } from './fields';

const quantity = { type: 'number', exclusiveMinimum: 0 } as const;
const line = { orderItemId: { ...storeId, description: "The order's line." }, qty: quantity };
const notifyCustomer = { ...flag, description: 'Whether the store sends the customer an e-mail.' };

/** Saleor has neither: payments and refunds are transactions of the payment service there. */
const toCommerce = { source: 'backoffice', targets: ['commerce'], consumer: 'order', change: 'created' } as const;
/** No record but the event itself: two of the same lines are two. */
const once = {
  identity: { keys: {}, ownerId: 'orderId', carries: {} },
  unrepeatable: true,
  requiresLedger: ['commerce'],
} as const;

const saved = object({ entity_id: number }, { order_id: optionalNumber, ...dates, _isNew: commerceFlag });
/** A store may not offer the events. */
const fromCommerce = {
  ...common,
  consumer: 'order',
  optional: true,
  fields: ['entity_id', 'order_id', 'created_at', 'updated_at'],
  schema: saved,
  identity: { keys: { id: ['entity_id'] }, carries: {} },
  sample: { entity_id: '3', order_id: '12', created_at: '2026-01-31 09:30:00', updated_at: '2026-01-31 09:30:00' },
} as const;

export const invoiceEvents: readonly EventDefinition[] = [
  {
    ...toCommerce,
    ...once,
    entity: 'invoice',
    type: 'be-observer.sales_order_invoice_create',
    handler: 'invoice-created',
    payload: 'InvoiceCreate',
    label: 'Invoice created',
    description: 'An order, or a part of it, was invoiced in the back office.',
    schema: object(
      { orderId: storeId },
      {
        items: { ...list(object(line), 1), description: 'What is invoiced; without it, all that is left.' },
        capture: { ...flag, description: 'Whether the payment service takes the money now.' },
        notifyCustomer,
      },
    ),
    sample: { orderId: 1, items: [{ orderItemId: 1, qty: 1 }] },
  },
  {
    ...toCommerce,
    ...once,
    entity: 'refund',
    type: 'be-observer.sales_order_refund_create',
    handler: 'refund-created',
    payload: 'RefundCreate',
    label: 'Refund created',
    description: 'Money was paid back in the back office. The store writes a credit memo, and pays nothing itself.',
    schema: object(
      { orderId: storeId },
      {
        items: {
          ...list(
            object(line, { returnToStock: { ...flag, description: 'Whether the pieces go back into the stock.' } }),
          ),
          description: 'What is paid back; an empty list is an amount alone. Without it, all that is left.',
        },
        shipping: { type: 'number', minimum: 0, description: 'Of the shipping; without it, what is left of it.' },
        adjustment: { type: 'number', description: 'More than that, or, below zero, less: a fee.' },
        notifyCustomer,
      },
    ),
    sample: { orderId: 1, items: [{ orderItemId: 1, qty: 1, returnToStock: true }], shipping: 0 },
  },
  {
    ...fromCommerce,
    entity: 'invoice',
    type: 'com.adobe.commerce.observer.sales_order_invoice_save_commit_after',
    handler: 'invoice-saved',
    payload: 'CommerceInvoiceSaved',
    label: 'Invoice saved in Adobe Commerce',
    description: 'An order was invoiced in Adobe Commerce, or its invoice changed; the rest of it is read.',
  },
  {
    ...fromCommerce,
    entity: 'refund',
    type: 'com.adobe.commerce.observer.sales_order_creditmemo_save_commit_after',
    handler: 'refund-saved',
    payload: 'CommerceRefundSaved',
    label: 'Credit memo saved in Adobe Commerce',
    description: 'Money was paid back in Adobe Commerce, or a credit memo changed; the rest of it is read.',
  },
];

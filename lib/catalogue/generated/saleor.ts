// Written by `npm run generate` from lib/catalogue. Do not edit.

/** The events of Saleor, by the name in its header. */
export const saleorSources: Readonly<Record<string, { type: string; typename: string; roots: readonly string[]; list?: string }>> = {
  product_created: {"type":"saleor.product_created","typename":"ProductCreated","roots":["product"],"list":"variants"},
  product_updated: {"type":"saleor.product_updated","typename":"ProductUpdated","roots":["product"],"list":"variants"},
  product_deleted: {"type":"saleor.product_deleted","typename":"ProductDeleted","roots":["product"]},
  product_variant_created: {"type":"saleor.product_variant_created","typename":"ProductVariantCreated","roots":["productVariant"]},
  product_variant_updated: {"type":"saleor.product_variant_updated","typename":"ProductVariantUpdated","roots":["productVariant"]},
  product_variant_deleted: {"type":"saleor.product_variant_deleted","typename":"ProductVariantDeleted","roots":["productVariant"]},
  product_variant_stock_updated: {"type":"saleor.product_variant_stock_updated","typename":"ProductVariantStockUpdated","roots":["productVariant","warehouse"]},
  customer_created: {"type":"saleor.customer_created","typename":"CustomerCreated","roots":["user"]},
  customer_updated: {"type":"saleor.customer_updated","typename":"CustomerUpdated","roots":["user"]},
  customer_deleted: {"type":"saleor.customer_deleted","typename":"CustomerDeleted","roots":["user"]},
  order_created: {"type":"saleor.order_created","typename":"OrderCreated","roots":["order"]},
  order_confirmed: {"type":"saleor.order_confirmed","typename":"OrderConfirmed","roots":["order"]},
  order_paid: {"type":"saleor.order_paid","typename":"OrderPaid","roots":["order"]},
  order_updated: {"type":"saleor.order_updated","typename":"OrderUpdated","roots":["order"]},
  order_cancelled: {"type":"saleor.order_cancelled","typename":"OrderCancelled","roots":["order"]},
  order_fulfilled: {"type":"saleor.order_fulfilled","typename":"OrderFulfilled","roots":["order"]},
  fulfillment_created: {"type":"saleor.fulfillment_created","typename":"FulfillmentCreated","roots":["fulfillment","order"]},
  fulfillment_approved: {"type":"saleor.fulfillment_approved","typename":"FulfillmentApproved","roots":["fulfillment","order"]},
  fulfillment_canceled: {"type":"saleor.fulfillment_canceled","typename":"FulfillmentCanceled","roots":["fulfillment","order"]},
  fulfillment_tracking_number_updated: {"type":"saleor.fulfillment_tracking_number_updated","typename":"FulfillmentTrackingNumberUpdated","roots":["fulfillment","order"]},
};

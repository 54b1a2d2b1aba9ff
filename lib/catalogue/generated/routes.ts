// Written by `npm run generate` from lib/catalogue. Do not edit.

export const productBackofficeRoutes = {
  'be-observer.catalog_product_create': 'product-backoffice/created',
  'be-observer.catalog_product_update': 'product-backoffice/updated',
  'be-observer.catalog_product_delete': 'product-backoffice/deleted',
} as const;

export const customerBackofficeRoutes = {
  'be-observer.customer_create': 'customer-backoffice/created',
  'be-observer.customer_update': 'customer-backoffice/updated',
  'be-observer.customer_delete': 'customer-backoffice/deleted',
  'be-observer.customer_group_create': 'customer-backoffice/group-created',
  'be-observer.customer_group_update': 'customer-backoffice/group-updated',
  'be-observer.customer_group_delete': 'customer-backoffice/group-deleted',
} as const;

export const orderBackofficeRoutes = {
  'be-observer.sales_order_status_update': 'order-backoffice/updated',
  'be-observer.sales_order_shipment_create': 'order-backoffice/shipment-created',
  'be-observer.sales_order_shipment_update': 'order-backoffice/shipment-updated',
} as const;

export const stockBackofficeRoutes = {
  'be-observer.catalog_stock_update': 'stock-backoffice/updated',
} as const;

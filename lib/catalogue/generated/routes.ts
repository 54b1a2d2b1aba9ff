// Written by `npm run generate` from lib/catalogue. Do not edit.
import type { Route } from '../types';

export const productBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.catalog_product_create': {"handler":"product-backoffice/created","entity":"product","stores":["commerce","saleor"],"subject":{"keys":{"sku":["sku"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]}}},
  'be-observer.catalog_product_update': {"handler":"product-backoffice/updated","entity":"product","stores":["commerce","saleor"],"subject":{"keys":{"sku":["sku"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]}}},
  'be-observer.catalog_product_delete': {"handler":"product-backoffice/deleted","entity":"product","stores":["commerce","saleor"],"subject":{"keys":{"sku":["sku"]},"carries":{},"deletes":true}},
};

export const customerBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.customer_create': {"handler":"customer-backoffice/created","entity":"customer","stores":["commerce","saleor"],"subject":{"keys":{"id":["id"],"email":["email"]},"carries":{"firstname":["name","text"],"lastname":["lastname","text"],"email":["email","email"]},"unrepeatable":true}},
  'be-observer.customer_update': {"handler":"customer-backoffice/updated","entity":"customer","stores":["commerce","saleor"],"subject":{"keys":{"id":["id"],"email":["email"]},"carries":{"firstname":["name","text"],"lastname":["lastname","text"],"email":["email","email"]}}},
  'be-observer.customer_delete': {"handler":"customer-backoffice/deleted","entity":"customer","stores":["commerce","saleor"],"subject":{"keys":{"id":["id"],"email":["email"]},"carries":{},"deletes":true}},
  'be-observer.customer_group_create': {"handler":"customer-backoffice/group-created","entity":"customer-group","stores":["commerce","saleor"],"subject":{"keys":{"id":["id"],"code":["name"]},"carries":{"code":["name","text"],"taxClass":["taxClassId","number"]},"unrepeatable":true}},
  'be-observer.customer_group_update': {"handler":"customer-backoffice/group-updated","entity":"customer-group","stores":["commerce","saleor"],"subject":{"keys":{"id":["id"],"code":["name"]},"carries":{"code":["name","text"],"taxClass":["taxClassId","number"]}}},
  'be-observer.customer_group_delete': {"handler":"customer-backoffice/group-deleted","entity":"customer-group","stores":["commerce","saleor"],"subject":{"keys":{"id":["id"]},"carries":{},"deletes":true}},
};

export const orderBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.sales_order_status_update': {"handler":"order-backoffice/updated","entity":"order","stores":["commerce","saleor"],"subject":{"keys":{"id":["id"]},"home":"id","carries":{"status":["status","text"]},"carriedIn":["commerce"],"unrepeatable":true}},
  'be-observer.sales_order_shipment_create': {"handler":"order-backoffice/shipment-created","entity":"shipment","stores":["commerce","saleor"],"subject":{"keys":{"tracks":["orderId","tracks.trackNumber"]},"home":"orderId","carries":{},"unrepeatable":true}},
  'be-observer.sales_order_shipment_update': {"handler":"order-backoffice/shipment-updated","entity":"shipment","stores":["commerce","saleor"],"subject":{"keys":{"id":["id"]},"home":"orderId","carries":{}}},
};

export const stockBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.catalog_stock_update': {"handler":"stock-backoffice/updated","entity":"stock","stores":["commerce","saleor"],"subject":{"keys":{"item":["sku","source"]},"each":true,"carries":{"quantity":["quantity","number"],"outOfStock":["outOfStock","flag"]}}},
};

export const productCommerceRoutes: Readonly<Record<string, Route>> = {
  'com.adobe.commerce.observer.catalog_product_save_commit_after': {"handler":"product-commerce/updated","createdHandler":"product-commerce/created","entity":"product","subject":{"keys":{"sku":["sku"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]}}},
  'com.adobe.commerce.observer.catalog_product_delete_commit_after': {"handler":"product-commerce/deleted","entity":"product","subject":{"keys":{"sku":["sku"]},"carries":{},"deletes":true}},
};

export const customerCommerceRoutes: Readonly<Record<string, Route>> = {
  'com.adobe.commerce.observer.customer_save_commit_after': {"handler":"customer-commerce/updated","createdHandler":"customer-commerce/created","entity":"customer","subject":{"keys":{"id":["id"],"email":["email"]},"carries":{"firstname":["firstname","text"],"lastname":["lastname","text"],"email":["email","email"]}}},
  'com.adobe.commerce.observer.customer_delete_commit_after': {"handler":"customer-commerce/deleted","entity":"customer","subject":{"keys":{"id":["id"],"email":["email"]},"carries":{},"deletes":true}},
  'com.adobe.commerce.observer.customer_group_save_commit_after': {"handler":"customer-commerce/group-updated","entity":"customer-group","subject":{"keys":{"id":["customer_group_id"],"code":["customer_group_code"]},"carries":{"code":["customer_group_code","text"],"taxClass":["tax_class_id","number"]}}},
  'com.adobe.commerce.observer.customer_group_delete_commit_after': {"handler":"customer-commerce/group-deleted","entity":"customer-group","subject":{"keys":{"id":["customer_group_id"],"code":["customer_group_code"]},"carries":{},"deletes":true}},
};

export const orderCommerceRoutes: Readonly<Record<string, Route>> = {
  'com.adobe.commerce.observer.sales_order_save_commit_after': {"handler":"order-commerce/updated","createdHandler":"order-commerce/created","entity":"order","subject":{"keys":{"id":["id"]},"carries":{"status":["status","text"]}}},
};

export const stockCommerceRoutes: Readonly<Record<string, Route>> = {
  'com.adobe.commerce.observer.cataloginventory_stock_item_save_commit_after': {"handler":"stock-commerce/updated","entity":"stock","subject":{"keys":{"product":["product_id","stock_id"]},"carries":{}}},
};

export const productSaleorRoutes: Readonly<Record<string, Route>> = {
  'saleor.product_created': {"handler":"product-saleor/product-updated","entity":"product","subject":{"keys":{"sku":["sku|id"],"variant":["id"]},"parent":{"product":["product.id"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]},"each":true}},
  'saleor.product_updated': {"handler":"product-saleor/product-updated","entity":"product","subject":{"keys":{"sku":["sku|id"],"variant":["id"]},"parent":{"product":["product.id"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]},"each":true}},
  'saleor.product_deleted': {"handler":"product-saleor/product-deleted","entity":"product","subject":{"keys":{"product":["id"]},"carries":{},"deletes":true}},
  'saleor.product_variant_created': {"handler":"product-saleor/created","entity":"product","subject":{"keys":{"sku":["sku|id"],"variant":["id"]},"parent":{"product":["product.id"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]}}},
  'saleor.product_variant_updated': {"handler":"product-saleor/updated","entity":"product","subject":{"keys":{"sku":["sku|id"],"variant":["id"]},"parent":{"product":["product.id"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]}}},
  'saleor.product_variant_deleted': {"handler":"product-saleor/deleted","entity":"product","subject":{"keys":{"sku":["sku|id"],"variant":["id"]},"carries":{},"deletes":true}},
};

export const stockSaleorRoutes: Readonly<Record<string, Route>> = {
  'saleor.product_variant_stock_updated': {"handler":"stock-saleor/updated","entity":"stock","subject":{"keys":{"id":["productVariant.id","warehouse.id"]},"carries":{}}},
};

export const customerSaleorRoutes: Readonly<Record<string, Route>> = {
  'saleor.customer_created': {"handler":"customer-saleor/created","entity":"customer","subject":{"keys":{"id":["id"],"email":["email"]},"carries":{"firstname":["firstName","text"],"lastname":["lastName","text"],"email":["email","email"]}}},
  'saleor.customer_updated': {"handler":"customer-saleor/updated","entity":"customer","subject":{"keys":{"id":["id"],"email":["email"]},"carries":{"firstname":["firstName","text"],"lastname":["lastName","text"],"email":["email","email"]}}},
  'saleor.customer_deleted': {"handler":"customer-saleor/deleted","entity":"customer","subject":{"keys":{"id":["id"],"email":["email"]},"carries":{},"deletes":true}},
};

export const orderSaleorRoutes: Readonly<Record<string, Route>> = {
  'saleor.order_created': {"handler":"order-saleor/created","entity":"order","subject":{"keys":{"id":["id"]},"carries":{}}},
  'saleor.order_confirmed': {"handler":"order-saleor/updated","entity":"order","subject":{"keys":{"id":["id"]},"carries":{}}},
  'saleor.order_paid': {"handler":"order-saleor/updated","entity":"order","subject":{"keys":{"id":["id"]},"carries":{}}},
  'saleor.order_updated': {"handler":"order-saleor/updated","entity":"order","subject":{"keys":{"id":["id"]},"carries":{}}},
  'saleor.order_cancelled': {"handler":"order-saleor/updated","entity":"order","subject":{"keys":{"id":["id"]},"carries":{}}},
  'saleor.order_fulfilled': {"handler":"order-saleor/updated","entity":"order","subject":{"keys":{"id":["id"]},"carries":{}}},
  'saleor.fulfillment_created': {"handler":"order-saleor/shipment-created","entity":"shipment","subject":{"keys":{"id":["fulfillment.id"]},"carries":{}}},
  'saleor.fulfillment_canceled': {"handler":"order-saleor/shipment-deleted","entity":"shipment","subject":{"keys":{"id":["fulfillment.id"]},"carries":{},"deletes":true}},
  'saleor.fulfillment_tracking_number_updated': {"handler":"order-saleor/shipment-updated","entity":"shipment","subject":{"keys":{"id":["fulfillment.id"]},"carries":{}}},
};

// Written by `npm run generate` from lib/catalogue. Do not edit.
import type { Route } from '../types';

export const productBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.catalog_product_create': {"handler":"product-backoffice/created","creates":true,"entity":"product","targets":["commerce","saleor"],"identity":{"keys":{"sku":["sku"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"],"prices":["prices","any"],"parentId":["parentId","text"]}},"requiresLedger":["saleor"]},
  'be-observer.catalog_product_update': {"handler":"product-backoffice/updated","entity":"product","targets":["commerce","saleor"],"identity":{"keys":{"sku":["sku"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"],"prices":["prices","any"],"parentId":["parentId","text"]}},"requiresLedger":["saleor"]},
  'be-observer.catalog_product_delete': {"handler":"product-backoffice/deleted","entity":"product","targets":["commerce","saleor"],"identity":{"keys":{"sku":["sku"]},"carries":{}},"deletes":true,"requiresLedger":["saleor"]},
};

export const customerBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.customer_create': {"handler":"customer-backoffice/created","creates":true,"entity":"customer","targets":["commerce","saleor"],"identity":{"keys":{"id":["id"],"email":["email"],"onWebsite":["email","website"]},"carries":{"firstname":["name","text"],"lastname":["lastname","text"],"email":["email","email"],"groupId":["groupId","number"]}},"unrepeatable":true,"requiresLedger":["commerce","saleor"]},
  'be-observer.customer_update': {"handler":"customer-backoffice/updated","entity":"customer","targets":["commerce","saleor"],"identity":{"keys":{"id":["id"],"email":["email"],"onWebsite":["email","website"]},"carries":{"firstname":["name","text"],"lastname":["lastname","text"],"email":["email","email"],"groupId":["groupId","number"]}},"requiresLedger":["saleor"]},
  'be-observer.customer_delete': {"handler":"customer-backoffice/deleted","entity":"customer","targets":["commerce","saleor"],"identity":{"keys":{"id":["id"],"email":["email"],"onWebsite":["email","website"]},"carries":{}},"deletes":true,"requiresLedger":["saleor"]},
  'be-observer.customer_group_create': {"handler":"customer-backoffice/group-created","creates":true,"entity":"customer-group","targets":["commerce","saleor"],"identity":{"keys":{"id":["id"],"code":["name"]},"carries":{"code":["name","text"],"taxClass":["taxClassId","number"]}},"unrepeatable":true,"requiresLedger":["commerce","saleor"]},
  'be-observer.customer_group_update': {"handler":"customer-backoffice/group-updated","entity":"customer-group","targets":["commerce","saleor"],"identity":{"keys":{"id":["id"],"code":["name"]},"carries":{"code":["name","text"],"taxClass":["taxClassId","number"]}},"requiresLedger":["saleor"]},
  'be-observer.customer_group_delete': {"handler":"customer-backoffice/group-deleted","entity":"customer-group","targets":["commerce","saleor"],"identity":{"keys":{"id":["id"]},"carries":{}},"deletes":true,"requiresLedger":["saleor"]},
};

export const orderBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.sales_order_status_update': {"handler":"order-backoffice/updated","entity":"order","targets":["commerce","saleor"],"identity":{"keys":{"id":["id"]},"ownerId":"id","carries":{"status":["status","text"],"notifyCustomer":["notifyCustomer","flag"]},"carriedIn":["commerce"]},"unrepeatable":true,"requiresLedger":["commerce","saleor"]},
  'be-observer.sales_order_shipment_create': {"handler":"order-backoffice/shipment-created","creates":true,"entity":"shipment","targets":["commerce","saleor"],"identity":{"keys":{},"ownerId":"orderId","carries":{}},"unrepeatable":true,"requiresLedger":["commerce","saleor"]},
  'be-observer.sales_order_shipment_update': {"handler":"order-backoffice/shipment-updated","entity":"shipment","targets":["commerce","saleor"],"identity":{"keys":{"id":["id"]},"ownerId":"orderId","carries":{}},"requiresLedger":["saleor"]},
};

export const stockBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.catalog_stock_update': {"handler":"stock-backoffice/updated","entity":"stock","targets":["commerce","saleor"],"identity":{"keys":{"item":["sku","source"]},"each":true,"leaseOf":{"entity":"product","keys":{"sku":["sku"]},"in":["commerce"]},"carries":{"quantity":["quantity","number"],"outOfStock":["outOfStock","flag"]}},"requiresLedger":["saleor"]},
};

export const productCommerceRoutes: Readonly<Record<string, Route>> = {
  'com.adobe.commerce.observer.catalog_product_save_commit_after': {"handler":"product-commerce/updated","createdHandler":"product-commerce/created","entity":"product","targets":["backoffice"],"identity":{"keys":{"sku":["sku"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]}}},
  'com.adobe.commerce.observer.catalog_product_delete_commit_after': {"handler":"product-commerce/deleted","entity":"product","targets":["backoffice"],"identity":{"keys":{"sku":["sku"]},"carries":{}},"deletes":true},
};

export const customerCommerceRoutes: Readonly<Record<string, Route>> = {
  'com.adobe.commerce.observer.customer_save_commit_after': {"handler":"customer-commerce/updated","createdHandler":"customer-commerce/created","entity":"customer","targets":["backoffice"],"identity":{"keys":{"id":["id"],"email":["email"]},"carries":{"firstname":["firstname","text"],"lastname":["lastname","text"],"email":["email","email"]}}},
  'com.adobe.commerce.observer.customer_delete_commit_after': {"handler":"customer-commerce/deleted","entity":"customer","targets":["backoffice"],"identity":{"keys":{"id":["id"],"email":["email"]},"carries":{}},"deletes":true},
  'com.adobe.commerce.observer.customer_group_save_commit_after': {"handler":"customer-commerce/group-updated","entity":"customer-group","targets":["backoffice"],"identity":{"keys":{"id":["customer_group_id"],"code":["customer_group_code"]},"carries":{"code":["customer_group_code","text"],"taxClass":["tax_class_id","number"]}}},
  'com.adobe.commerce.observer.customer_group_delete_commit_after': {"handler":"customer-commerce/group-deleted","entity":"customer-group","targets":["backoffice"],"identity":{"keys":{"id":["customer_group_id"],"code":["customer_group_code"]},"carries":{}},"deletes":true},
};

export const orderCommerceRoutes: Readonly<Record<string, Route>> = {
  'com.adobe.commerce.observer.sales_order_save_commit_after': {"handler":"order-commerce/updated","createdHandler":"order-commerce/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{"status":["status","text"]}}},
  'com.adobe.commerce.observer.sales_order_shipment_save_commit_after': {"handler":"order-commerce/shipment-updated","createdHandler":"order-commerce/shipment-created","entity":"shipment","targets":["backoffice"],"identity":{"keys":{"id":["entity_id"]},"carries":{}}},
  'com.adobe.commerce.observer.sales_order_shipment_track_save_commit_after': {"handler":"order-commerce/track-changed","entity":"shipment","targets":["backoffice"],"identity":{"keys":{"id":["parent_id"]},"carries":{}}},
  'com.adobe.commerce.observer.sales_order_shipment_track_delete_commit_after': {"handler":"order-commerce/track-changed","entity":"shipment","targets":["backoffice"],"identity":{"keys":{"id":["parent_id"]},"carries":{}}},
};

export const stockCommerceRoutes: Readonly<Record<string, Route>> = {
  'com.adobe.commerce.observer.cataloginventory_stock_item_save_commit_after': {"handler":"stock-commerce/updated","entity":"stock","targets":["backoffice"],"identity":{"keys":{"product":["product_id","stock_id"]},"carries":{}}},
};

export const productSaleorRoutes: Readonly<Record<string, Route>> = {
  'saleor.product_created': {"handler":"product-saleor/product-updated","creates":true,"entity":"product","targets":["backoffice"],"identity":{"keys":{"sku":["sku|id"],"variant":["id"]},"parent":{"product":["product.id"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]},"each":true,"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.product_updated': {"handler":"product-saleor/product-updated","entity":"product","targets":["backoffice"],"identity":{"keys":{"sku":["sku|id"],"variant":["id"]},"parent":{"product":["product.id"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]},"each":true,"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.product_deleted': {"handler":"product-saleor/product-deleted","entity":"product","targets":["backoffice"],"identity":{"keys":{"product":["id"]},"carries":{}},"deletes":true,"requiresLedger":["backoffice"]},
  'saleor.product_variant_created': {"handler":"product-saleor/updated","creates":true,"createdHandler":"product-saleor/created","entity":"product","targets":["backoffice"],"identity":{"keys":{"sku":["sku|id"],"variant":["id"]},"parent":{"product":["product.id"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.product_variant_updated': {"handler":"product-saleor/updated","createdHandler":"product-saleor/created","entity":"product","targets":["backoffice"],"identity":{"keys":{"sku":["sku|id"],"variant":["id"]},"parent":{"product":["product.id"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.product_variant_deleted': {"handler":"product-saleor/deleted","entity":"product","targets":["backoffice"],"identity":{"keys":{"sku":["sku|id"],"variant":["id"]},"carries":{}},"deletes":true,"requiresLedger":["backoffice"]},
};

export const stockSaleorRoutes: Readonly<Record<string, Route>> = {
  'saleor.product_variant_stock_updated': {"handler":"stock-saleor/updated","entity":"stock","targets":["backoffice"],"identity":{"keys":{"item":["sku","stockId"]},"keysInView":true,"carries":{"quantity":["quantity","number"],"reserved":["reserved","count"]},"each":true,"onlyIfTold":"gone"},"requiresLedger":["backoffice"]},
  'saleor.product_variant_back_in_stock': {"handler":"stock-saleor/updated","entity":"stock","targets":["backoffice"],"identity":{"keys":{"item":["sku","stockId"]},"keysInView":true,"carries":{"quantity":["quantity","number"],"reserved":["reserved","count"]},"each":true,"onlyIfTold":"gone"},"requiresLedger":["backoffice"]},
  'saleor.product_variant_out_of_stock': {"handler":"stock-saleor/updated","entity":"stock","targets":["backoffice"],"identity":{"keys":{"item":["sku","stockId"]},"keysInView":true,"carries":{"quantity":["quantity","number"],"reserved":["reserved","count"]},"each":true,"onlyIfTold":"gone"},"requiresLedger":["backoffice"]},
  'saleor.warehouse_deleted': {"handler":"stock-saleor/updated","entity":"stock","targets":["backoffice"],"identity":{"keys":{"item":["sku","stockId"]},"keysInView":true,"carries":{"quantity":["quantity","number"],"reserved":["reserved","count"]},"each":true,"onlyIfTold":"gone"},"requiresLedger":["backoffice"]},
  'saleor.stock_changed': {"handler":"stock-saleor/updated","entity":"stock","targets":["backoffice"],"identity":{"keys":{"item":["sku","stockId"]},"keysInView":true,"carries":{"quantity":["quantity","number"],"reserved":["reserved","count"]},"each":true,"onlyIfTold":"gone"},"requiresLedger":["backoffice"]},
};

export const customerSaleorRoutes: Readonly<Record<string, Route>> = {
  'saleor.customer_created': {"handler":"customer-saleor/updated","creates":true,"createdHandler":"customer-saleor/created","entity":"customer","targets":["backoffice"],"identity":{"keys":{"id":["id"],"email":["email"]},"carries":{"firstname":["firstName","text"],"lastname":["lastName","text"],"email":["email","email"]},"createdAt":"dateJoined"},"requiresLedger":["backoffice"]},
  'saleor.customer_updated': {"handler":"customer-saleor/updated","createdHandler":"customer-saleor/created","entity":"customer","targets":["backoffice"],"identity":{"keys":{"id":["id"],"email":["email"]},"carries":{"firstname":["firstName","text"],"lastname":["lastName","text"],"email":["email","email"]},"createdAt":"dateJoined"},"requiresLedger":["backoffice"]},
  'saleor.customer_deleted': {"handler":"customer-saleor/deleted","entity":"customer","targets":["backoffice"],"identity":{"keys":{"id":["id"],"email":["email"]},"carries":{}},"deletes":true,"requiresLedger":["backoffice"]},
};

export const orderSaleorRoutes: Readonly<Record<string, Route>> = {
  'saleor.order_created': {"handler":"order-saleor/updated","creates":true,"createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.order_bulk_created': {"handler":"order-saleor/updated","creates":true,"createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.order_confirmed': {"handler":"order-saleor/updated","createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.order_paid': {"handler":"order-saleor/updated","createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.order_fully_paid': {"handler":"order-saleor/updated","createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.order_refunded': {"handler":"order-saleor/updated","createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.order_fully_refunded': {"handler":"order-saleor/updated","createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.order_expired': {"handler":"order-saleor/updated","createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.order_updated': {"handler":"order-saleor/updated","createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.order_cancelled': {"handler":"order-saleor/updated","createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.order_fulfilled': {"handler":"order-saleor/updated","createdHandler":"order-saleor/created","entity":"order","targets":["backoffice"],"identity":{"keys":{"id":["id"]},"carries":{},"createdAt":"created"},"requiresLedger":["backoffice"]},
  'saleor.fulfillment_created': {"handler":"order-saleor/shipment-updated","creates":true,"createdHandler":"order-saleor/shipment-created","entity":"shipment","targets":["backoffice"],"identity":{"keys":{"id":["fulfillment.id"]},"carries":{},"createdAt":"fulfillment.created","onlyIfTold":"removals"},"requiresLedger":["backoffice"]},
  'saleor.fulfillment_approved': {"handler":"order-saleor/shipment-updated","createdHandler":"order-saleor/shipment-created","entity":"shipment","targets":["backoffice"],"identity":{"keys":{"id":["fulfillment.id"]},"carries":{},"createdAt":"fulfillment.created","onlyIfTold":"removals"},"requiresLedger":["backoffice"]},
  'saleor.fulfillment_canceled': {"handler":"order-saleor/shipment-deleted","entity":"shipment","targets":["backoffice"],"identity":{"keys":{"id":["fulfillment.id"]},"carries":{},"createdAt":"fulfillment.created","onlyIfTold":"removals"},"deletes":true,"requiresLedger":["backoffice"]},
  'saleor.fulfillment_tracking_number_updated': {"handler":"order-saleor/shipment-updated","createdHandler":"order-saleor/shipment-created","entity":"shipment","targets":["backoffice"],"identity":{"keys":{"id":["fulfillment.id"]},"carries":{},"createdAt":"fulfillment.created","onlyIfTold":"removals"},"requiresLedger":["backoffice"]},
  'saleor.fulfillment_changed': {"handler":"order-saleor/shipment-updated","entity":"shipment","targets":["backoffice"],"identity":{"keys":{"id":["fulfillment.id"]},"carries":{},"createdAt":"fulfillment.created","onlyIfTold":"all"},"requiresLedger":["backoffice"]},
  'saleor.fulfillment_returned': {"handler":"order-saleor/returned","entity":"shipment","targets":["backoffice"],"identity":{"keys":{"id":["fulfillment.id"]},"carries":{},"createdAt":"fulfillment.created","onlyIfTold":"removals"},"requiresLedger":["backoffice"]},
};

// Written by `npm run generate` from lib/catalogue. Do not edit.
import type { Route } from '../types';

export const productBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.catalog_product_create': {"handler":"product-backoffice/created","entity":"product","subject":{"keys":{"sku":["sku"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]}}},
  'be-observer.catalog_product_update': {"handler":"product-backoffice/updated","entity":"product","subject":{"keys":{"sku":["sku"]},"carries":{"name":["name","text"],"price":["price","number"],"description":["description","text"]}}},
  'be-observer.catalog_product_delete': {"handler":"product-backoffice/deleted","entity":"product","subject":{"keys":{"sku":["sku"]},"carries":{},"deletes":true}},
};

export const customerBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.customer_create': {"handler":"customer-backoffice/created","entity":"customer","subject":{"keys":{"id":["id"],"email":["email"]},"carries":{"firstname":["name","text"],"lastname":["lastname","text"],"email":["email","text"]},"unrepeatable":true}},
  'be-observer.customer_update': {"handler":"customer-backoffice/updated","entity":"customer","subject":{"keys":{"id":["id"],"email":["email"]},"carries":{"firstname":["name","text"],"lastname":["lastname","text"],"email":["email","text"]}}},
  'be-observer.customer_delete': {"handler":"customer-backoffice/deleted","entity":"customer","subject":{"keys":{"id":["id"]},"carries":{},"deletes":true}},
  'be-observer.customer_group_create': {"handler":"customer-backoffice/group-created","entity":"customer-group","subject":{"keys":{"id":["id"],"code":["name"]},"carries":{"code":["name","text"],"taxClass":["taxClassId","number"]},"unrepeatable":true}},
  'be-observer.customer_group_update': {"handler":"customer-backoffice/group-updated","entity":"customer-group","subject":{"keys":{"id":["id"],"code":["name"]},"carries":{"code":["name","text"],"taxClass":["taxClassId","number"]}}},
  'be-observer.customer_group_delete': {"handler":"customer-backoffice/group-deleted","entity":"customer-group","subject":{"keys":{"id":["id"]},"carries":{},"deletes":true}},
};

export const orderBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.sales_order_status_update': {"handler":"order-backoffice/updated","entity":"order","subject":{"keys":{"id":["id"]},"carries":{"status":["status","text"]},"unrepeatable":true}},
  'be-observer.sales_order_shipment_create': {"handler":"order-backoffice/shipment-created","entity":"shipment","subject":{"keys":{"tracks":["orderId","tracks.trackNumber"]},"carries":{},"unrepeatable":true}},
  'be-observer.sales_order_shipment_update': {"handler":"order-backoffice/shipment-updated","entity":"shipment","subject":{"keys":{"id":["id"]},"carries":{}}},
};

export const stockBackofficeRoutes: Readonly<Record<string, Route>> = {
  'be-observer.catalog_stock_update': {"handler":"stock-backoffice/updated","entity":"stock","subject":{"keys":{"item":["sku","source"]},"each":true,"carries":{"quantity":["quantity","number"],"outOfStock":["outOfStock","flag"]}}},
};

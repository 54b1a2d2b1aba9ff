import type { RoutingTable } from '#lib/delivery/route';
import { commerceCustomerViews } from '#lib/flows/backoffice-commerce/customer-views';
import { saleorViewsWithProducts } from '#lib/flows/backoffice-saleor/product-views';
import { saleorStockViews } from '#lib/flows/backoffice-saleor/stock-views';
import { saleorViews } from '#lib/flows/backoffice-saleor/views';
import { STORES } from '#lib/settings/generated';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { commerceSource } from '#lib/systems/commerce/source';
import { commerceTarget } from '#lib/systems/commerce/target';
import { saleorProductTarget } from '#lib/systems/saleor/product-target';
import { saleorSource } from '#lib/systems/saleor/source';
import { saleorTarget } from '#lib/systems/saleor/target';
import { strapiSource } from '#lib/systems/strapi/source';
import { strapiTarget } from '#lib/systems/strapi/target';

/** A source, and the systems that its events go to. A consumer takes one of these. */
type Way = Omit<RoutingTable, 'routes'>;

/** To the stores; `STORES` says which of them are in use. */
export const fromBackoffice: Way = {
  source: backofficeSource,
  targets: [commerceTarget, saleorTarget],
  selectedBy: STORES,
};

/** Products to the stores, and as drafts to the CMS. */
export const productsFromBackoffice: Way = {
  source: backofficeSource,
  targets: [commerceTarget, saleorProductTarget, strapiTarget],
  selectedBy: STORES,
};

/** To the back office. */
export const fromCommerce: Way = { source: commerceSource, targets: [/* @__PURE__ */ backofficeTarget()] };

/** Customers to the back office: what their events have is a part of what it is sent. */
export const customersFromCommerce: Way = {
  source: commerceSource,
  targets: [/* @__PURE__ */ backofficeTarget(commerceCustomerViews, false)],
};

/** Products to the back office, and as drafts to the CMS. */
export const productsFromCommerce: Way = {
  source: commerceSource,
  targets: [/* @__PURE__ */ backofficeTarget(), strapiTarget],
};

/** To the back office, which is sent what changes something of what it was sent before. */
export const fromSaleor: Way = { source: saleorSource, targets: [/* @__PURE__ */ backofficeTarget(saleorViews)] };

/** Stock to the back office. */
export const stockFromSaleor: Way = {
  source: saleorSource,
  targets: [/* @__PURE__ */ backofficeTarget(saleorStockViews)],
};

/** The same of Saleor. */
export const productsFromSaleor: Way = {
  source: saleorSource,
  targets: [/* @__PURE__ */ backofficeTarget(saleorViewsWithProducts), strapiTarget],
};

/** Texts of the CMS, to the stores. */
export const fromCms: Way = {
  source: strapiSource,
  targets: [commerceTarget, saleorTarget],
  selectedBy: STORES,
};

import type { RoutingTable } from '#lib/delivery/route';
import { saleorViews } from '#lib/flows/backoffice-saleor/views';
import { STORES } from '#lib/settings/generated';
import { backofficeSource } from '#lib/systems/backoffice/source';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { commerceSource } from '#lib/systems/commerce/source';
import { commerceTarget } from '#lib/systems/commerce/target';
import { saleorSource } from '#lib/systems/saleor/source';
import { saleorTarget } from '#lib/systems/saleor/target';

/** A source, and the systems that its events go to. A consumer takes one of these. */
type Way = Omit<RoutingTable, 'routes'>;

/** To the stores; `STORES` says which of them are in use. */
export const fromBackoffice: Way = {
  source: backofficeSource,
  targets: [commerceTarget, saleorTarget],
  selectedBy: STORES,
};

/** To the back office. */
export const fromCommerce: Way = { source: commerceSource, targets: [/* @__PURE__ */ backofficeTarget()] };

/** To the back office, which is sent what changes something of what it was sent before. */
export const fromSaleor: Way = { source: saleorSource, targets: [/* @__PURE__ */ backofficeTarget(saleorViews)] };

import { customerSaleorRoutes, orderSaleorRoutes, productSaleorRoutes } from '#lib/catalogue/generated/routes';
import { saleorSources } from '#lib/catalogue/generated/saleor';
import type { Context } from '#lib/core/context';
import { needsNoWork } from '#lib/delivery/decide';
import type { LedgerStore } from '#lib/delivery/record-store';
import { deliveryTerms } from '#lib/delivery/terms';
import { saleorViewsWithProducts } from '#lib/flows/backoffice-saleor/product-views';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import type { ChangedRecord } from '#lib/systems/saleor/changed';
import { saleorSource } from '#lib/systems/saleor/source';
import { isPending, isStaff, recordIn } from '#lib/systems/saleor/webhook/record';

const ROUTES = { ...productSaleorRoutes, ...customerSaleorRoutes, ...orderSaleorRoutes };

/**
 * Whether an event about the record's present state would need no work, because the back office has
 * it already.
 */
export async function isDelivered(
  { event, body }: ChangedRecord,
  ledger: LedgerStore,
  context: Context,
): Promise<boolean> {
  const source = saleorSources[event];
  const route = source && ROUTES[source.type];
  if (source === undefined || route === undefined || isPending(body, source.roots) || isStaff(body, source.roots)) {
    return true;
  }
  const target = backofficeTarget(saleorViewsWithProducts);
  const terms = deliveryTerms({ source: saleorSource, target, route, creates: false }, context);
  const about = { id: '', type: source.type, time: String(body.issuedAt), retryCount: 0 };
  return needsNoWork(ledger, terms, about, recordIn(body, source), Date.now());
}

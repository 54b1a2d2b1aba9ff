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
import { eventsIn } from '#lib/systems/saleor/webhook/events';
import { isPending, isStaff } from '#lib/systems/saleor/webhook/record';

const ROUTES = { ...productSaleorRoutes, ...customerSaleorRoutes, ...orderSaleorRoutes };

/**
 * Whether an event about the record's present state would need no work, because the back office has
 * it already; of an order also what it shows of its fulfilments. A fulfilment's own late event may
 * have been told after the order's, which was then about an unknown one.
 */
export async function isDelivered(
  { event, body }: ChangedRecord,
  ledger: LedgerStore,
  context: Context,
): Promise<boolean> {
  const source = saleorSources[event];
  if (source === undefined || isPending(body, source.roots) || isStaff(body, source.roots)) {
    return true;
  }
  const target = backofficeTarget(saleorViewsWithProducts);
  for (const { type, data } of eventsIn('', body, source)) {
    const route = ROUTES[type];
    const about = { id: '', type, time: String(body.issuedAt), retryCount: 0 };
    const terms = route && deliveryTerms({ source: saleorSource, target, route, creates: false }, context);
    if (terms !== undefined && !(await needsNoWork(ledger, terms, about, data, Date.now()))) {
      return false;
    }
  }
  return true;
}

import { notKept, publishEvent } from '#lib/action/publish-event';
import { stockSaleorRoutes } from '#lib/catalogue/generated/routes';
import { mapLimited } from '#lib/core/map-limited';
import { needsNoWork } from '#lib/delivery/decide';
import type { LedgerStore } from '#lib/delivery/record-store';
import { type DeliveryTerms, deliveryTerms } from '#lib/delivery/terms';
import { saleorStockViews } from '#lib/flows/backoffice-saleor/stock-views';
import { SALEOR_PROVIDER } from '#lib/platform/provider';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import type { SaleorApi } from '#lib/systems/saleor/api';
import { eventId } from '#lib/systems/saleor/event-id';
import { ALL_STOCK } from '#lib/systems/saleor/operations/stock';
import { saleorSource } from '#lib/systems/saleor/source';
import { eventsInParts } from '../../parts';
import { BROUGHT_ALONG, stockEvents } from '../stock-events';
import { hasTime, type Run } from './report';

/** Records of the ledger that are read at once. */
const READ_AT_ONCE = 20;

/** Where stock is read, and what the back office has of it. */
interface Shop {
  apiUrl: string;
  api: Pick<SaleorApi, 'execute'>;
  ledger: LedgerStore;
}

/**
 * Compares the stock of all variants with what the back office has, and publishes what differs:
 * Saleor keeps no time of change for it. It goes on from the page `from`, for as long as there is
 * time. Resolves to where the next run goes on; null: at the beginning.
 * @throws RelayError as `callSaleor` and `publishEvent` do
 */
export async function publishMissedStock(shop: Shop, run: Run, from: string | null): Promise<string | null> {
  let after = from;
  do {
    // Before it is read: an event about a later change is then newer.
    const time = new Date().toISOString();
    const { productVariants } = await shop.api.execute(ALL_STOCK, { after });
    const variants = (productVariants?.edges ?? []).map(({ node }) => node);
    await publishDifferences({ variants, time }, shop, run);
    after = productVariants?.pageInfo.hasNextPage ? productVariants.pageInfo.endCursor : null;
  } while (after !== null && hasTime(run));
  return after;
}

async function publishDifferences(
  { variants, time }: { variants: readonly unknown[]; time: string },
  { apiUrl, ledger }: Shop,
  { context, report, dryRun }: Run,
): Promise<void> {
  const id = eventId(apiUrl, BROUGHT_ALONG, `${time}${JSON.stringify(variants)}`);
  const terms = stockTerms(context);
  for (const event of await stockEvents(id, { variants }, context.deadline)) {
    const about = { id: '', type: event.type, time, retryCount: 0 };
    const known = await mapLimited(event.data, READ_AT_ONCE, (row) =>
      needsNoWork(ledger, terms, about, [row], Date.now()),
    );
    const data = event.data.filter((_row, place) => known[place] !== true);
    report.stock = (report.stock ?? 0) + data.length;
    for (const part of dryRun || data.length === 0 ? [] : eventsInParts({ ...event, data, time }, ['id'])) {
      if ((await publishEvent(SALEOR_PROVIDER, part, context)) === 'unrouted') {
        throw notKept(part.type);
      }
    }
  }
}

function stockTerms(context: Run['context']): DeliveryTerms {
  const route = stockSaleorRoutes[BROUGHT_ALONG];
  if (route === undefined) {
    throw new TypeError(`The catalogue has no ${BROUGHT_ALONG}.`);
  }
  const target = backofficeTarget(saleorStockViews);
  return deliveryTerms({ source: saleorSource, target, route, creates: false }, context);
}

import { customerSaleorRoutes, orderSaleorRoutes, productSaleorRoutes } from '#lib/catalogue/generated/routes';
import { saleorSources } from '#lib/catalogue/generated/saleor';
import { isRecord, recordsIn } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { needsNoWork } from '#lib/delivery/decide';
import { deliveryTerms } from '#lib/delivery/terms';
import { saleorViews } from '#lib/flows/backoffice-saleor/views';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { createSaleorApi, type SaleorApi } from '#lib/systems/saleor/api';
import { CHANGING, type ChangedRecord, type Changing, changedIn } from '#lib/systems/saleor/changed';
import { eventId } from '#lib/systems/saleor/event-id';
import { OWN_PERMISSIONS } from '#lib/systems/saleor/operations/deliveries';
import { saleorSource } from '#lib/systems/saleor/source';
import type { Tenant } from '#lib/systems/saleor/tenants';
import { publish, recordIn } from '../publish';
import { hasTime, publishOne, type Run } from './report';

const ROUTES = { ...productSaleorRoutes, ...customerSaleorRoutes, ...orderSaleorRoutes };

/** Where each kind has been looked at up to, in milliseconds since 1970. */
export type Positions = Readonly<Record<Changing, number>>;

interface Reading {
  tenant: Tenant;
  /** What is younger is left to Saleor's own tries, in milliseconds since 1970. */
  to: number | undefined;
  /** Whether what was published before is published again. */
  again: boolean;
}

/**
 * Publishes what has changed in Saleor, and what the back office was not told of: what Saleor never sent, such as while the app was
 * switched off. What is known is left out, so that each change is not published twice. `positions` are brought forward with each page.
 */
export async function publishMissed(
  reading: Reading,
  run: Run,
  memory: KeyValueStore,
  positions: Record<Changing, number>,
): Promise<void> {
  const api = createSaleorApi(reading.tenant, run.context.deadline);
  const { app } = await api.ask(OWN_PERMISSIONS, {});
  const given = (app?.permissions ?? []).map(({ code }) => code);
  const look = new Look(reading, run, memory, positions);
  for (const kind of CHANGING) {
    const wanted = PERMISSIONS[kind];
    if (!given.includes(wanted)) {
      // A list of what one may not see is empty: that must not pass for nothing to do.
      run.report.error = `The merchant has not allowed the app ${wanted}, so nothing is known of ${kind}.`;
    } else if (!(await look.at(kind, api))) {
      return;
    }
  }
}

const PERMISSIONS: Readonly<Record<Changing, string>> = {
  orders: 'MANAGE_ORDERS',
  customers: 'MANAGE_USERS',
  products: 'MANAGE_PRODUCTS',
  variants: 'MANAGE_PRODUCTS',
};

class Look {
  /** Variants that came with their product. */
  private readonly seen = new Set<unknown>();

  constructor(
    private readonly reading: Reading,
    private readonly run: Run,
    private readonly memory: KeyValueStore,
    private readonly positions: Record<Changing, number>,
  ) {}

  /** One kind, the oldest change first. Whether the run goes on. */
  async at(kind: Changing, api: SaleorApi): Promise<boolean> {
    const { to } = this.reading;
    const { positions } = this;
    const begun = Date.now();
    let held = Number.POSITIVE_INFINITY;
    const reached = (moment: number) => {
      positions[kind] = Math.max(positions[kind], Math.min(moment, held));
    };
    for await (const page of changedIn(api, kind, { from: positions[kind], to })) {
      for (const record of await this.unknownIn(page)) {
        const outcome = await this.bring(record);
        if (outcome !== 'done') {
          held = Math.min(held, record.at);
        }
        if (outcome === 'end') {
          reached(record.at);
          return false;
        }
      }
      reached(page.at(-1)?.at ?? positions[kind]);
      if (!hasTime(this.run)) {
        return false;
      }
    }
    reached(to ?? begun);
    return true;
  }

  /** Those that the back office was not told of. */
  private async unknownIn(page: readonly ChangedRecord[]): Promise<ChangedRecord[]> {
    const fresh = page.filter(({ body }) => !(isRecord(body.productVariant) && this.seen.has(body.productVariant.id)));
    for (const { body } of page) {
      for (const { id } of recordsIn(isRecord(body.product) ? body.product.variants : undefined)) {
        this.seen.add(id);
      }
    }
    const known = await Promise.all(fresh.map((record) => this.isTold(record)));
    return fresh.filter((_record, index) => !known[index]);
  }

  private async bring({ event, body }: ChangedRecord) {
    const { tenant, again } = this.reading;
    const { report, done, dryRun, context } = this.run;
    const id = eventId(tenant.apiUrl, event, JSON.stringify(body));
    if (done.has(id) && !again) {
      // It is in the queue.
      return 'done';
    }
    report.missed += 1;
    return dryRun
      ? 'done'
      : publishOne(this.run, id, async () => {
          await publish({ event, body, id, appId: tenant.appId }, context);
          return true;
        });
  }

  private async isTold({ event, body }: ChangedRecord): Promise<boolean> {
    const { context } = this.run;
    const source = saleorSources[event];
    const route = source && ROUTES[source.type];
    if (source === undefined || route === undefined) {
      return true;
    }
    const target = backofficeTarget(saleorViews);
    const terms = deliveryTerms({ source: saleorSource, target, route, creates: false }, context);
    const about = { id: '', type: source.type, time: String(body.issuedAt), retryCount: 0 };
    return needsNoWork(this.memory, terms, about, recordIn(body, source), Date.now());
  }
}

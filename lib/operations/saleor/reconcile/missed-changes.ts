import { isRecord, recordsIn } from '#lib/core/json';
import type { LedgerStore } from '#lib/delivery/record-store';
import { createSaleorApi, type SaleorApi } from '#lib/systems/saleor/api';
import { CHANGING, type ChangedRecord, type Changing, changedIn } from '#lib/systems/saleor/changed';
import { eventId } from '#lib/systems/saleor/event-id';
import type { Installation } from '#lib/systems/saleor/installations';
import { OWN_PERMISSIONS } from '#lib/systems/saleor/operations/deliveries';
import { publishSaleorEvent } from '../publish';
import { isDelivered } from './delivered';
import { nameOf } from './names';
import { hasTime, type Outcome, publishOne, type Run } from './report';

interface Selection {
  installation: Installation;
  /** Changes up to this time, in milliseconds since 1970; undefined: up to now. */
  to: number | undefined;
  /** Whether to publish again what was published before. */
  again: boolean;
}

/**
 * Publishes the present state of the records that have changed in Saleor and whose change did not
 * reach the back office, such as while the app was switched off. `positions`, where each kind was
 * read up to, move forward with each page.
 */
export async function publishMissedChanges(
  selection: Selection,
  run: Run,
  ledger: LedgerStore,
  positions: Record<Changing, number>,
): Promise<void> {
  const api = createSaleorApi(selection.installation, run.context.deadline);
  const { app } = await api.execute(OWN_PERMISSIONS, {});
  const given = (app?.permissions ?? []).map(({ code }) => code);
  const reader = new ChangeReader(selection, run, ledger, positions);
  for (const kind of CHANGING) {
    const wanted = PERMISSIONS[kind];
    if (!given.includes(wanted)) {
      // Saleor answers an empty list to an app without the permission.
      run.report.error = `The merchant has not given the app ${wanted}, so changed ${kind} cannot be found.`;
    } else if (!(await reader.readKind(kind, api))) {
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

class ChangeReader {
  /** The ids of variants that were read with their product. */
  private readonly seen = new Set<unknown>();

  constructor(
    private readonly selection: Selection,
    private readonly run: Run,
    private readonly ledger: LedgerStore,
    private readonly positions: Record<Changing, number>,
  ) {}

  /** Reads one kind, the oldest change first. Resolves to whether the run continues. */
  async readKind(kind: Changing, api: SaleorApi): Promise<boolean> {
    const { to } = this.selection;
    const { positions } = this;
    const begun = Date.now();
    // The position stays before the first change that could not be published.
    let firstLeft = Number.POSITIVE_INFINITY;
    const moveTo = (time: number) => {
      positions[kind] = Math.max(positions[kind], Math.min(time, firstLeft));
    };
    for await (const page of changedIn(api, kind, { from: positions[kind], to })) {
      for (const record of await this.missedIn(page)) {
        const outcome = await this.publish(record);
        if (outcome !== 'done') {
          firstLeft = Math.min(firstLeft, record.at);
        }
        if (outcome === 'end') {
          moveTo(record.at);
          return false;
        }
      }
      moveTo(page.at(-1)?.at ?? positions[kind]);
      if (!hasTime(this.run)) {
        return false;
      }
    }
    moveTo(to ?? begun);
    return true;
  }

  /** The records whose change did not reach the back office. */
  private async missedIn(page: readonly ChangedRecord[]): Promise<ChangedRecord[]> {
    const fresh = page.filter(({ body }) => !(isRecord(body.productVariant) && this.seen.has(body.productVariant.id)));
    for (const { body } of page) {
      for (const { id } of recordsIn(isRecord(body.product) ? body.product.variants : undefined)) {
        this.seen.add(id);
      }
    }
    const delivered = await Promise.all(fresh.map((record) => isDelivered(record, this.ledger, this.run.context)));
    return fresh.filter((_record, index) => !delivered[index]);
  }

  private async publish({ event, body }: ChangedRecord): Promise<Outcome> {
    const { installation, again } = this.selection;
    const { report, done, dryRun, context } = this.run;
    const id = eventId(installation.apiUrl, event, JSON.stringify(body));
    if (done.has(id) && !again) {
      // An earlier run has published it; it waits in the queue.
      return 'done';
    }
    report.missed += 1;
    return dryRun
      ? 'done'
      : publishOne(this.run, {
          id,
          name: nameOf(event, body),
          publish: async () => {
            await publishSaleorEvent({ event, body, id, appId: installation.appId }, context);
            return true;
          },
        });
  }
}

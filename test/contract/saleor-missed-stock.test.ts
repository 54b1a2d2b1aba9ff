import type { Event } from '#lib/action/publish-event';
import { stockSaleorRoutes } from '#lib/catalogue/generated/routes';
import { type Context, createContext } from '#lib/core/context';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import { saleorStockViews } from '#lib/flows/backoffice-saleor/stock-views';
import { publishMissedStock } from '#lib/operations/saleor/reconcile/missed-stock';
import type { Report, Run } from '#lib/operations/saleor/reconcile/report';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import type { SaleorApi } from '#lib/systems/saleor/api';
import { saleorSource } from '#lib/systems/saleor/source';
import type { InProcess } from '../support/in-process';
import { createMemoryStore } from '../support/memory-store';
import { runHere } from '../support/run-here';

/** What is published; the queue itself is tested elsewhere. */
const mockPublished: Event[] = [];
jest.mock('#lib/action/publish-event', () => ({
  ...jest.requireActual('#lib/action/publish-event'),
  publishEvent: async (_provider: unknown, event: Event) => {
    mockPublished.push(event);
    return 'accepted';
  },
}));

let platform: InProcess;
let context: Context;
const ledger = stateLedger(createMemoryStore());
beforeAll(async () => {
  platform = await runHere();
  context = createContext(platform.env);
});
afterAll(() => platform.stop());

const BERLIN = { id: 'w1', slug: 'berlin' };
const COLOGNE = { id: 'w2', slug: 'cologne' };
const variant = (sku: string, stocks: object[]) => ({ id: `id of ${sku}`, sku, stocks });
const has = (warehouse: object, quantity: number) => ({ warehouse, quantity, quantityAllocated: 0 });

/** A Saleor that has these pages of variants. */
function saleorWith(pages: object[][]): Pick<SaleorApi, 'execute'> & { asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    execute: async (_operation: unknown, variables: unknown) => {
      const { after } = variables as { after: string | null };
      asked.push(after);
      const at = after === null ? 0 : Number(after);
      const edges = (pages[at] ?? []).map((node) => ({ node }));
      const pageInfo = { hasNextPage: at + 1 < pages.length, endCursor: String(at + 1) };
      return { app: null, productVariants: { edges, pageInfo } } as never;
    },
  };
}

/** Compares; resolves to the rows that were published. The back office is told of them. */
async function compare(api: Pick<SaleorApi, 'execute'>, from: string | null = null, run: Partial<Run> = {}) {
  mockPublished.length = 0;
  const report: Report = { apiUrl: 'http://saleor', found: 0, missed: 0, published: 0, skipped: 0 };
  const all = { context, report, dryRun: false, done: new Set<string>(), ...run };
  const next = await publishMissedStock({ apiUrl: 'http://saleor', api, ledger }, all, from);
  const rows: string[] = [];
  for (const event of mockPublished) {
    rows.push(...(await told(event)));
  }
  return { rows, counted: report.stock, next };
}

async function told({ id, type, time, data }: Event): Promise<string[]> {
  const route = stockSaleorRoutes[type];
  if (route === undefined) {
    throw new Error(`No route for ${type}.`);
  }
  const target = backofficeTarget(saleorStockViews);
  const terms = deliveryTerms({ source: saleorSource, target, route, creates: false }, context);
  const rows: string[] = [];
  const once = deliverOnce(
    async (delivery) => {
      for (const row of delivery.data as { productVariant: { sku: string }; warehouse: { slug: string } }[]) {
        rows.push(`${row.productVariant.sku} ${row.warehouse.slug}`);
      }
      return { statusCode: 200, body: { success: true } };
    },
    { ledger, terms, requiresLedger: true, unrepeatable: false },
  );
  const event = { id, type, source: 'saleor', time, retryCount: 0 };
  await once({ event, data, handler: route.handler, target: 'backoffice' }, context);
  return rows;
}

test('the stock of all pages is compared, and what differs is published: once, and 0 where it is gone', async () => {
  const first = saleorWith([[variant('A', [has(BERLIN, 5), has(COLOGNE, 1)])], [variant('B', [has(BERLIN, 7)])]]);
  expect(await compare(first)).toEqual({ rows: ['A berlin', 'A cologne', 'B berlin'], counted: 3, next: null });
  expect(first.asked).toEqual([null, '1']);
  expect(await compare(first)).toEqual({ rows: [], counted: 0, next: null });
  const later = saleorWith([[variant('A', [has(BERLIN, 4)])], [variant('B', [has(BERLIN, 7)])]]);
  expect(await compare(later, null, { dryRun: true })).toEqual({ rows: [], counted: 2, next: null });
  expect(await compare(later)).toEqual({ rows: ['A berlin', 'A cologne'], counted: 2, next: null });
  expect(await compare(later)).toEqual({ rows: [], counted: 0, next: null });
});

test('where the time ends the next run goes on with the next page', async () => {
  const pages = saleorWith([[variant('C', [has(BERLIN, 1)])], [variant('D', [has(BERLIN, 1)])]]);
  const hurried = createContext(platform.env, {}, Date.now() + 5_000);
  const stopped = await compare(pages, null, { context: hurried });
  expect(stopped).toMatchObject({ rows: ['C berlin'], next: '1' });
  expect(await compare(pages, stopped.next)).toMatchObject({ rows: ['D berlin'], next: null });
});

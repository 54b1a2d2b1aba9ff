import fc from 'fast-check';
import * as routes from '#lib/catalogue/generated/routes';
import type { Route } from '#lib/catalogue/types';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import { saleorViewsWithProducts } from '#lib/flows/backoffice-saleor/product-views';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { saleorSource } from '#lib/systems/saleor/source';
import { createMemoryStore } from '../support/memory-store';

const START = Date.UTC(2026, 0, 1);
const ROUTES: Readonly<Record<string, Route>> = Object.assign({}, ...Object.values(routes));
const silent = () => {};

interface Variant {
  id: string;
  sku: string;
}

/** A back office that takes what it is told: products by SKU, each with the id of its variant. */
class Shop {
  readonly has = new Map<string, string>();
  private clock = START;
  private readonly memory = createMemoryStore(() => this.clock);

  async deliver(type: string, variants: readonly Variant[], second: number): Promise<void> {
    const route = ROUTES[type];
    if (route === undefined) {
      throw new Error(`No event ${type}.`);
    }
    this.clock += 1_000;
    const now = this.clock;
    const context = {
      config: readConfig({}),
      deadline: createDeadline(now + 50_000, () => now),
      log: { debug: silent, info: silent, warn: silent, error: silent },
    };
    const at = new Date(START + second * 1_000).toISOString();
    const items = variants.map((variant) => ({ ...variant, name: variant.sku, updatedAt: at }));
    const target = backofficeTarget(saleorViewsWithProducts);
    const once = deliverOnce(
      async ({ data, former = [] }) => {
        for (const sku of former) {
          this.has.delete(sku ?? '');
        }
        for (const { sku, id } of [data].flat() as Variant[]) {
          if (route.deletes === true) {
            this.has.delete(sku);
          } else {
            this.has.set(sku, id);
          }
        }
        return { statusCode: 200, body: { success: true } };
      },
      {
        ledger: stateLedger(this.memory),
        terms: deliveryTerms({ source: saleorSource, target, route, creates: false }, context),
        requiresLedger: true,
        unrepeatable: false,
        now: () => now,
      },
    );
    const event = { id: `${now}`, type, source: 'saleor', time: at, retryCount: 0 };
    const data = route.identity.each ? items : items[0];
    await once({ event, data, handler: route.handler, target: 'backoffice' }, context);
  }

  get products(): Record<string, string> {
    return Object.fromEntries([...this.has].sort());
  }
}

const UPDATED = 'saleor.product_variant_updated';
const v = (id: string, sku: string): Variant => ({ id, sku });

test('the SKU that a variant had is told as gone, and once', async () => {
  const shop = new Shop();
  await shop.deliver(UPDATED, [v('1', 'A')], 1);
  await shop.deliver(UPDATED, [v('1', 'B')], 2);
  expect(shop.products).toEqual({ B: '1' });
  // The back office may have a product of its own by that SKU since.
  shop.has.set('A', 'own');
  await shop.deliver(UPDATED, [v('1', 'C')], 3);
  expect(shop.products).toEqual({ A: 'own', C: '1' });
});

test('the SKU that another variant has now is not', async () => {
  const shop = new Shop();
  await shop.deliver(UPDATED, [v('1', 'A')], 1);
  await shop.deliver(UPDATED, [v('2', 'A')], 3);
  await shop.deliver(UPDATED, [v('1', 'B')], 2);
  expect(shop.products).toEqual({ A: '2', B: '1' });
});

test('two variants swap their SKUs, in one event of the product or in two', async () => {
  for (const events of [[[v('1', 'B'), v('2', 'A')]], [[v('1', 'B')], [v('2', 'A')]], [[v('2', 'A')], [v('1', 'B')]]]) {
    const shop = new Shop();
    await shop.deliver('saleor.product_updated', [v('1', 'A'), v('2', 'B')], 1);
    for (const variants of events) {
      await shop.deliver('saleor.product_updated', variants, 2);
    }
    expect(shop.products).toEqual({ A: '2', B: '1' });
  }
});

test('a variant that was renamed and is removed leaves nothing behind, also where the renaming was lost', async () => {
  const shop = new Shop();
  await shop.deliver(UPDATED, [v('1', 'A')], 1);
  await shop.deliver('saleor.product_variant_deleted', [v('1', 'B')], 3);
  expect(shop.products).toEqual({});
});

test('however SKUs go round, in the end the back office has what Saleor has', async () => {
  const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 })), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(moves, fc.boolean(), async (steps, late) => {
      const shop = new Shop();
      const skus = ['S0', 'S1', 'S2'];
      const events: [Variant, number][] = skus.map((sku, id) => [v(`v${id}`, sku), 1]);
      for (const [at, [variant, wanted]] of steps.entries()) {
        // As in Saleor, a SKU is taken only where no other variant has it.
        if (!skus.includes(`S${wanted}`)) {
          skus[variant] = `S${wanted}`;
          events.push([v(`v${variant}`, `S${wanted}`), at + 2]);
        }
      }
      // Two events that come the other way round are those of two variants, or of one.
      if (late && events.length > 4) {
        events.push(...events.splice(-2).reverse());
      }
      for (const [variant, second] of events) {
        await shop.deliver(UPDATED, [variant], second);
      }
      expect(shop.products).toEqual(Object.fromEntries(skus.map((sku, id) => [sku, `v${id}`] as const).sort()));
    }),
    { numRuns: 60 },
  );
});

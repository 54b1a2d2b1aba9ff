import { orderSaleorRoutes } from '#lib/catalogue/generated/routes';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { routeEvent } from '#lib/delivery/route';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import { saleorViewsWithProducts } from '#lib/flows/backoffice-saleor/product-views';
import { isDelivered } from '#lib/operations/saleor/reconcile/delivered';
import { backofficeTarget } from '#lib/systems/backoffice/target';
import { saleorSource } from '#lib/systems/saleor/source';
import { createMemoryStore } from '../support/memory-store';

const START = Date.UTC(2026, 0, 1);
const TARGET = backofficeTarget(saleorViewsWithProducts);
const TABLE = { source: saleorSource, routes: orderSaleorRoutes, targets: [TARGET] };
const silent = () => {};
const context = {
  config: readConfig({}),
  deadline: createDeadline(START + 50_000, () => START),
  log: { debug: silent, info: silent, warn: silent, error: silent },
};
const at = (second: number) => new Date(START + second * 1000).toISOString();
let ledger: ReturnType<typeof stateLedger>;
let told: string[];
beforeEach(() => {
  jest.useFakeTimers({ now: START + 60_000 });
  ledger = stateLedger(createMemoryStore(() => START + 60_000));
  told = [];
});
afterEach(() => jest.useRealTimers());

async function hear(type: string, data: unknown, second: number, id = `${type}.${second}`): Promise<void> {
  const event = { id, type, source: 'saleor', time: at(second), retryCount: 0 };
  const routing = routeEvent(TABLE, event, data, context.config);
  if (routing.kind === 'refused') {
    throw routing.error;
  }
  const { route, handler, creates } = routing;
  const once = deliverOnce(
    async (delivery) => {
      told.push(delivery.handler);
      return { statusCode: 200, body: { success: true } };
    },
    {
      ...{ ledger, requiresLedger: true, unrepeatable: false },
      terms: deliveryTerms({ source: saleorSource, target: TARGET, route, creates }, context),
    },
  );
  await once({ event, data, handler, target: TARGET.name }, context);
}

const sent = (quantity: number) => ({
  ...{ id: 'f1', status: 'FULFILLED', trackingNumber: '', created: at(10) },
  lines: [{ quantity, orderLine: { id: 'l1', productSku: 'TENT-2P', productVariantId: 'v1' } }],
});
const order = (quantity: number) => ({
  ...{ id: 'o1', number: '1', status: 'PARTIALLY_RETURNED', isPaid: true, created: at(0), updatedAt: at(20) },
  ...{ lines: [{ id: 'l1', productSku: 'TENT-2P', quantity: 3 }], fulfillments: [sent(quantity)] },
});
const shipment = (quantity: number) => ({ fulfillment: sent(quantity), order: { id: 'o1', number: '1' } });
const changed = { event: 'order_updated', body: { order: order(2), issuedAt: at(20) }, at: START + 20_000 };

test('a shipment that was sent as it had been before a return is found by its order, and then is not any more', async () => {
  await hear('saleor.order_updated', order(2), 20);
  // The order’s word came first, when the back office knew of no shipment.
  await hear('saleor.fulfillment_changed', shipment(2), 20);
  await hear('saleor.fulfillment_created', shipment(3), 10);
  expect(told).toEqual(['order-saleor/created', 'order-saleor/shipment-created']);
  expect(await isDelivered(changed, ledger, context)).toBe(false);
  await hear('saleor.fulfillment_changed', shipment(2), 20, 'of the reconciliation');
  expect(told.at(-1)).toBe('order-saleor/shipment-updated');
  expect(await isDelivered(changed, ledger, context)).toBe(true);
});

test('one that the back office has made itself is not looked for', async () => {
  await hear('saleor.order_updated', order(2), 20);
  expect(await isDelivered(changed, ledger, context)).toBe(true);
});

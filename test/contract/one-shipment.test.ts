import { orderBackofficeRoutes } from '#lib/catalogue/generated/routes';
import { createContext } from '#lib/core/context';
import { deliverOnce } from '#lib/delivery/deliver-once';
import { KeyedMutex } from '#lib/delivery/keyed-mutex';
import { stateLedger } from '#lib/delivery/state-ledger';
import { deliveryTerms } from '#lib/delivery/terms';
import type { DeliveryAnswer } from '#lib/delivery/types';
import { createState } from '#lib/platform/state';
import { backofficeSource as source } from '#lib/systems/backoffice/source';
import { commerceTarget as target } from '#lib/systems/commerce/target';
import { main as ship } from '../../actions/order/backoffice/shipment-created';
import { call } from '../support/http';
import type { InProcess } from '../support/in-process';
import { runHere } from '../support/run-here';

const TYPE = 'be-observer.sales_order_shipment_create';
let platform: InProcess;
let order: { entity_id: number; items: { item_id: number }[] };

beforeAll(async () => {
  platform = await runHere();
  const body = { items: [{ sku: 'LAMP-3', price: 24, qty: 30 }] };
  const bought = await call(`${platform.url}/systems/commerce/checkout`, { method: 'POST', body });
  order = bought.body as typeof order;
});
afterAll(() => platform.stop());

const shipments = async (trackNumber: string) => {
  const { body } = await call(`${platform.url}/systems/commerce/rest/V1/shipments?searchCriteria%5BpageSize%5D=1000`);
  const { items } = body as { items: { tracks: { track_number: string }[] }[] };
  return items.filter(({ tracks }) => tracks.some(({ track_number }) => track_number === trackNumber)).length;
};

/**
 * A delivery in a process of its own: nothing in memory is shared, only the State service and the
 * store.
 */
function deliver(trackNumber: string, id = trackNumber, time = '2026-01-01T00:00:00Z'): Promise<DeliveryAnswer> {
  const context = createContext(platform.env);
  const data = {
    orderId: order.entity_id,
    items: [{ orderItemId: order.items[0]?.item_id, qty: 1 }],
    tracks: [{ trackNumber, title: 'Parcel', carrierCode: 'ups' }],
  };
  const event = { id, type: TYPE, time, retryCount: 0 };
  const route = orderBackofficeRoutes[TYPE];
  if (route === undefined) {
    throw new Error(`No route for ${TYPE}.`);
  }
  const once = deliverOnce(async (delivery) => ship({ ...platform.env, ...delivery }), {
    ledger: stateLedger(createState(context.deadline)),
    terms: deliveryTerms({ source, target, route, creates: true }, context),
    requiresLedger: true,
    unrepeatable: true,
    mutex: new KeyedMutex(),
  });
  return once({ event, data, handler: route.handler, target: target.name }, context);
}

test('deliveries of one event at once, in processes of their own, make one shipment', async () => {
  for (let round = 0; round < 10; round++) {
    const track = `AT-ONCE-${round}`;
    const ends = await Promise.allSettled([deliver(track), deliver(track), deliver(track)]);
    // Whoever did not get through asks to come again; the outcome is the same then.
    const busy = ends.filter(({ status }) => status === 'rejected');
    for (const end of busy) {
      expect(end).toMatchObject({ reason: { kind: 'busy', status: 503 } });
    }
    expect(await shipments(track)).toBeLessThanOrEqual(1);
    if (busy.length < ends.length) {
      expect(await shipments(track)).toBe(1);
    }
  }
});

test('of two parcels with one number the earlier one is no old news after the later one', async () => {
  expect(await deliver('Custom Value', 'later', '2026-01-02T00:00:00Z')).toMatchObject({ statusCode: 200 });
  const { body } = await deliver('Custom Value', 'earlier', '2026-01-01T00:00:00Z');
  expect(body).toMatchObject({ success: true, message: 'Shipment created successfully' });
  expect(await shipments('Custom Value')).toBe(2);
});

import { orderBackofficeRoutes } from '#lib/catalogue/generated/routes';
import type { Route } from '#lib/catalogue/types';
import { createContext } from '#lib/core/context';
import { guard } from '#lib/delivery/guard';
import { OneByOne } from '#lib/delivery/keyed-mutex';
import type { DeliveryAnswer } from '#lib/delivery/types';
import { createState } from '#lib/platform/state';
import { local } from '#local/identity';
import { main as ship } from '../../actions/order/backoffice/shipment-created';
import { call } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

const TYPE = 'be-observer.sales_order_shipment_create';
const route = orderBackofficeRoutes[TYPE] as Route;
let platform: InProcess;

beforeAll(async () => {
  platform = await startInProcess();
  Object.assign(process.env, {
    AIO_STATE_ENDPOINT: platform.url,
    __OW_NAMESPACE: local.namespace,
    __OW_API_KEY: local.apiKey,
  });
  for (const level of ['info', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation();
  }
});
afterAll(() => platform.stop());

const shipments = async (trackNumber: string) => {
  const { body } = await call(`${platform.url}/systems/commerce/rest/V1/shipments?searchCriteria%5BpageSize%5D=1000`);
  const { items } = body as { items: { tracks: { track_number: string }[] }[] };
  return items.filter(({ tracks }) => tracks.some(({ track_number }) => track_number === trackNumber)).length;
};

/** A delivery in a process of its own: nothing in memory is shared, only the State service and the store. */
function deliver(trackNumber: string): Promise<DeliveryAnswer> {
  const context = createContext(platform.env);
  const data = {
    orderId: 1,
    items: [{ orderItemId: 1, qty: 0.01 }],
    tracks: [{ trackNumber, title: 'Parcel', carrierCode: 'ups' }],
  };
  const event = { id: trackNumber, type: TYPE, time: '2026-01-01T00:00:00Z', retryCount: 0 };
  const guarded = guard(async (delivery) => ship({ ...platform.env, data: delivery.data, event: delivery.event }), {
    source: 'backoffice',
    route,
    store: createState(context.deadline),
    echoMs: 0,
    oneByOne: new OneByOne(),
  });
  return guarded({ event, data, route: 'order-backoffice/shipment-created' }, context);
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

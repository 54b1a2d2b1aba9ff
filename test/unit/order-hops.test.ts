import { inOrder } from '#lib/operations/trace/order-hops';

/** A step at this millisecond of a minute. */
const step = (ms: number, hop: string) => ({ at: new Date(1_800_000_000_000 + ms).toISOString(), hop });
const DELIVERED = 'I/O Events → product-backoffice/consumer';
const CONSUMER = 'product-backoffice/consumer';
const HANDLER = 'product-backoffice/updated';

test('a delivery whose start seems later than what it called comes before it', () => {
  // As measured: the trace is dated when the queue has written it, some milliseconds after the end.
  const steps = [step(103, DELIVERED), step(80, 'ingestion/webhook'), step(95, CONSUMER), step(98, HANDLER)];
  const hops = inOrder(steps).map(({ hop }) => hop);
  expect(hops).toEqual(['ingestion/webhook', DELIVERED, CONSUMER, HANDLER]);
});

test('of the same millisecond: ingestion, delivery, consumer, handler, failure', () => {
  const steps = ['failure', HANDLER, CONSUMER, DELIVERED, 'ingestion/webhook'].map((hop) => step(50, hop));
  const hops = inOrder(steps).map(({ hop }) => hop);
  expect(hops.slice(0, 3)).toEqual(['ingestion/webhook', DELIVERED, CONSUMER]);
  expect(hops.slice(3).sort()).toEqual(['failure', HANDLER]);
});

test('each try is followed by its own activations, though a handler waits for long', () => {
  const first = [step(1_003, DELIVERED), step(1_000, CONSUMER), step(4_900, HANDLER), step(4_950, 'failure')];
  const second = [step(5_002, DELIVERED), step(5_000, CONSUMER), step(5_001, HANDLER)];
  const shuffled = [...second, ...first].reverse();
  expect(inOrder(shuffled)).toEqual([...first, ...second]);
});

test('of several deliveries at once each keeps its place', () => {
  const steps = [
    step(100, DELIVERED),
    step(100, CONSUMER),
    step(101, DELIVERED),
    step(101, CONSUMER),
    step(120, HANDLER),
    step(150, DELIVERED),
    step(149, CONSUMER),
  ];
  expect(inOrder(steps)).toEqual(steps);
});

test('without the older traces or activations, what is left stands by its time', () => {
  const old = [step(0, CONSUMER), step(1, HANDLER)];
  const latest = [step(60_003, DELIVERED), step(60_000, CONSUMER)];
  expect(inOrder([...latest, ...old])).toEqual([...old, ...latest]);
  const traces = [step(0, DELIVERED), step(60_003, DELIVERED), step(60_000, CONSUMER)];
  expect(inOrder(traces)).toEqual(traces);
});

test('an activation long before a delivery is not that delivery’s', () => {
  const steps = [step(0, CONSUMER), step(1_001, DELIVERED)];
  expect(inOrder(steps)).toEqual(steps);
});

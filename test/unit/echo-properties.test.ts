import fc from 'fast-check';
import type { LedgerKind } from '../support/simulation';
import { type Side, type Times, TwoSystems, type Values } from '../support/two-systems';

// Properties take long beside other tests on two cores.
jest.setTimeout(180_000);

const side = fc.constantFrom<Side>('erp', 'shop');
/** Few values: the same one often comes again, which is what an echo is confused with. */
const values: fc.Arbitrary<Values> = fc.option(
  fc.record({ price: fc.constantFrom(10, 12), note: fc.constantFrom('a', 'b') }),
  { nil: undefined, freq: 3 },
);
const change = fc.record({ side, values });
const history = fc.array(fc.oneof(change, fc.record({ deliver: fc.nat(5), lost: fc.boolean() })), { maxLength: 14 });
const choices = fc.array(fc.nat(5), { maxLength: 40 });

type MapTo = ConstructorParameters<typeof TwoSystems>[1];

interface History {
  steps: readonly ({ side: Side; values: Values } | { deliver: number; lost: boolean })[];
  order: readonly number[];
  last: { side: Side; values: Values };
}

/** Plays what has happened until nothing waits any more; then somebody makes one more change. */
async function play(
  times: Times,
  { steps, order, last }: History,
  ledger: LedgerKind,
  mapTo?: MapTo,
): Promise<TwoSystems> {
  const systems = new TwoSystems(times, mapTo, ledger);
  const next = order[Symbol.iterator]();
  for (const step of steps) {
    if ('deliver' in step) {
      await systems.deliver(step.deliver, step.lost);
    } else {
      systems.change(step.side, step.values);
    }
    if (times === 'none') {
      // Nothing but the order in which they come says then which is newer.
      await systems.settle([][Symbol.iterator]());
    }
  }
  await systems.settle(next);
  // Without times an earlier state and its echo are told apart by a minute alone.
  systems.pass(times === 'none' ? 60_000 : 0);
  if (mapTo === undefined) {
    expect(systems.has.erp).toEqual(systems.has.shop);
  }
  // Who says again what holds anyway changes nothing.
  fc.pre(JSON.stringify(systems.has[last.side]) !== JSON.stringify(last.values));
  systems.change(last.side, last.values);
  await systems.settle(next);
  return systems;
}

const scaled = (factor: number) => (values: Values) => values && { ...values, price: values.price * factor };

describe.each<LedgerKind>(['state', 'database'])('with the ledger in the %s', (ledger) => {
  test.each<Times>(['own', 'whole seconds', 'event', 'none'])(
    'whatever has happened, both have the same in the end, and a change that is then made arrives (times: %s)',
    async (times) => {
      await fc.assert(
        fc.asyncProperty(history, choices, change, async (steps, order, last) => {
          const { has } = await play(times, { steps, order, last }, ledger);
          expect(has).toEqual({ erp: last.values, shop: last.values });
        }),
        { numRuns: 200 },
      );
    },
  );

  test.each([
    ['one way alone', { shop: scaled(1.5), erp: scaled(1) }],
    ['both ways', { shop: scaled(2), erp: scaled(0.5) }],
  ])(
    'what the target made of a change comes back as an echo, where a mapping changes a value %s',
    async (_name, mapTo) => {
      await fc.assert(
        fc.asyncProperty(history, choices, change, async (steps, order, last) => {
          const { has } = await play('own', { steps, order, last }, ledger, mapTo);
          const other = last.side === 'erp' ? 'shop' : 'erp';
          expect(has[last.side]).toEqual(last.values);
          expect(has[other]).toEqual(mapTo[other](last.values));
        }),
        { numRuns: 200 },
      );
    },
  );
});

test('a burst of ten changes that are on their way with their echoes comes to rest', async () => {
  const systems = new TwoSystems('own', { shop: scaled(1.5), erp: scaled(1) });
  systems.change('erp', { price: 10, note: 'a' });
  await systems.deliver(0, true);
  for (let n = 0; n < 8; n++) {
    systems.change('erp', n % 2 === 0 ? undefined : { price: 10, note: 'a' });
  }
  await systems.settle([][Symbol.iterator]());
  expect(systems.waiting).toEqual([]);
});

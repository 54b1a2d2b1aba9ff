import fc from 'fast-check';
import { type Fate, type Fault, type LedgerKind, type SimulatedEvent, Simulation } from '../support/simulation';

const fate = (targets: readonly Fate['target'][]) =>
  fc.record({ process: fc.nat(2), target: fc.constantFrom(...targets) });

/** A history: changes of two records, and things that may be added once. */
const history = fc
  .array(fc.record({ kind: fc.constantFrom('set' as const, 'add' as const), record: fc.constantFrom('A', 'B') }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((items) => items.map((item, index): SimulatedEvent => ({ ...item, id: `e-${index}`, version: index + 1 })));

/** For each round which events come, how often, in which order, and what they meet. */
const rounds = (targets: readonly Fate['target'][]) =>
  fc.array(fc.array(fc.record({ pick: fc.nat(5), fate: fate(targets) }), { maxLength: 6 }), { maxLength: 4 });
const choices = fc.array(fc.nat(20), { maxLength: 200 });

interface Run {
  events: SimulatedEvent[];
  plan: { pick: number; fate: Fate }[][];
  order: number[];
  faults?: Fault[];
  ledger: LedgerKind;
  looks?: boolean;
}

/** Plays the rounds, then delivers what has not ended until everything has, as a queue does. */
async function play({ events, plan, order, faults = [], looks = true, ledger }: Run): Promise<Simulation> {
  const simulation = new Simulation(ledger, looks);
  const chosen = order[Symbol.iterator]();
  const failing = faults[Symbol.iterator]();
  const open = new Map(events.map((event) => [event.id, event]));
  const finish = (ended: { event: SimulatedEvent; status: number }[]) => {
    for (const { event, status } of ended.filter(({ status }) => status === 200)) {
      open.delete(event.id);
      expect(status).toBe(200);
    }
  };
  for (const round of plan) {
    const deliveries = round.flatMap(({ pick, fate }) => {
      const event = events[pick];
      return event === undefined ? [] : [{ event, fate }];
    });
    finish(await simulation.round(deliveries, chosen, failing));
  }
  for (let retry = 0; open.size > 0; retry++) {
    if (retry > 20) {
      throw new Error(`Lost: ${[...open.keys()]}`);
    }
    const deliveries = [...open.values()].map((event) => ({ event, fate: { process: 0, target: 'ok' as const } }));
    finish(await simulation.round(deliveries, chosen, [][Symbol.iterator]()));
  }
  return simulation;
}

const expectEachOnce = (events: readonly SimulatedEvent[], { added }: Simulation) => {
  const wanted = events.filter(({ kind }) => kind === 'add').map(({ id }) => [id, 1] as const);
  expect(new Map(added)).toEqual(new Map(wanted));
};

/** Properties take long beside other tests on two cores, in milliseconds. */
const BOUND_MS = 180_000;

/** Changes of records that are known by two names, of which one may go over to another record. */
const shared = fc
  .array(
    fc.record({
      record: fc.constantFrom('A', 'B'),
      also: fc.option(fc.constantFrom('x', 'y'), { nil: undefined, freq: 4 }),
    }),
    { minLength: 3, maxLength: 6 },
  )
  .map((items) =>
    items.map((item, index) => ({ ...item, kind: 'set' as const, id: `e-${index}`, version: index + 1 })),
  );

describe.each<LedgerKind>(['state', 'database'])('with the ledger in the %s', (ledger) => {
  test(
    'whatever is repeated, reordered, refused or killed: each thing is added once, and the newest value stands',
    async () => {
      const targets = ['ok', 'away', 'slow', 'crash-before', 'crash-after'] as const;
      await fc.assert(
        fc.asyncProperty(history, rounds(targets), choices, async (events, plan, order) => {
          const simulation = await play({ events, plan, order, ledger });
          expectEachOnce(events, simulation);
          const sets = events.filter(({ kind }) => kind === 'set');
          expect(simulation.values).toEqual(new Map(sets.map(({ record, version }) => [record, version])));
        }),
        { numRuns: 400 },
      );
    },
    BOUND_MS,
  );

  test(
    'also when the store fails in between, nothing is lost and nothing is added twice',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          history,
          rounds(['ok', 'away']),
          choices,
          fc.array(fc.constantFrom<Fault>('none', 'none', 'before', 'lost'), { maxLength: 100 }),
          async (events, plan, order, faults) => {
            expectEachOnce(events, await play({ events, plan, order, faults, ledger }));
          },
        ),
        { numRuns: 400 },
      );
    },
    BOUND_MS,
  );

  test(
    'by no name an older change ends over a newer one, whoever dies, also where a name goes over to another record',
    async () => {
      const targets = ['ok', 'away', 'slow', 'crash-before', 'crash-after', 'crash-noting'] as const;
      await fc.assert(
        fc.asyncProperty(shared, rounds(targets), choices, async (events, plan, order) => {
          const { values, newest } = await play({ events, plan, order, ledger });
          expect(values).toEqual(newest);
        }),
        { numRuns: 200 },
      );
    },
    BOUND_MS,
  );

  test(
    'while nothing dies, each thing is added once, also by a handler that does not look at the target',
    async () => {
      await fc.assert(
        fc.asyncProperty(history, rounds(['ok', 'away']), choices, async (events, plan, order) => {
          expectEachOnce(events, await play({ events, plan, order, looks: false, ledger }));
        }),
        { numRuns: 400 },
      );
    },
    BOUND_MS,
  );
});

/** A step in an event's path, as far as its order needs it. */
interface Step {
  /** ISO 8601. */
  at: string;
  hop: string;
}

const DELIVERY = 'I/O Events → ';

/** By how much a delivery's start may seem late. */
const LATE_MS = 1_000;

/**
 * The steps in the order in which one caused the next. When a delivery started is known only from
 * its end and its duration, and by another clock than that of the activations: the consumer that
 * it called may seem to start first.
 */
export function inOrder<S extends Step>(steps: readonly S[]): S[] {
  const starts = new Map(steps.map((step) => [step, Date.parse(step.at)]));
  const startOf = (step: S) => starts.get(step) ?? 0;
  const sorted = [...steps].sort((a, b) => startOf(a) - startOf(b));
  const shifts = new Map(sorted.filter(isConsumer).map((step, index, all) => [step, shiftOf(step, index, all)]));

  /** The last but n delivery called the last but n activation: the oldest of either may be gone. */
  function shiftOf(consumer: S, index: number, all: readonly S[]): number {
    const called = `${DELIVERY}${consumer.hop}`;
    const same = all.slice(index).filter(({ hop }) => hop === consumer.hop);
    const delivery = sorted.filter(({ hop }) => hop === called).at(-same.length);
    const late = delivery === undefined ? 0 : startOf(delivery) - startOf(consumer);
    return late > 0 && late <= LATE_MS ? late : 0;
  }

  /** An activation comes with the consumer of its package that started last before it. */
  function keyOf(step: S): number {
    const start = startOf(step);
    const own = sorted.filter((one) => isConsumer(one) && packageOf(one) === packageOf(step) && startOf(one) <= start);
    const consumer = own.at(-1);
    return consumer === undefined ? start : Math.max(start, startOf(consumer) + (shifts.get(consumer) ?? 0));
  }
  return sorted
    .map((step) => ({ step, key: keyOf(step), rank: rankOf(step) }))
    .sort((a, b) => a.key - b.key || a.rank - b.rank)
    .map(({ step }) => step);
}

function isConsumer({ hop }: Step): boolean {
  return /^[^ ]+\/consumer$/.test(hop);
}

function packageOf({ hop }: Step): string {
  return hop.split('/')[0] ?? '';
}

/** Which of two steps of the same millisecond comes first. */
function rankOf(step: Step): number {
  if (step.hop.startsWith('ingestion/')) {
    return 0;
  }
  return step.hop.startsWith(DELIVERY) ? 1 : isConsumer(step) ? 2 : 3;
}

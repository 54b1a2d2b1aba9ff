import { createRandom } from '#local/kernel/random';
import {
  type Ended,
  type Fate,
  type Fault,
  type LedgerKind,
  type SimulatedEvent,
  Simulation,
} from '../support/simulation';

/** What was tried, and what was found wrong. */
export interface ModelResult {
  histories: number;
  deliveries: number;
  /** Calls of the ledger that failed, by how. */
  faults: Record<Exclude<Fault, 'none'>, number>;
  violations: string[];
}

/** Histories in which the protocol did wrong that are told; more say no more. */
const MOST_TOLD = 10;
/** Tries after which an event counts as lost. */
const MOST_TRIES = 30;

const TARGETS: readonly Fate['target'][] = [
  'ok',
  'ok',
  'ok',
  'away',
  'refuses',
  'slow',
  'crash-before',
  'crash-after',
  'crash-noting',
];

/**
 * Plays random histories of deliveries over a ledger, and looks for what delivery promises never
 * to do: two handlers at work on one record, a thing added twice, an older change over a newer one,
 * an event that never ends, a failure that a success does not know of. Processes die at any step,
 * calls of the ledger fail, or lose their answers, or (`late`) are carried out after they have
 * failed, leases end, and a target does its work when nobody waits for it any more.
 */
export async function checkLedger(
  ledger: LedgerKind,
  { runs, seed, late }: { runs: number; seed: number; late: boolean },
): Promise<ModelResult> {
  const result: ModelResult = { histories: 0, deliveries: 0, faults: { before: 0, lost: 0, late: 0 }, violations: [] };
  for (let run = 0; run < runs && result.violations.length < MOST_TOLD; run++) {
    const wrong = await new History(ledger, seed + run, late, result).play();
    result.histories += 1;
    result.violations.push(...wrong.map((text) => `history ${seed + run}: ${text}`));
  }
  return result;
}

class History {
  private readonly random: () => number;
  private readonly simulation: Simulation;
  private readonly events: SimulatedEvent[];
  /** Events that have not ended, and those whose last end was a refusal. */
  private readonly open: Map<string, SimulatedEvent>;
  private readonly refused = new Set<string>();
  private readonly faulty: boolean;
  private readonly wrong: string[] = [];

  constructor(
    ledger: LedgerKind,
    seed: number,
    private readonly late: boolean,
    private readonly result: ModelResult,
  ) {
    // Neighbouring seeds begin alike.
    this.random = createRandom(seed);
    this.random();
    this.simulation = new Simulation(ledger, true, true);
    this.faulty = this.random() < 0.75;
    this.events = Array.from({ length: 2 + this.below(2) }, (_, index) => this.event(index));
    this.open = new Map(this.events.map((event) => [event.id, event]));
  }

  /** @returns what went wrong. */
  async play(): Promise<string[]> {
    for (let round = this.below(2); round >= 0; round--) {
      const deliveries = Array.from({ length: 2 + this.below(3) }, () => ({
        event: this.one(this.events),
        fate: { process: this.below(3), target: this.one(TARGETS) },
      }));
      this.note(await this.round(deliveries, this.faulty));
    }
    for (let tries = 0; this.open.size > 0; tries++) {
      if (tries > MOST_TRIES) {
        this.wrong.push(`never ended: ${[...this.open.keys()]}`);
        return this.wrong;
      }
      const deliveries = [...this.open.values()].map((event) => ({
        event,
        fate: { process: this.below(3), target: 'ok' as const },
      }));
      this.note(await this.round(deliveries, this.faulty && tries < 2));
    }
    this.compare();
    return this.wrong;
  }

  private round(deliveries: { event: SimulatedEvent; fate: Fate }[], faulty: boolean): Promise<Ended[]> {
    this.result.deliveries += deliveries.length;
    const choices = { next: () => ({ value: this.below(20), done: false as const }) };
    const faults = { next: () => ({ value: faulty ? this.fault() : ('none' as const), done: false as const }) };
    return this.simulation.round(deliveries, choices, faults);
  }

  private note(ended: readonly Ended[]): void {
    for (const { event, status, failedBefore, repeated } of ended) {
      if (status === 422) {
        this.refused.add(event.id);
      }
      if (status === 200) {
        // Where the ledger failed, the mark of a failure may not have been written.
        if (this.refused.delete(event.id) && !failedBefore && !repeated && !this.faulty) {
          this.wrong.push(`${event.id} was applied, and nobody knows that it had failed`);
        }
        this.open.delete(event.id);
      }
    }
  }

  private compare(): void {
    const { values, newest, added, overlaps } = this.simulation;
    for (const [name, version] of newest) {
      if (values.get(name) !== version) {
        this.wrong.push(`${name} ended with ${values.get(name)}, and ${version} is newer`);
      }
    }
    for (const { id, kind } of this.events) {
      if (kind === 'add' && added.get(id) !== 1) {
        this.wrong.push(`${id} was added ${added.get(id) ?? 0} times`);
      }
    }
    this.wrong.push(...overlaps.map((name) => `two were at work on ${name}`));
  }

  private event(index: number): SimulatedEvent {
    const kind = this.one(['set', 'set', 'set', 'set', 'list', 'add'] as const);
    const also = kind === 'set' && this.random() < 0.4 ? this.one(['x', 'y']) : undefined;
    // More than three rows, so that they are claimed and committed in batches.
    const rows = ['A', 'B', 'C', 'D', 'E', 'F'].slice(this.below(3)).slice(0, 4 + this.below(2));
    const list = kind === 'list' ? { rows } : {};
    return { id: `e-${index}`, kind, record: this.one(['A', 'B']), also, version: index + 1, ...list };
  }

  private fault(): Fault {
    if (this.random() >= 0.12) {
      return 'none';
    }
    const fault = this.one(this.late ? (['before', 'lost', 'late'] as const) : (['before', 'lost'] as const));
    this.result.faults[fault] += 1;
    return fault;
  }

  private below(most: number): number {
    return Math.floor(this.random() * most);
  }

  private one<T>(all: readonly T[]): T {
    const taken = all[this.below(all.length)];
    if (taken === undefined) {
      throw new Error('Nothing to choose from.');
    }
    return taken;
  }
}

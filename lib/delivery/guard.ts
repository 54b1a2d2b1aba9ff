import type { Context } from '#lib/core/context';
import { RelayError, toRelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import type { Store } from '#lib/core/key-value-store';
import { judge, readStates, type Sight, type States, stateIn } from './decide';
import { deliveryId } from './failures';
import { inParts } from './in-parts';
import { OneByOne } from './keyed-mutex';
import { Claims } from './leases';
import { type Change, type RecordState, withApplied, withoutTold, withVersion } from './record';
import { type Part, partsOf } from './record-change';
import type { Deliver, Delivery, DeliveryAnswer } from './types';

const DAY_S = 86_400;
/** Longer than the journal keeps an event, and than the queue retries it. */
const OUTCOME_TTL_S = 8 * DAY_S;
const RECORD_TTL_S = 30 * DAY_S;

export interface GuardOptions extends Sight {
  store: Store;
  now?: () => number;
  /** Who waits for whom within this process; a test of several processes gives each its own. */
  oneByOne?: OneByOne;
}

/** What one process knows of its own claims, so that its activations wait for each other and not for the store. */
const here = new OneByOne();

/**
 * Applies each event once and in order: of the deliveries that concern a record one at a time gets through; it is
 * answered from memory where it was applied before, skipped where something newer was, or where it is an echo.
 */
export function guard(next: Deliver, options: GuardOptions): Deliver {
  return async (delivery, context) => {
    const work = new GuardedDelivery(next, options, delivery, context);
    return (options.oneByOne ?? here).run(work.names, () => work.run());
  };
}

/** What is to be done with an event, part by part. */
interface Plan {
  /** What is known of each record; changed as parts are dealt with. */
  states: States;
  wanted: Part[];
  echoes: Part[];
  unchanged: Part[];
}

/** Why an event needs no work, and how that is said. */
const SKIPPED = {
  stale: 'Something newer was applied before',
  echo: 'The change came from there',
  unchanged: 'Nothing of it has changed',
} as const;

/** One delivery on its way through the guards. */
class GuardedDelivery {
  readonly names: readonly string[];
  private readonly parts: readonly Part[];
  private readonly outcomeKey: string | undefined;
  private readonly now: () => number;

  constructor(
    private readonly next: Deliver,
    private readonly options: GuardOptions,
    private readonly delivery: Delivery,
    private readonly context: Context,
  ) {
    const { event, data } = delivery;
    this.now = options.now ?? Date.now;
    const { route, scope, view, tells } = options;
    this.parts = partsOf(route, event, data, { now: this.now(), scope, view, tells });
    const id = deliveryId(delivery);
    const records = [...new Set(this.parts.flatMap(({ names }) => names))].sort();
    // What names no record is still the same event when it comes again.
    this.names = records.length > 0 ? records : [id];
    // Without an id nothing tells two events apart.
    this.outcomeKey = event.id === '' ? undefined : `once.${id}`;
  }

  async run(): Promise<DeliveryAnswer> {
    if (this.context.deadline.remaining() <= 0) {
      throw new RelayError('timeout', 'No time was left when the deliveries before had ended.');
    }
    const { store } = this.options;
    const claims = new Claims(store, this.names, this.context.deadline, this.now);
    const release = () => claims.release((error) => this.warn('A claim was not released', error));
    let plan: DeliveryAnswer | Plan;
    try {
      await claims.win();
      plan = await this.look();
      await this.unsettle(plan);
    } catch (thrown) {
      await release();
      return this.withoutMemory(toRelayError(thrown));
    }
    try {
      return 'statusCode' in plan ? plan : await this.carryOut(plan, () => claims.hold());
    } finally {
      await release();
    }
  }

  /** What is to be done, as whoever has the claim sees it: nobody else writes what it reads. */
  private async look(): Promise<DeliveryAnswer | Plan> {
    const before = await this.readOutcome();
    if (before !== undefined) {
      return before;
    }
    const plan: Plan = {
      states: await readStates(this.options.store, this.parts),
      wanted: [],
      echoes: [],
      unchanged: [],
    };
    const old: Part[] = [];
    const lists = { wanted: plan.wanted, echo: plan.echoes, unchanged: plan.unchanged, stale: old };
    for (const part of this.parts) {
      lists[judge(plan.states, part, this.change(part), this.options.echoMs)].push(part);
    }
    return plan;
  }

  /**
   * From the attempt on nobody knows what the target has: it may take what it is told, and the answer be lost. So what it was told
   * before is forgotten first, or the old state coming back would look as if nothing had changed.
   */
  private async unsettle(plan: DeliveryAnswer | Plan): Promise<void> {
    if ('statusCode' in plan) {
      return;
    }
    const names = plan.wanted.flatMap((part) => part.names);
    const told = [...new Set(names)].filter((name) => stateIn(plan.states, name).told !== undefined);
    await inParts(told, (name) => this.putRecord(name, withoutTold(stateIn(plan.states, name))));
  }

  /** `holds`: whether nobody else can be at work on the same records. */
  private async carryOut(plan: Plan, holds: () => boolean): Promise<DeliveryAnswer> {
    const { states, wanted } = plan;
    const seen = [...plan.echoes, ...plan.unchanged];
    if (this.parts.length > 0 && wanted.length === 0) {
      const skipped = plan.echoes.length > 0 ? 'echo' : plan.unchanged.length > 0 ? 'unchanged' : 'stale';
      return this.skip(states, seen, skipped);
    }
    const answer = await this.next(this.narrowed(wanted), this.context);
    // A refusal is no outcome: the consumer keeps it as a failure, and the event may be sent again.
    if (isApplied(answer) && holds()) {
      for (const part of wanted) {
        for (const name of part.names) {
          states.set(name, withApplied(stateIn(states, name), this.change(part)));
        }
      }
      this.seen(states, seen);
      await this.remember(states, [...wanted, ...seen], answer);
    }
    return answer;
  }

  private async skip(states: States, seen: readonly Part[], skipped: keyof typeof SKIPPED): Promise<DeliveryAnswer> {
    const answer = { statusCode: 200, body: { success: true, message: SKIPPED[skipped], skipped } };
    this.seen(states, seen);
    await this.remember(states, seen, answer);
    return answer;
  }

  private seen(states: States, parts: readonly Part[]): void {
    for (const part of parts) {
      for (const name of part.names) {
        states.set(name, withVersion(stateIn(states, name), this.change(part)));
      }
    }
  }

  /** Of a list only the entries that are wanted. */
  private narrowed(wanted: readonly Part[]): Delivery {
    const all = wanted.length === this.parts.length || !this.options.route.subject.each;
    return all ? this.delivery : { ...this.delivery, data: wanted.map(({ item }) => item) };
  }

  /** The store is out of reach: what may be repeated goes on, the rest waits for it. */
  private withoutMemory(error: RelayError): Promise<DeliveryAnswer> {
    // A store that throttles is there: going on without it would make it forget, just when much happens. And where it is known what
    // the target was told, that must not become untrue behind its back.
    const { route, scope, tells } = this.options;
    if (error.kind === 'busy' || error.kind === 'throttled' || route.subject.unrepeatable || tells || scope) {
      throw error;
    }
    this.warn('Delivered without the memory of what was applied', error);
    return this.next(this.delivery, this.context);
  }

  private async readOutcome(): Promise<DeliveryAnswer | undefined> {
    const text = this.outcomeKey && (await this.options.store.get(this.outcomeKey));
    const value = parseJson(text ?? '');
    if (!isRecord(value) || typeof value.statusCode !== 'number') {
      return undefined;
    }
    const { statusCode, body } = value;
    return { statusCode, body, repeated: true };
  }

  private async putOutcome({ statusCode, body }: DeliveryAnswer): Promise<void> {
    if (this.outcomeKey !== undefined) {
      await this.options.store.put(this.outcomeKey, JSON.stringify({ statusCode, body }), OUTCOME_TTL_S);
    }
  }

  private async putRecords(states: States, parts: readonly Part[]): Promise<void> {
    const names = [...new Set(parts.flatMap((part) => part.names))];
    await inParts(names, (name) => this.putRecord(name, stateIn(states, name)));
  }

  private putRecord(name: string, state: RecordState): Promise<void> {
    return this.options.store.put(`record.${name}`, JSON.stringify(state), RECORD_TTL_S);
  }

  /**
   * The records first: an event that counts as done while its version is unknown would let an older one through. Where
   * they cannot be written, what may be repeated comes again; for the rest the handler's own look is the second guard.
   */
  private async remember(states: States, parts: readonly Part[], answer: DeliveryAnswer): Promise<void> {
    try {
      await this.putRecords(states, parts);
    } catch (thrown) {
      if (!this.options.route.subject.unrepeatable) {
        throw new RelayError('unavailable', 'What was applied could not be remembered.', { cause: thrown });
      }
      this.warn('What was applied could not be remembered', thrown);
    }
    await this.putOutcome(answer).catch((error) => this.warn('The outcome could not be remembered', error));
  }

  private change(part: Part): Change {
    const { source, route } = this.options;
    const creates = this.delivery.route.endsWith('/created');
    return { source, part, deletes: route.subject.deletes === true, creates, now: this.now() };
  }

  private warn(message: string, cause: unknown): void {
    this.context.log.warn(message, { route: this.delivery.route, cause });
  }
}

/** Whether the handler did its work. */
export function isApplied({ statusCode, body }: DeliveryAnswer): boolean {
  return statusCode >= 200 && statusCode < 300 && !(isRecord(body) && body.success === false);
}

import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { mapLimited } from '#lib/core/map-limited';
import { type RecordState, readState, UNKNOWN_RECORD } from './record';
import type { DeliveryAnswer } from './types';

/** Calls of the store under way at once, for an event about many records. */
export const STORE_CALLS = 40;

const DAY_S = 86_400;
/** Longer than the journal keeps an event, and than the queue retries it. */
const OUTCOME_TTL_S = 8 * DAY_S;
const RECORD_TTL_S = 30 * DAY_S;

/** What is remembered of records, by their names. */
export type RecordStates = ReadonlyMap<string, RecordState>;

/** The state of one record. */
export function stateOf(states: RecordStates, name: string): RecordState {
  return states.get(name) ?? UNKNOWN_RECORD;
}

/** What is remembered of deliveries and records. Each verb throws as the store does. */
export class Ledger {
  constructor(private readonly store: KeyValueStore) {}

  /**
   * The outcome of a delivery that was applied, or that needed no work; undefined where there was
   * none.
   */
  async outcome(deliveryId: string): Promise<DeliveryAnswer | undefined> {
    const value = parseJson((await this.store.get(`once.${deliveryId}`)) ?? '');
    if (!isRecord(value) || typeof value.statusCode !== 'number') {
      return undefined;
    }
    const { statusCode, body } = value;
    return { statusCode, body, repeated: true };
  }

  async putOutcome(deliveryId: string, { statusCode, body }: DeliveryAnswer): Promise<void> {
    await this.store.put(`once.${deliveryId}`, JSON.stringify({ statusCode, body }), OUTCOME_TTL_S);
  }

  async states(names: readonly string[]): Promise<RecordStates> {
    const states = new Map<string, RecordState>();
    await mapLimited([...new Set(names)], STORE_CALLS, async (name) => {
      states.set(name, readState(await this.store.get(`record.${name}`)));
    });
    return states;
  }

  /** Makes records unknown. */
  async forget(names: readonly string[]): Promise<void> {
    await mapLimited([...new Set(names)], STORE_CALLS, (name) => this.store.delete(`record.${name}`));
  }

  async putStates(states: RecordStates): Promise<void> {
    await mapLimited([...states], STORE_CALLS, ([name, state]) =>
      this.store.put(`record.${name}`, JSON.stringify(state), RECORD_TTL_S),
    );
  }
}

import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { redactText } from '#lib/core/redact';
import { fingerprint } from './fingerprint';
import type { Delivery, EventInfo } from './types';

const DAY_S = 86_400;
/** How long I/O Events retries an event, in milliseconds. */
const HORIZON_MS = DAY_S * 1000;
const KEPT_S = 30 * DAY_S;
/** A payload beyond this stays in the journal alone: what State may move in a minute is small. */
const MOST_PAYLOAD_BYTES = 64 * 1024;

/** Why an event did not apply. The text names fields and rules, never values. */
export interface Reason {
  status: number;
  /** An error's kind, or the code that the handler answered with. */
  code: string;
  message: string;
}

/** An event that could not be applied, or not yet. */
export interface Failure {
  /** The event's time, so that failures sort by it, and what identifies the event. */
  id: string;
  /** The consumer's package, such as `product-backoffice`. */
  package: string;
  event: Omit<EventInfo, 'retryCount'>;
  /** The handler, as `<package>/<action>`; empty where the event has none. */
  handler: string;
  /** The target that did not take it; missing where none was found. */
  target?: string;
  reason: Reason;
  attempts: number;
  /** ISO 8601. */
  first: string;
  last: string;
  /** `discarded`: the operator wants no more of it. */
  state: 'retrying' | 'dead' | 'discarded';
  /** Why, and when (ISO 8601). */
  discarded?: { reason: string; at: string };
  /**
   * The payload is kept here, or, when it is large and all of the event's, in the journal alone.
   */
  kept: 'here' | 'journal';
}

/** What a failed attempt adds. */
export interface FailedAttempt {
  package: string;
  delivery: Delivery;
  reason: Reason;
  /** Whether the queue tries again. */
  retried: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** What of a delivery tells it from others. */
export type DeliveryIdentity = Pick<Delivery, 'event' | 'data' | 'target'>;

/**
 * Identifies an event on its way to a target, whoever delivers it; an event without an id goes by
 * its data.
 */
export function deliveryId({ event, data, target }: DeliveryIdentity): string {
  const own = [event.source ?? '', event.type, event.id === '' ? (data ?? null) : event.id];
  return fingerprint(target === undefined ? own : [...own, target]);
}

/**
 * Identifies a failure: in the order of the events' times, so that they are listed and replayed in
 * that order.
 */
function failureId(delivery: DeliveryIdentity): string {
  const time = Date.parse(delivery.event.time ?? '') || 0;
  return `${time.toString(36).padStart(9, '0')}-${deliveryId(delivery)}`;
}

/** What could not be applied, by package, in a key-value store. */
export class Failures {
  /** `allows`: the packages whose failures may be seen; others are as if there were none. */
  constructor(
    private readonly store: KeyValueStore,
    private readonly allows: (packageName: string) => boolean = () => true,
  ) {}

  /** Records a failed attempt: a new failure, or one more attempt of a known one. */
  async record({ package: name, delivery, reason, retried, now }: FailedAttempt): Promise<void> {
    const { event, handler, data, target, isPart } = delivery;
    const id = failureId(delivery);
    const known = await this.read(name, id);
    const text = JSON.stringify(data) ?? 'null';
    const here = isPart || Buffer.byteLength(text) <= MOST_PAYLOAD_BYTES;
    const { retryCount: _count, ...attributes } = event;
    const record: Failure = {
      id,
      package: name,
      event: attributes,
      handler,
      ...(target === undefined ? {} : { target }),
      reason: { ...reason, message: redactText(reason.message) },
      attempts: (known?.attempts ?? 0) + 1,
      first: known?.first ?? new Date(now).toISOString(),
      last: new Date(now).toISOString(),
      // What the operator has discarded stays so, also when the queue delivers it again.
      state: known?.state === 'discarded' ? 'discarded' : retried ? 'retrying' : 'dead',
      ...(known?.discarded === undefined ? {} : { discarded: known.discarded }),
      kept: here ? 'here' : 'journal',
    };
    // Apart, so that a list does not move every payload. The data first: a failure without it could
    // not be replayed.
    if (here) {
      await this.store.put(dataKeyOf(name, id), text, KEPT_S);
    }
    await this.store.put(keyOf(name, id), JSON.stringify(record), KEPT_S);
  }

  /** Removes the failure of an event that was applied. */
  async clear(name: string, delivery: DeliveryIdentity): Promise<void> {
    const id = failureId(delivery);
    if ((await this.store.get(keyOf(name, id))) !== undefined) {
      await this.store.delete(keyOf(name, id));
      await this.store.delete(dataKeyOf(name, id));
    }
  }

  /** Marks a failure as discarded; false where there is none. */
  async discard(name: string, id: string, reason: string, now: number): Promise<boolean> {
    const record = await this.read(name, id);
    if (record !== undefined) {
      const discarded = { reason: redactText(reason), at: new Date(now).toISOString() };
      const given: Failure = { ...record, state: 'discarded', discarded };
      await this.store.put(keyOf(name, id), JSON.stringify(given), KEPT_S);
    }
    return record !== undefined;
  }

  /** The failure. `now` decides whether it still is being retried. */
  async get(name: string, id: string, now: number): Promise<Failure | undefined> {
    const record = await this.read(name, id);
    return record && aged(record, now);
  }

  /** The failed event's data, where it is kept here. */
  async data(name: string, id: string): Promise<unknown> {
    return this.allows(name) ? parseJson((await this.store.get(dataKeyOf(name, id))) ?? '') : undefined;
  }

  /**
   * The package and the id of each failure, in a fixed order; `package` narrows it. A list may lag
   * behind.
   */
  async list(name?: string): Promise<{ package: string; id: string }[]> {
    if (name !== undefined && !NAME.test(name)) {
      return [];
    }
    const keys = await this.store.list(name === undefined ? PREFIX : `${PREFIX}${name}.`);
    return keys.sort().flatMap((key) => {
      const [, found, id] = /^failure\.([^.]+)\.([^.]+)$/.exec(key) ?? [];
      return found === undefined || id === undefined || !this.allows(found) ? [] : [{ package: found, id }];
    });
  }

  private async read(name: string, id: string): Promise<Failure | undefined> {
    if (!NAME.test(name) || !NAME.test(id) || !this.allows(name)) {
      return undefined;
    }
    const value = parseJson((await this.store.get(keyOf(name, id))) ?? '');
    return isFailure(value) ? value : undefined;
  }
}

const PREFIX = 'failure.';

/** What can be a package, or a failure's id: anything else names no failure. */
const NAME = /^[\w-]{1,200}$/;

function dataKeyOf(name: string, id: string): string {
  return `payload.${name}.${id}`;
}

function keyOf(name: string, id: string): string {
  return `${PREFIX}${name}.${id}`;
}

/** The queue ends its tries after a day: what it retried until then is dead. */
function aged(record: Failure, now: number): Failure {
  const over = record.state === 'retrying' && now - Date.parse(record.first) > HORIZON_MS;
  return over ? { ...record, state: 'dead' } : record;
}

/** The store holds only what this module wrote, so its outer form says enough. */
function isFailure(value: unknown): value is Failure {
  return isRecord(value) && typeof value.id === 'string' && isRecord(value.event) && isRecord(value.reason);
}

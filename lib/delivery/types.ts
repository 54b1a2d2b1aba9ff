import type { Context } from '#lib/core/context';
import type { ActionAnswer } from '#lib/platform/invoke';

/** The attributes of an event: what is known of it beside its data. */
export interface EventInfo {
  id: string;
  type: string;
  source?: string;
  time?: string;
  /** How often I/O Events delivered it before: 0 the first time. */
  retryCount: number;
}

/** One event on its way to one target. */
export interface Delivery {
  event: EventInfo;
  data: unknown;
  /** The handler, as `<package>/<action>`; empty where the event has none. */
  handler: string;
  /** The target's name; undefined where no target was found. */
  target?: string | undefined;
  /** Of a list, for each entry: whether the target is told of it for the first time. */
  created?: readonly boolean[];
  /** Of each entry: by what the target knows it, though it goes by another name now. */
  former?: readonly (string | null)[];
  /** The data is a part of the event's, which the journal has as a whole. */
  isPart?: true;
}

/** What came of a delivery. */
export interface DeliveryAnswer extends ActionAnswer {
  /** The event was applied before; this is the outcome of that time. */
  repeated?: true;
  /** Fingerprints of what the target has of the record now, by the fields' common names. */
  has?: Readonly<Record<string, string>>;
  /** Of a list, the entries that were refused for good; all others were applied. */
  rest?: readonly unknown[];
  /** The delivery may have failed before: what was kept of that is over once it is applied. */
  failedBefore?: true;
}

/** Calls a delivery's handler. */
export type CallHandler = (delivery: Delivery, context: Context) => Promise<DeliveryAnswer>;

/** Whether the handler did its work. */
export function isApplied({ statusCode, body }: DeliveryAnswer): boolean {
  const refused = typeof body === 'object' && body !== null && 'success' in body && body.success === false;
  return statusCode >= 200 && statusCode < 300 && !refused;
}

import type { StoreName } from '#lib/catalogue/types';
import type { Context } from '#lib/core/context';
import type { ActionAnswer } from '#lib/platform/invoke';

/** What is known of an event beside its data. */
export interface EventInfo {
  id: string;
  type: string;
  source?: string;
  time?: string;
  /** How often I/O Events delivered it before: 0 the first time. */
  retryCount: number;
}

/** An event on its way to its handler. */
export interface Delivery {
  event: EventInfo;
  data: unknown;
  /** The handler, as `<package>/<action>`. */
  route: string;
  /** The store that it is for; undefined where the back office is told. */
  store?: StoreName | undefined;
}

/** What came of a delivery, and how. */
export interface DeliveryAnswer extends ActionAnswer {
  /** The event had its outcome already; this is it. */
  repeated?: true;
}

/** Does a delivery's work, and says what the handler answered. */
export type Deliver = (delivery: Delivery, context: Context) => Promise<DeliveryAnswer>;

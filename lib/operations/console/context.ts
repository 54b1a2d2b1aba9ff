import type { Context } from '#lib/core/context';
import { Failures } from '#lib/delivery/failures';
import { openLedger } from '#lib/delivery/open-ledger';
import type { TracedDelivery } from '../trace/deliveries';
import type { Caller } from './caller';

/** What the console's answers get beside the request. */
export interface ConsoleContext extends Context {
  caller: Caller;
  /** Of the application. */
  version: string;
}

/** The failures that the caller may see. */
export function failuresFor(context: ConsoleContext): Failures {
  return new Failures(openLedger(context).values, context.caller.allows);
}

/** Whether the caller may see a delivery. */
export function maySee({ caller }: ConsoleContext, { to }: Pick<TracedDelivery, 'to'>): boolean {
  return caller.allows(to.split('/')[0] ?? '');
}

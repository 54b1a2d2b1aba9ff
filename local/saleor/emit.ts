import type { Clock } from '../kernel/clock';
import type { Apps, SaleorApp } from './apps';
import type { Deliveries } from './deliveries';
import { globalId } from './ids';
import { pythonJson, selected } from './payload';
import type { View } from './views';

/**
 * Tells the apps that something happened. Resolves the views' fields at that moment; returns how
 * many are told. `after`: how much later than now it counts as issued, in milliseconds.
 */
export type Emit = (event: string, data: View, to?: readonly SaleorApp[], after?: number) => number;

/**
 * From 3.23 on what is told of these is looked up a little later: it may then be newer than the
 * event.
 */
const DEFERRED = /^(ORDER_|FULFILLMENT_CANCELED|FULFILLMENT_TRACKING_NUMBER_UPDATED)/;

/** A field that Saleor fails to read of a record that is gone: it sends nothing then. */
export class Unreadable extends Error {}

interface Options {
  apps: Apps;
  deliveries: Deliveries;
  clock: Clock;
}

/**
 * Events as one caller causes them: each goes to the webhooks that want it, with what their
 * subscriptions select.
 */
export function emitter({ apps, deliveries, clock }: Options, principal: View | null): Emit {
  return (event, data, to = apps.all(), after = 0) => {
    const typename = event.toLowerCase().replace(/(^|_)(\w)/g, (_match, _gap, letter: string) => letter.toUpperCase());
    const issuedAt = saleorTime(clock.now() + after);
    let sent = 0;
    // From 3.22 on nothing is sent to an app that is switched off, but that it is.
    for (const app of to.filter((one) => one.active || event.startsWith('APP_'))) {
      for (const { asyncEvents, query, targetUrl, active } of app.webhooks) {
        if (active && asyncEvents.includes(event)) {
          const recipient = { __typename: 'App', id: globalId('App', app.id) };
          const common = { __typename: typename, issuedAt, version: '3.23.28', issuingPrincipal: principal, recipient };
          const body = () => pythonJson(selected(query, { event: { ...common, ...data } }).event);
          if (isReadable(body)) {
            deliveries.add({ app: app.id, event, url: targetUrl }, body, DEFERRED.test(event));
            sent += 1;
          }
        }
      }
    }
    return sent;
  };
}

function isReadable(body: () => string): boolean {
  try {
    body();
    return true;
  } catch (error) {
    if (error instanceof Unreadable) {
      return false;
    }
    throw error;
  }
}

/** A moment (milliseconds since 1970) as Saleor writes it, with microseconds. */
export function saleorTime(moment: number): string {
  return new Date(moment).toISOString().replace('Z', '000+00:00');
}

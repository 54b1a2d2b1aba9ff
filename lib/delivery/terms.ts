import type { Route } from '#lib/catalogue/types';
import type { Context } from '#lib/core/context';
import { RELAY_ECHO_SECONDS } from '#lib/settings/generated';
import type { Source, Target, View } from './target';

/** How the records of an event read, between the back office and one other system. */
export interface ReadingTerms {
  route: Pick<Route, 'entity' | 'identity' | 'deletes'>;
  /** The part of the ledger that the records belong to; undefined for the part without a name. */
  scope?: string | undefined;
  /** The system on the other side of the back office. */
  peer: string;
  /** The name of the part of the record that alone was changed. */
  part?: string | undefined;
  /** The record in the canonical words, where the event has it in others. */
  view?: View | undefined;
  /** Whether the view is all that the target is sent of the record. */
  viewIsComplete?: boolean | undefined;
}

/** What a delivery is decided by, beside the event and the ledger. */
export interface DeliveryTerms extends ReadingTerms {
  source: string;
  route: ReadingTerms['route'] & Partial<Pick<Route, 'handler' | 'createdHandler'>>;
  /** Whether the event says by itself that the record is new. */
  creates: boolean;
  /** How long a change may come back as an echo, in milliseconds. */
  echoMs: number;
}

interface Way {
  source: Source;
  target: Target;
  route: Route;
  creates: boolean;
  part?: string | undefined;
}

/** The terms of a delivery from a source to a target. */
export function deliveryTerms({ source, target, route, creates, part }: Way, context: Context): DeliveryTerms {
  // The back office has no scope of its own: what it and a store agree on belongs to the store.
  const peer = target.ledgerScope === undefined ? source : target;
  const view = target.views?.(context)[route.entity];
  return {
    source: source.name,
    route,
    creates,
    scope: peer.ledgerScope === '' ? undefined : peer.ledgerScope,
    peer: peer.name,
    part,
    view,
    viewIsComplete: view !== undefined && target.viewsAreComplete === true,
    echoMs: context.config.read(RELAY_ECHO_SECONDS) * 1000,
  };
}

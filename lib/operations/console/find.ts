import type { WebRequest } from '#lib/action/web-request';
import * as routes from '#lib/catalogue/generated/routes';
import type { Route } from '#lib/catalogue/types';
import { RelayError } from '#lib/core/errors';
import { Ledger } from '#lib/delivery/ledger';
import { openLedger } from '#lib/delivery/open-ledger';
import { type RecordState, UNKNOWN_RECORD } from '#lib/delivery/record';
import { placesOf } from '../record';
import { deliveries } from '../trace/deliveries';
import { isOf } from '../trace/way';
import { type ConsoleContext, maySee } from './context';
import { withoutData } from './events';
import { traceSource } from './sources';

/** Whose package serves records of other kinds. */
const PACKAGED: Readonly<Record<string, string>> = { 'customer-group': 'customer', shipment: 'order' };

/** The most deliveries that are shown. */
const MOST = 50;

/** What the ledger knows of a record between a store and the back office. */
interface Known {
  entity: string;
  store: string;
  /** By the system that it came from: what orders its changes. */
  versions: RecordState['versions'];
  /** The last values that both are known to have; `by` is the system that they came from. */
  synced?: { by: string; at: string; deleted: boolean; echoed: boolean };
  /** Whether a delivery of it has failed, and was not applied since. */
  failed: boolean;
  /** An attempt whose end is not known. */
  begun?: { source: string; at: string };
}

/**
 * What is known of a SKU, an id, an e-mail address or an event's id: the record's state in each
 * store, and its latest deliveries. The ledger knows names by their fingerprints alone.
 */
export async function find({ query }: WebRequest, context: ConsoleContext) {
  const text = (query.get('q') ?? '').trim();
  if (text === '' || text.length > 200) {
    throw new RelayError('invalid', 'q is required: a SKU, an id, an e-mail address or the id of an event.');
  }
  const [records, traced] = await Promise.all([
    knownRecords(text, new Ledger(openLedger(context))),
    deliveries(traceSource(context)),
  ]);
  const carries = (data: unknown) => {
    const json = JSON.stringify(data) ?? '';
    return json.includes(JSON.stringify(text)) || (/^\d+$/.test(text) && new RegExp(`[:[]${text}[,}\\]]`).test(json));
  };
  const own = traced.filter((one) => maySee(context, one) && (isOf(one.id, text) || carries(one.data))).reverse();
  return {
    records: records.filter(({ entity }) => context.caller.allows(`${PACKAGED[entity] ?? entity}-backoffice`)),
    events: own.slice(0, MOST).map(withoutData),
    isEvent: own.some(({ id }) => isOf(id, text)),
  };
}

async function knownRecords(text: string, ledger: Ledger): Promise<Known[]> {
  const all: Route[] = Object.values(routes).flatMap((table) => Object.values(table));
  const places = all.flatMap((route) => placesOf([route], itemFor(route, text)).map((place) => ({ ...place, route })));
  const at = new Map(places.map(({ name, lease }) => [name, lease] as const));
  const { states, failing } = await ledger.known(at);
  const known = new Map<string, Known>();
  for (const { name, store, route } of places) {
    const state = states.get(name);
    const failed = failing.has(name);
    const isKnown = failed || Object.keys(state?.versions ?? {}).length > 0;
    if (isKnown && !known.has(name)) {
      known.set(name, { ...shown(route.entity, store, state ?? UNKNOWN_RECORD), failed });
    }
  }
  return [...known.values()];
}

/** A record with the text in each field that names it alone. */
function itemFor({ identity }: Route, text: string): Record<string, unknown> {
  const fields = Object.values(identity.keys).flatMap((key) => (key.length === 1 ? key : []));
  return Object.fromEntries(fields.flatMap((field) => field.split('|')).map((field) => [field, text] as const));
}

function shown(entity: string, store: string, { versions, synced, begun }: RecordState): Omit<Known, 'failed'> {
  const last = synced.at(-1);
  return {
    entity,
    store,
    versions,
    ...(last === undefined
      ? {}
      : {
          synced: {
            by: last.by,
            at: new Date(last.at).toISOString(),
            deleted: last.deleted,
            echoed: last.echoed,
          },
        }),
    ...(begun === undefined ? {} : { begun: { source: begun.source, at: new Date(begun.at).toISOString() } }),
  };
}

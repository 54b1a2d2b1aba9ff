import type { WebRequest } from '#lib/action/web-request';
import { RelayError } from '#lib/core/errors';
import { webActionsUrl } from '#lib/platform/web-actions';
import { nextTry } from '../causes';
import { select } from '../select';
import { deliveries, type TracedDelivery } from '../trace/deliveries';
import { isOf, wayOf } from '../trace/way';
import { type ConsoleContext, failuresFor, maySee } from './context';
import { masked } from './mask';
import { activationRecords, traceSource } from './sources';

const PAGE = 50;
const DAY_MS = 86_400_000;
/** Around a time that is known, in milliseconds: before a delivery, and until its last try. */
const BEFORE_MS = 10 * 60_000;
const AFTER_MS = 30 * 60_000;

/** A delivery without what it carried. */
export function withoutData({ data: _data, result: _result, ...shown }: TracedDelivery) {
  return shown;
}

/** The latest deliveries, newest first, a page at a time. */
export async function listEvents({ query }: WebRequest, context: ConsoleContext) {
  const wanted = {
    package: query.get('package') ?? '',
    outcome: query.get('outcome') ?? '',
    text: (query.get('q') ?? '').trim().toLowerCase(),
  };
  const offset = Math.max(0, Math.floor(Number(query.get('offset') ?? 0)) || 0);
  const all = await deliveries(traceSource(context));
  const found = all
    .filter(
      ({ to, outcome, id, type }) =>
        maySee(context, { to }) &&
        (wanted.package === '' || to.startsWith(`${wanted.package}/`)) &&
        (wanted.outcome === '' || outcome === wanted.outcome) &&
        (wanted.text === '' || `${id} ${type}`.toLowerCase().includes(wanted.text)),
    )
    .reverse();
  const events = found.slice(offset, offset + PAGE).map(withoutData);
  const next = offset + PAGE;
  return { events, total: found.length, ...(next < found.length ? { next } : {}) };
}

/** Each step of one event, with what it was given and answered, masked. */
export async function showEvent({ query }: WebRequest, context: ConsoleContext) {
  const id = query.get('id') ?? '';
  if (id === '') {
    throw new RelayError('invalid', 'id is required: the id of the event.');
  }
  const now = Date.now();
  const failures = failuresFor(context);
  const keptAs = (state?: string) => select(failures, { event: id, state }, { cursor: undefined, limit: 20, now });
  const [traced, open, discarded] = await Promise.all([
    deliveries(traceSource(context)),
    keptAs(),
    keptAs('discarded'),
  ]);
  const kept = [...open.found, ...discarded.found];
  const own = traced.filter((delivery) => isOf(delivery.id, id) && maySee(context, delivery));
  const at = Date.parse(query.get('at') ?? own[0]?.at ?? kept[0]?.first ?? '');
  const last = Math.max(at, ...own.map((one) => Date.parse(one.at)), ...kept.map((one) => Date.parse(one.last)));
  const span = Number.isNaN(at) ? { since: now - DAY_MS } : { since: at - BEFORE_MS, upto: last + AFTER_MS };
  // Nothing that the caller may see: the activations of others are not searched for it.
  const isUnknown = own.length + kept.length === 0 && context.caller.kind !== 'operator';
  const hops = isUnknown ? [] : await wayOf({ id, deliveries: own, failures: kept }, activationRecords(), span);
  const entity = (own[0]?.to ?? kept[0]?.package ?? 'order').replace(/-[a-z]+(\/.*)?$/, '');
  const shown = hops.map(({ input, output, ...hop }) => ({
    ...hop,
    ...(input === undefined ? {} : { input: masked(input, entity) }),
    ...(output === undefined ? {} : { output: masked(output, entity) }),
  }));
  return {
    id,
    type: own[0]?.type ?? kept[0]?.event.type,
    hops: shown,
    /** Where the back office sends its events. */
    webhook: `${webActionsUrl()}/ingestion/webhook`,
    failures: kept.map((failure) => ({ ...failure, nextTry: nextTry(failure) })),
  };
}

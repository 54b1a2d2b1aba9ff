import * as routes from '#lib/catalogue/generated/routes';
import { Failures } from '#lib/delivery/failures';
import { openLedger } from '#lib/delivery/open-ledger';
import { readInfo } from '../info';
import { type DeliveryOutcome, type TracedDelivery, tracesOf } from '../trace/deliveries';
import { type ConsoleContext, maySee } from './context';
import { traceSource } from './sources';

/** One direction of one kind of record, such as products from the back office. */
interface Way {
  /** The package of its consumer, such as `product-backoffice`. */
  package: string;
  entity: string;
  source: string;
  targets: string[];
  registration?: { name: string; enabled: boolean; status: string };
  /** Of the deliveries that I/O Events still shows, by outcome. */
  deliveries: Record<DeliveryOutcome, number>;
  /** ISO 8601; missing where there was none. */
  last?: string;
  lastApplied?: string;
  /** Failures that are kept. */
  failures: number;
}

/** So many deliveries of each outcome in one span of time. */
type Bucket = Record<DeliveryOutcome, number>;

const HOUR_MS = 3_600_000;
/** The bars of the chart, by its hours. */
const BARS: Readonly<Record<number, number>> = { 1: 60, 6: 72, 24: 96, 168: 84 };

/** Each system and direction with its health, and the latest deliveries over time. */
export async function overview(context: ConsoleContext, hours: number) {
  const { caller, version } = context;
  const [info, failed] = await Promise.all([
    readInfo(context),
    // All of them are counted once, and those that the caller may see are shown.
    countFailures(new Failures(openLedger(context).values), Date.now()),
  ]);
  const traced = await tracesOf(info.raw, traceSource(context).get).catch((error: Error) => error);
  const deliveries = traced instanceof Error ? [] : traced.filter((one) => maySee(context, one));
  const counts = [...failed.counts].filter(([name]) => caller.allows(name));
  const newest = Date.parse(deliveries.at(-1)?.at ?? '') || 0;
  const to = Math.max(Date.now(), newest);
  return {
    version,
    now: new Date().toISOString(),
    health: caller.kind === 'operator' ? info.health : { ok: info.health.ok, checks: [] },
    ways: waysOf(info, deliveries, new Map(counts)).filter(({ package: name }) => caller.allows(name)),
    failures: counts.reduce((sum, [, count]) => sum + count, 0),
    chart: chartOf(deliveries, to, hours),
    ...(traced instanceof Error ? { problem: traced.message } : {}),
  };
}

function waysOf(
  { packages, registrations }: Pick<Awaited<ReturnType<typeof readInfo>>, 'packages' | 'registrations'>,
  deliveries: readonly TracedDelivery[],
  failures: ReadonlyMap<string, number>,
): Way[] {
  const known = Object.values(routes).flatMap((table) => Object.values(table));
  const names = [...new Set(known.map(({ handler }) => handler.split('/')[0] ?? ''))];
  return names
    .filter((name) => packages[name]?.includes('consumer'))
    .map((name) => {
      const own = deliveries.filter(({ to }) => to.startsWith(`${name}/`));
      const registration = registrations.find(({ action }) => action === `${name}/consumer`);
      const [, entity = name, source = ''] = /^(.+)-([a-z]+)$/.exec(name) ?? [];
      const last = own.at(-1)?.at;
      const lastApplied = own.findLast(({ outcome }) => outcome === 'applied')?.at;
      return {
        package: name,
        entity,
        source,
        targets: [...new Set(known.filter((route) => route.handler.startsWith(`${name}/`)).flatMap((r) => r.targets))],
        ...(registration === undefined ? {} : { registration: { ...pick(registration) } }),
        deliveries: countOf(own),
        ...(last === undefined ? {} : { last }),
        ...(lastApplied === undefined ? {} : { lastApplied }),
        failures: failures.get(name) ?? 0,
      };
    });
}

function pick({ name, enabled, status }: { name: string; enabled: boolean; status: string }) {
  return { name, enabled, status };
}

function countOf(deliveries: readonly TracedDelivery[]): Bucket {
  const counts: Bucket = { applied: 0, skipped: 0, failed: 0 };
  for (const { outcome } of deliveries) {
    counts[outcome] += 1;
  }
  return counts;
}

/** The deliveries of the last hours, in as many spans as the chart has bars. */
export function chartOf(deliveries: readonly Pick<TracedDelivery, 'at' | 'outcome'>[], to: number, hours: number) {
  const bars = BARS[hours] ?? 96;
  const step = (hours * HOUR_MS) / bars;
  const from = Math.floor(to / step) * step - (bars - 1) * step;
  const buckets: Bucket[] = Array.from({ length: bars }, () => ({ applied: 0, skipped: 0, failed: 0 }));
  for (const { at, outcome } of deliveries) {
    const bucket = buckets[Math.floor((Date.parse(at) - from) / step)];
    if (bucket !== undefined) {
      bucket[outcome] += 1;
    }
  }
  return { from: new Date(from).toISOString(), stepMs: step, buckets };
}

/** A long list is read anew only so often, in milliseconds: each of its pages is a call. */
const LIST_KEPT_MS = 15_000;
const LONG = 500;

interface Counted {
  at: number;
  total: number;
  counts: ReadonlyMap<string, number>;
}
let counted: Counted | undefined;

async function countFailures(failures: Failures, now: number): Promise<Counted> {
  if (counted !== undefined && counted.total >= LONG && now - counted.at < LIST_KEPT_MS) {
    return counted;
  }
  const all = await failures.list();
  const counts = new Map<string, number>();
  for (const { package: name } of all) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  counted = { at: now, total: all.length, counts };
  return counted;
}

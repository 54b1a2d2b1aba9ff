import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { within } from '#lib/core/deadline';
import { refuseDeep } from '#lib/core/depth';
import { handlerError } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { mapLimited } from '#lib/core/map-limited';
import { createState } from '#lib/platform/state';
import { STRAPI_LOCALE } from '#lib/settings/generated';
import { fieldFaults } from '#lib/systems/strapi/check-fields';
import { type StrapiApi, strapiApi, strapiBase } from '#lib/systems/strapi/client';
import { CONTENT_TYPES } from '#lib/systems/strapi/content-types';
import { publishedEntry } from '#lib/systems/strapi/entry';
import { publishedPage } from '#lib/systems/strapi/published';
import { KnownEntries } from './known-entries';
import { publishCmsChange } from './publish';
import { publishRemovals } from './removals';
import type { Sweep, SweepReport } from './sweep';

/** Entries that are published at once. */
const AT_ONCE = 8;
/** What a page takes at most, in milliseconds. */
const PAGE_MS = 15_000;
/** A change becomes visible once its transaction is committed, in milliseconds after its time. */
const VISIBLE_LATE_MS = 60_000;
const KEPT_S = 365 * 86_400;

/**
 * Publishes what Strapi's webhook did not bring: changes, and removals. What was applied before has
 * the same id, or changes nothing. Parameters: `since` (ISO 8601; without it from where the last
 * run ended, at first everything) and `dryRun`.
 */
export async function reconcileCms(params: Params) {
  const context = createContext(params);
  const dryRun = params.dryRun === true;
  try {
    const since = readSince(params.since);
    const api = strapiApi(context);
    const reports = await within(context.deadline, sweepAll(api, { since, dryRun }, context));
    const success = reports.every(({ error, refused }) => error === undefined && refused === undefined);
    return { statusCode: success ? 200 : 503, body: { success, types: reports } };
  } catch (thrown) {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    return handlerError(error);
  }
}

interface Wanted {
  since: string | undefined;
  dryRun: boolean;
}

async function sweepAll(api: StrapiApi, { since, dryRun }: Wanted, context: Context): Promise<SweepReport[]> {
  const store = createState(context.deadline);
  const reports: SweepReport[] = [];
  for (const type of CONTENT_TYPES) {
    const report: SweepReport = { uid: type.uid, found: 0, published: 0, removed: 0 };
    reports.push(report);
    const sweep = { context, api, type, known: new KnownEntries(store, type), report, dryRun };
    try {
      refuseFaults(await fieldFaults(api, type));
      await publishChanges(sweep, store, since);
      await publishRemovals(sweep);
    } catch (thrown) {
      const error = toRelayError(thrown);
      context.log.error(error.message, { kind: error.kind, uid: type.uid, cause: error.cause });
      report.error = error.message;
    }
    context.log.info('Swept', { ...report });
  }
  return reports;
}

function refuseFaults(faults: readonly string[] | undefined): void {
  if (faults !== undefined && faults.length > 0) {
    const mend = 'Correct lib/systems/strapi/content-types.ts, and deploy.';
    throw new RelayError('setup', [...faults, mend].join(' '));
  }
}

/** Where a run begins, and where it goes on. */
interface Progress {
  /** Undefined: everything. */
  since?: string;
  /** The row after which an unfinished run goes on. */
  after: number;
  /** Where the run after the unfinished one begins. */
  next?: string;
}

async function publishChanges(sweep: Sweep, store: KeyValueStore, since: string | undefined): Promise<void> {
  const { api, type, report, dryRun, context } = sweep;
  const key = `cms-swept.${type.plural}`;
  const before: Progress = since === undefined ? await readProgress(store, key) : { since, after: 0 };
  const keep = async (progress: Progress) => {
    // A run from a time of the caller's choice does not move where the next run begins.
    if (!dryRun && since === undefined) {
      await store.put(key, JSON.stringify(progress), KEPT_S);
    }
  };
  let { after, next } = before;
  for (let page = 0; ; page += 1) {
    if (page > 0 && context.deadline.remaining() < PAGE_MS) {
      report.more = true;
      return;
    }
    const { entries, last, at } = await publishedPage(api, type, { since: before.since, after });
    next ??= new Date((at ?? Date.now()) - VISIBLE_LATE_MS).toISOString();
    report.found += entries.length;
    await mapLimited(entries, AT_ONCE, (entry) => publishOrName(entry, sweep));
    if (last === undefined) {
      await keep({ since: next, after: 0 });
      return;
    }
    after = last;
    await keep({ ...before, after, next });
  }
}

/** What is wrong with one entry is said of it, and keeps no other one back. */
async function publishOrName(entry: Record<string, unknown>, sweep: Sweep): Promise<void> {
  try {
    refuseDeep(entry);
    await publishEntry(entry, sweep);
  } catch (thrown) {
    const { kind, message } = toRelayError(thrown);
    if (kind !== 'invalid' && kind !== 'rejected') {
      throw thrown;
    }
    const { documentId, locale } = entry;
    sweep.context.log.error(message, { kind, uid: sweep.type.uid, documentId, locale });
    sweep.report.refused = [...(sweep.report.refused ?? []), `${documentId}: ${message}`];
  }
}

async function publishEntry(entry: unknown, { type, context, known, report, dryRun }: Sweep): Promise<void> {
  const { config } = context;
  const data = publishedEntry(entry, { type, base: strapiBase(config), locale: config.read(STRAPI_LOCALE) });
  if (data === undefined || dryRun) {
    return;
  }
  await known.put(data);
  await publishCmsChange({ type: 'cms.product_published', data }, context);
  report.published += 1;
}

async function readProgress(store: KeyValueStore, key: string): Promise<Progress> {
  const value = parseJson((await store.get(key)) ?? '');
  const { since, after, next } = isRecord(value) ? value : {};
  return {
    ...(typeof since === 'string' ? { since } : {}),
    after: typeof after === 'number' ? after : 0,
    ...(typeof next === 'string' ? { next } : {}),
  };
}

function readSince(value: unknown): string | undefined {
  if (value === undefined || value === '') {
    return undefined;
  }
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new RelayError('invalid', 'since must be a time such as 2026-01-31T09:30:00Z.');
  }
  return new Date(time).toISOString();
}

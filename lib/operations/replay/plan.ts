import { WebError } from '#lib/action/define-webhook';
import type { Context } from '#lib/core/context';
import { type Failure, Failures } from '#lib/delivery/failures';
import { openLedger } from '#lib/delivery/open-ledger';
import { createJournalReader } from '#lib/platform/journal';
import { select } from '../select';
import { type Replayed, redeliver, replayEvent, replayFailure } from './redeliver';
import type { ReplayRequest } from './request';

/**
 * The deliveries of one call, in their order. None has begun: the time may end before the list
 * does.
 */
export interface ReplayPlan {
  items: { about: Pick<Replayed, 'package' | 'id' | 'event'>; run: () => Promise<Replayed>; cursor: string }[];
  /** The cursor for the next call; undefined at the end. */
  next: string | undefined;
}

/** @throws WebError 404 for a failure that there is not. */
export async function planReplay(
  replay: ReplayRequest,
  context: Context,
  /** The packages whose events may be delivered again. */
  allows: (packageName: string) => boolean = () => true,
): Promise<ReplayPlan> {
  const { wanted } = replay;
  if (wanted.kind !== 'journal') {
    return planFailures(replay, context, allows);
  }
  if (!allows(wanted.package)) {
    throw new WebError('not-found', `There is no journal of ${wanted.package}.`);
  }
  return planJournal(replay, wanted, context);
}

async function planFailures(
  { wanted, cursor, limit }: ReplayRequest,
  { config, deadline }: Context,
  allows: (packageName: string) => boolean,
): Promise<ReplayPlan> {
  const failures = new Failures(openLedger({ config, deadline }).values, allows);
  const now = Date.now();
  const data = (failure: Failure) => failures.data(failure.package, failure.id);
  const work = { data, journal: createJournalReader(config), deliver: redeliver, deadline, now };
  const { found, next }: { found: (Failure | undefined)[]; next: string | undefined } =
    wanted.kind === 'one'
      ? { found: [await failures.get(wanted.package, wanted.id, now)], next: undefined }
      : await select(failures, wanted.kind === 'selection' ? wanted.selection : {}, { cursor, limit, now });
  const existing = found.filter((failure) => failure !== undefined);
  if (wanted.kind === 'one' && existing.length === 0) {
    throw new WebError('not-found', `There is no failure ${wanted.package}/${wanted.id}.`);
  }
  const items = existing.map((failure) => ({
    about: { package: failure.package, id: failure.id, event: { id: failure.event.id, type: failure.event.type } },
    run: () => replayFailure(failure, work),
    cursor: `${failure.package}.${failure.id}`,
  }));
  return { items, next };
}

async function planJournal(
  { cursor, limit }: ReplayRequest,
  { package: name, from, to, type }: Extract<ReplayRequest['wanted'], { kind: 'journal' }>,
  { config, deadline }: Context,
): Promise<ReplayPlan> {
  const start =
    cursor === undefined ? { secondsAgo: Math.max(0, (Date.now() - Date.parse(from)) / 1000) } : { since: cursor };
  const page = await createJournalReader(config).page(`${name}/consumer`, start, limit, deadline);
  const until = to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to);
  const items = page.events
    .filter(({ event }) => !(Date.parse(String(event.time)) > until) && (type === undefined || event.type === type))
    .map(({ event, position }) => ({
      about: { package: name, event: { id: String(event.id), type: String(event.type) } },
      run: () => replayEvent(name, event, { deliver: redeliver, deadline }),
      cursor: position,
    }));
  // A journal is not sorted by the events' times: after an event that is too new there may be
  // older ones.
  return { items, next: page.next };
}

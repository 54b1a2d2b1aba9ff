import { defineWebhook, WebError } from '#lib/action/define-webhook';
import type { Context } from '#lib/core/context';
import { type Failure, Failures } from '#lib/delivery/failures';
import { requireOperator } from '#lib/operations/operator';
import { type Replayed, redeliver, replayEvent, replayFailure } from '#lib/operations/replay';
import { type ReplayRequest, readReplay } from '#lib/operations/replay-request';
import { select } from '#lib/operations/select';
import { createJournalReader } from '#lib/platform/journal';
import { createState } from '#lib/platform/state';

/** What one more delivery may need of the action's time, in milliseconds. */
const ONE_MORE_MS = 20_000;

/** What is delivered again, one after the other: lazily, since time may end before the list does. */
interface Work {
  items: { about: Pick<Replayed, 'package' | 'id' | 'event'>; run: () => Promise<Replayed>; cursor: string }[];
  /** Where the rest begins, once these are done. */
  next: string | undefined;
}

/**
 * `POST`: delivers failures, or events of a journal, again: `{id, package}`, `{filter: {…}}` or `{journal: {package,
 * from, to, type}}`, with `dryRun`, `rate` (a second), `limit` and `cursor`. What was applied before is not applied
 * again. For the operator alone.
 */
export const main = defineWebhook(async (request, context) => {
  await requireOperator(request, context);
  if (request.method !== 'POST') {
    throw new WebError('method', `The method ${request.method} is not supported: replay with POST.`, { allow: 'POST' });
  }
  const replay = readReplay(request);
  const { items, next } = await plan(replay, context);
  if (replay.dryRun) {
    const would = items.map(({ about }) => about);
    return { statusCode: 200, body: { dryRun: true, replayed: would, ...(next === undefined ? {} : { next }) } };
  }
  const replayed: Replayed[] = [];
  let rest = next;
  for (const [index, item] of items.entries()) {
    if (index > 0) {
      if (context.deadline.remaining() < ONE_MORE_MS) {
        rest = items[index - 1]?.cursor;
        break;
      }
      await context.deadline.sleep(1000 / replay.rate);
    }
    replayed.push(await item.run());
  }
  return { statusCode: 200, body: { dryRun: false, replayed, ...(rest === undefined ? {} : { next: rest }) } };
});

async function plan(replay: ReplayRequest, context: Context): Promise<Work> {
  const { wanted } = replay;
  return wanted.kind === 'journal' ? planJournal(replay, wanted, context) : planFailures(replay, context);
}

async function planFailures({ wanted, cursor, limit }: ReplayRequest, { config, deadline }: Context): Promise<Work> {
  const failures = new Failures(createState(deadline));
  const now = Date.now();
  const data = (failure: Failure) => failures.data(failure.package, failure.id);
  const work = { data, journal: createJournalReader(config), deliver: redeliver, deadline, now };
  const { found, next } =
    wanted.kind === 'one'
      ? { found: [await failures.get(wanted.package, wanted.id, now)], next: undefined }
      : await select(failures, wanted.kind === 'selection' ? wanted.selection : {}, { cursor, limit, now });
  const known = found.flatMap((failure) => (failure === undefined ? [] : [failure]));
  if (wanted.kind === 'one' && known.length === 0) {
    throw new WebError('not-found', `There is no failure ${wanted.package}/${wanted.id}.`);
  }
  const items = known.map((failure) => ({
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
): Promise<Work> {
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
  // A journal is in no order of times: an event beyond the span says nothing of those behind it.
  return { items, next: page.next };
}

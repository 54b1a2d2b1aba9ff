import { useState } from 'preact/hooks';
import { useData } from '../app/api';
import { count, inSentence, systemName, time } from '../app/format';
import { dashboard } from '../app/host';
import { replay } from '../app/mend';
import type { Failure, FailurePage, Found } from '../app/types';
import { Loading, Show } from '../parts/state';
import { Pill, When } from '../parts/status';

const POLL_MS = 15_000;

/** The record of the Dashboard's page; of a value that is there twice the last one is its own. */
function recordId(): string | undefined {
  const query = new URLSearchParams(location.search);
  return [...query.getAll('orderId'), ...query.getAll('productId')].at(-1);
}

/** Whether the order or the product is in step, and a button that sends again what is not. */
export function Widget() {
  const id = recordId();
  const data = useData<Found>(id === undefined ? undefined : 'find', { q: id ?? '' }, POLL_MS);
  if (id === undefined) {
    return <p class="widget quiet">The Dashboard did not say which record this is.</p>;
  }
  return (
    <main class="widget">
      <h1 class="unseen">In step with the back office</h1>
      <Show data={data}>{(found) => <State found={found} reload={data.reload} />}</Show>
    </main>
  );
}

function State({ found, reload }: { found: Found; reload: () => void }) {
  const newest = found.events[0];
  const failed = newest?.outcome === 'failed' ? newest : undefined;
  // What has failed may have been sent again since: then no failure is kept of it.
  const failures = useData<FailurePage>(failed === undefined ? undefined : 'failures', { event: failed?.id ?? '' });
  const [failure] = failures.value?.failures ?? [];
  if (failures.loading) {
    return <Loading />;
  }
  if (failure !== undefined) {
    const again = () => {
      failures.reload();
      reload();
    };
    return <NotApplied failure={failure} reload={again} />;
  }
  if (found.records.some((record) => record.failed)) {
    return (
      <>
        <Pill tone="bad">failed</Pill>
        <p>A change was not applied. The page of Commerce Relay says why.</p>
      </>
    );
  }
  return (
    <Synced
      at={
        found.records
          .map((record) => record.synced?.at ?? '')
          .sort()
          .at(-1) ?? ''
      }
    />
  );
}

function Synced({ at }: { at: string }) {
  return at === '' ? (
    <>
      <Pill tone="quiet">not sent yet</Pill>
      <p class="quiet">The back office has not been told of it, or longer ago than is remembered.</p>
    </>
  ) : (
    <>
      <Pill tone="good">in step</Pill>
      <p>
        Last told <When at={at} />
      </p>
    </>
  );
}

function NotApplied({ failure, reload }: { failure: Failure; reload: () => void }) {
  const [busy, setBusy] = useState(false);
  const { event, last, nextTry, reason, state, target } = failure;
  const send = async () => {
    setBusy(true);
    const { counts, errors } = await replay(
      { filter: { event: event.id } },
      false,
      new AbortController().signal,
      () => {},
    );
    const applied = (counts.applied ?? 0) + (counts['was applied'] ?? 0) + (counts.skipped ?? 0);
    const text = errors[0] ?? (applied > 0 ? `Sent ${count(applied, 'event')} again` : 'There was nothing to send');
    await dashboard?.notify(text, errors.length === 0 ? 'success' : 'error');
    setBusy(false);
    reload();
  };
  return (
    <>
      <Pill tone={state === 'retrying' ? 'wait' : 'bad'}>{state === 'retrying' ? 'waiting' : 'failed'}</Pill>
      <p>
        {target === undefined ? '' : `${systemName(target)}: `}
        {reason.message}
      </p>
      <p class="quiet">
        <When at={last} />
        {nextTry === undefined ? '' : `, next try about ${time(nextTry, false)}`}
      </p>
      <button type="button" class="primary" disabled={busy} onClick={() => void send()}>
        {busy ? 'Sending…' : `Send again${target === undefined ? '' : ` to ${inSentence(target)}`}`}
      </button>
    </>
  );
}

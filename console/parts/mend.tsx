import { useEffect, useRef, useState } from 'preact/hooks';
import { count, number, shortType } from '../app/format';
import { discard, NOTHING, type Progress, replay, type Wanted } from '../app/mend';
import { Dialog } from './dialog';
import { toast } from './toast';

interface DialogProps {
  wanted: Wanted;
  /** Whose failures, such as "this event". */
  about: string;
  close: () => void;
}

type Phase = 'planning' | 'planned' | 'working' | 'done';

/** Sends failures again: first what would be sent, then the sending with its progress. */
export function ReplayDialog({ wanted, about, close }: DialogProps) {
  const [phase, setPhase] = useState<Phase>('planning');
  const [plan, setPlan] = useState<Progress>(NOTHING);
  const [progress, setProgress] = useState<Progress>(NOTHING);
  const [error, setError] = useState<string>();
  const ending = useRef(new AbortController());
  useEffect(() => {
    replay(wanted, true, ending.current.signal, setPlan).then(
      () => setPhase('planned'),
      (failed: Error) => setError(failed.message),
    );
    return () => ending.current.abort();
  }, []);
  const send = () => {
    setPhase('working');
    replay(wanted, false, ending.current.signal, setProgress).then(
      () => setPhase('done'),
      (failed: Error) => {
        setError(failed.message);
        setPhase('done');
      },
    );
  };
  return (
    <Dialog title={`Send ${about} again`} close={close}>
      {phase === 'planning' || phase === 'planned' ? (
        <Plan plan={plan} planning={phase === 'planning' && error === undefined} />
      ) : (
        <Working progress={progress} total={plan.done} />
      )}
      {error === undefined ? null : (
        <p class="note bad" role="alert">
          {error}
        </p>
      )}
      <footer>
        {phase === 'planned' && plan.done > 0 ? (
          <button type="button" class="primary" onClick={send}>
            Send {count(plan.done, 'event')}
          </button>
        ) : null}
        <button type="button" onClick={close}>
          {phase === 'done' ? 'Close' : phase === 'working' ? 'Stop' : 'Cancel'}
        </button>
      </footer>
    </Dialog>
  );
}

function Plan({ plan, planning }: { plan: Progress; planning: boolean }) {
  return (
    <>
      <p role="status">
        {planning ? 'Looking what would be sent: ' : 'Would be sent: '}
        <b>{count(plan.done, 'event')}</b>, in the order of their times. What was applied meanwhile is not applied
        again.
      </p>
      <ul class="plain">
        {plan.first.slice(0, 8).map(({ event }) => (
          <li key={event.id + event.type}>
            {shortType(event.type)} <code>{event.id}</code>
          </li>
        ))}
        {plan.done > 8 ? <li class="quiet">and {number(plan.done - 8)} more</li> : null}
      </ul>
    </>
  );
}

function Working({ progress, total }: { progress: Progress; total: number }) {
  const { done, counts, errors } = progress;
  return (
    <div role="status">
      <progress value={done} max={Math.max(total, 1)} aria-label="Sent" />
      <p>
        <b>{number(done)}</b> of {number(total)}:{' '}
        {Object.entries(counts)
          .map(([outcome, times]) => `${number(times)} ${outcome}`)
          .join(', ') || 'on the way'}
      </p>
      <ul class="plain">
        {errors.map((one) => (
          <li key={one} class="bad">
            {one}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Discards failures for a reason, which stays with each of them. */
export function DiscardDialog({ wanted, about, close }: DialogProps) {
  const [reason, setReason] = useState('');
  const [total, setTotal] = useState<number>();
  const [done, setDone] = useState<number>();
  const [error, setError] = useState<string>();
  const ending = useRef(new AbortController());
  useEffect(() => {
    discard(wanted, { reason: 'counted', dryRun: true }, ending.current.signal, setTotal).then(
      setTotal,
      (failed: Error) => setError(failed.message),
    );
    return () => ending.current.abort();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    setDone(0);
    discard(wanted, { reason: reason.trim(), dryRun: false }, ending.current.signal, setDone).then(
      (all) => {
        toast(`Discarded ${count(all, 'event')}`);
        close();
      },
      (failed: Error) => setError(failed.message),
    );
  };
  return (
    <Dialog title={`Discard ${about}`} close={close}>
      <form onSubmit={submit}>
        <p>
          {total === undefined ? 'Counting…' : <b>{count(total, 'event')}</b>} will not be applied. Each stays in the
          list of what was discarded, with your reason, and can still be sent again.
        </p>
        <label class="field">
          <span>Reason</span>
          <input
            required
            maxLength={300}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
            placeholder="Corrected by hand in the store"
          />
        </label>
        {done === undefined || total === undefined ? null : <progress value={done} max={Math.max(total, 1)} />}
        {error === undefined ? null : (
          <p class="note bad" role="alert">
            {error}
          </p>
        )}
        <footer>
          <button type="submit" class="danger" disabled={reason.trim() === '' || done !== undefined}>
            Discard
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

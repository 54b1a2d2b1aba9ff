import { ago, wholeTime } from '../app/format';
import type { FailureState, Outcome } from '../app/types';
import { Icon, type IconName } from './icon';

type Tone = 'good' | 'bad' | 'wait' | 'quiet';

/** A word with its colour and its sign, so that no one of them has to be seen. */
export function Pill({ tone, children }: { tone: Tone; children: string }) {
  const icons: Record<Tone, IconName> = { good: 'check', bad: 'cross', wait: 'retry', quiet: 'skip' };
  return (
    <span class={`pill ${tone}`}>
      <Icon name={icons[tone]} />
      {children}
    </span>
  );
}

const OUTCOMES: Record<Outcome, Tone> = { applied: 'good', skipped: 'quiet', failed: 'bad' };

/** What came of a delivery. */
export function OutcomePill({ outcome }: { outcome: Outcome }) {
  return <Pill tone={OUTCOMES[outcome]}>{outcome}</Pill>;
}

const STATES: Record<FailureState, Tone> = { retrying: 'wait', dead: 'bad', discarded: 'quiet' };

/** Whether a failure is tried again. */
export function StatePill({ state }: { state: FailureState }) {
  return <Pill tone={STATES[state]}>{state}</Pill>;
}

/** The tone of an HTTP status, or of a failure's state. */
export function toneOf(status: string): Tone {
  if (/^2/.test(status) || status === 'success') {
    return 'good';
  }
  return status === 'retrying' ? 'wait' : status === 'discarded' ? 'quiet' : 'bad';
}

/** A moment, as the time that has passed since; the whole of it when pointed at. */
export function When({ at }: { at: string | undefined }) {
  return at === undefined ? (
    <span class="quiet">never</span>
  ) : (
    <time dateTime={at} title={wholeTime(at)}>
      {ago(at)}
    </time>
  );
}

import { useState } from 'preact/hooks';
import { type Causes, useCauses } from '../app/causes';
import { count, inSentence, number, records, time } from '../app/format';
import { go } from '../app/route';
import type { Group } from '../app/types';
import { FailureList } from '../parts/failure-list';
import { Filters, Select } from '../parts/filters';
import { DiscardDialog, ReplayDialog } from '../parts/mend';
import { Show, State } from '../parts/state';
import { Pill } from '../parts/status';
import { waysToChoose } from '../parts/ways';

const STATES = [
  ['retrying', 'Retrying'],
  ['dead', 'Dead'],
  ['discarded', 'Discarded'],
] as const;

/** What was not applied: by cause, or one by one where something narrows the list. */
export function FailuresView({ query }: { query: URLSearchParams }) {
  const wanted = {
    package: query.get('package') ?? '',
    state: query.get('state') ?? '',
    cause: query.get('cause') ?? '',
  };
  const narrowed = Object.values(wanted).some((one) => one !== '');
  const set = (name: string) => (value: string) => go('failures', { ...wanted, [name]: value });
  return (
    <>
      <div class="title">
        <h1>Failures</h1>
        <p class="quiet">What was not applied. Nothing is lost: each can be sent again for 30 days.</p>
      </div>
      <Filters>
        <Select label="Way" value={wanted.package} set={set('package')} options={waysToChoose()} all="All ways" />
        <Select label="State" value={wanted.state} set={set('state')} options={STATES} all="Retrying and dead" />
        {narrowed ? (
          <button type="button" onClick={() => go('failures')}>
            By cause
          </button>
        ) : null}
      </Filters>
      {narrowed ? <FailureList key={JSON.stringify(wanted)} filter={wanted} /> : <ByCause />}
    </>
  );
}

function ByCause() {
  const [round, setRound] = useState(0);
  const { value, error } = useCauses(round);
  const reload = () => setRound(round + 1);
  return (
    <Show data={{ value, error, loading: value === undefined, reload }}>
      {(causes) => <CauseList causes={causes} reload={reload} />}
    </Show>
  );
}

function CauseList({ causes, reload }: { causes: Causes; reload: () => void }) {
  const { groups, read, total, done } = causes;
  if (groups.length === 0 && done) {
    return <State title="Nothing has failed">Every event of the last 30 days was applied, or needed no work.</State>;
  }
  const all = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <>
      <p class="quiet" role="status">
        {count(all, 'failure')} in {count(groups.length, 'cause')}
        {done ? '' : `; read ${number(read)} of ${number(total)} by now`}
      </p>
      {done ? null : <progress value={read} max={total} aria-label="Read" />}
      <ul class="causes">
        {groups.map((group) => (
          <CauseCard key={group.id} group={group} reload={reload} />
        ))}
      </ul>
    </>
  );
}

function CauseCard({ group, reload }: { group: Group; reload: () => void }) {
  const [asked, setAsked] = useState<'replay' | 'discard'>();
  const [open, setOpen] = useState(false);
  const { states, target, status, text } = group;
  const wanted = { filter: { cause: group.id } };
  const about = count(group.count, 'event');
  const close = () => {
    setAsked(undefined);
    reload();
  };
  return (
    <li class={`card cause ${states.dead > 0 ? 'dead' : 'retrying'}`}>
      <div class="what">
        <h2>{text}</h2>
        <p>
          <b>
            {Object.entries(group.entities)
              .map(([entity, times]) => records(times, entity))
              .join(', ')}
          </b>
          {target === undefined ? '' : ` for ${inSentence(target)}`}
          <span class="quiet">
            {' '}
            · status {status} {group.code} · since {time(group.first, false)}
          </span>
        </p>
        <p class="advice">{adviceFor(group)}</p>
      </div>
      <div class="side">
        <span class="states">
          {states.retrying > 0 ? <Pill tone="wait">{`${number(states.retrying)} retrying`}</Pill> : null}
          {states.dead > 0 ? <Pill tone="bad">{`${number(states.dead)} dead`}</Pill> : null}
        </span>
        <span class="actions">
          <button type="button" class="primary" onClick={() => setAsked('replay')}>
            Send again
          </button>
          <button type="button" onClick={() => setAsked('discard')}>
            Discard
          </button>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide events' : 'Show events'}
          </button>
        </span>
      </div>
      {open ? <FailureList filter={{ cause: group.id }} /> : null}
      {asked === 'replay' ? <ReplayDialog wanted={wanted} about={about} close={close} /> : null}
      {asked === 'discard' ? <DiscardDialog wanted={wanted} about={about} close={close} /> : null}
    </li>
  );
}

/** What a person has to do, if anything. */
function adviceFor({ code, states, nextTry, target }: Group): string {
  const who = target === undefined ? 'the target' : inSentence(target);
  const next = nextTry === undefined ? '' : ` The next try is about ${time(nextTry, false)}.`;
  if (code === 'setup') {
    return `Mend the set-up; the queue tries for 24 hours.${next}`;
  }
  if (states.dead === 0) {
    return `Nothing to do: the queue tries again until ${who} takes them.${next}`;
  }
  if (states.retrying > 0 || ['unavailable', 'timeout', 'throttled', 'busy', 'defect'].includes(code)) {
    return `The queue has given some up after a day. Send them again once ${who} works.${next}`;
  }
  return 'The queue does not try these again. Correct the record or the mapping, then send them again, or discard them.';
}

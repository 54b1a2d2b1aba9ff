import { useState } from 'preact/hooks';
import { useData } from '../app/api';
import { number, shortType, systemName, time } from '../app/format';
import { to } from '../app/route';
import type { Failure, FailurePage } from '../app/types';
import { DiscardDialog, ReplayDialog } from './mend';
import { Scroll } from './scroll';
import { Show, State } from './state';
import { StatePill, When } from './status';

const PAGE = 25;

/** Failures one by one, a page at a time. */
export function FailureList({ filter }: { filter: Readonly<Record<string, string>> }) {
  const [cursors, setCursors] = useState<string[]>([]);
  const [asked, setAsked] = useState<'replay' | 'discard'>();
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const data = useData<FailurePage>('failures', { ...given, limit: PAGE, cursor: cursors.at(-1) });
  const close = () => {
    setAsked(undefined);
    data.reload();
  };
  return (
    <Show data={data}>
      {({ failures, next }) =>
        failures.length === 0 ? (
          <State title="Nothing fits">No failure is like this.</State>
        ) : (
          <section class={given.cause === undefined ? 'card table-card' : 'card table-card bare'}>
            {given.cause === undefined ? (
              <header>
                <h2>One by one</h2>
                <div class="actions">
                  <button type="button" onClick={() => setAsked('replay')}>
                    Send all of these again
                  </button>
                  <button type="button" onClick={() => setAsked('discard')}>
                    Discard all of these
                  </button>
                </div>
              </header>
            ) : null}
            <Rows failures={failures} />
            <footer class="pager">
              <span>
                {number(cursors.length * PAGE + 1)} to {number(cursors.length * PAGE + failures.length)}
              </span>
              <button type="button" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
                Back
              </button>
              <button type="button" disabled={next === undefined} onClick={() => setCursors([...cursors, next ?? ''])}>
                More
              </button>
            </footer>
            {asked === 'replay' ? <ReplayDialog wanted={{ filter: given }} about="all of these" close={close} /> : null}
            {asked === 'discard' ? (
              <DiscardDialog wanted={{ filter: given }} about="all of these" close={close} />
            ) : null}
          </section>
        )
      }
    </Show>
  );
}

function Rows({ failures }: { failures: readonly Failure[] }) {
  return (
    <Scroll label="Failures">
      <table class="failures" aria-label="Failures">
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">For</th>
            <th scope="col">State</th>
            <th scope="col" class="n">
              Tries
            </th>
            <th scope="col">Last</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {failures.map((failure) => (
            <tr key={`${failure.package}/${failure.id}`}>
              <th scope="row">
                <a href={to('event', { id: failure.event.id, at: failure.first })}>{shortType(failure.event.type)}</a>
                <code class="sub">{failure.event.id}</code>
              </th>
              <td>{failure.target === undefined ? 'none' : systemName(failure.target)}</td>
              <td>
                <StatePill state={failure.state} />
              </td>
              <td class="n">{failure.attempts}</td>
              <td>
                <When at={failure.last} />
              </td>
              <td class="answer">
                <b>{failure.reason.status} </b>
                {failure.reason.message}
                {failure.discarded === undefined ? null : (
                  <span class="quiet">
                    {' '}
                    Discarded {time(failure.discarded.at)}: {failure.discarded.reason}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

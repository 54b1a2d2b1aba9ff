import { useState } from 'preact/hooks';
import { useData } from '../app/api';
import { count, inSentence, kindName, number, systemName } from '../app/format';
import { host } from '../app/host';
import { to } from '../app/route';
import type { Overview as Data, Way } from '../app/types';
import { Chart } from '../parts/chart';
import { Icon } from '../parts/icon';
import { Scroll } from '../parts/scroll';
import { Show } from '../parts/state';
import { Pill, When } from '../parts/status';

const POLL_MS = 10_000;
const RANGES = [
  ['1', '1 h'],
  ['6', '6 h'],
  ['24', '24 h'],
  ['168', '7 d'],
] as const;

/** Is everything in step, and what needs a person. */
export function Overview() {
  const [hours, setHours] = useState(host.kind === 'local' ? '1' : '24');
  const data = useData<Data>('overview', { hours }, POLL_MS);
  return (
    <Show data={data}>
      {(value) => (
        <>
          <Headline data={value} />
          {value.problem === undefined ? null : <p class="note bad">{value.problem}</p>}
          <div class="columns">
            <section class="card">
              <header>
                <h2>Deliveries</h2>
                <fieldset class="segments">
                  <legend class="unseen">Time</legend>
                  {RANGES.map(([range, label]) => (
                    <button key={range} type="button" aria-pressed={hours === range} onClick={() => setHours(range)}>
                      {label}
                    </button>
                  ))}
                </fieldset>
              </header>
              <Chart chart={value.chart} />
            </section>
            <Attention data={value} />
          </div>
          <Ways ways={value.ways} />
        </>
      )}
    </Show>
  );
}

function Headline({ data }: { data: Data }) {
  const problems = data.health.checks.filter(({ ok }) => !ok).length;
  const last = data.ways
    .map(({ last: at }) => at ?? '')
    .sort()
    .at(-1);
  const good = problems === 0 && data.failures === 0;
  return (
    <div class={`headline ${good ? 'good' : problems > 0 ? 'bad' : 'wait'}`}>
      <span class="sign">
        <Icon name={good ? 'check' : 'warn'} />
      </span>
      <div>
        <h1>{headline(problems, data.failures)}</h1>
        <p class="quiet">
          Last delivery <When at={last === '' ? undefined : last} /> · version {data.version}
        </p>
      </div>
    </div>
  );
}

function headline(problems: number, failures: number): string {
  if (problems > 0) {
    return `${count(problems, 'part')} of the set-up ${problems === 1 ? 'does' : 'do'} not work`;
  }
  return failures > 0
    ? `${count(failures, 'event')} ${failures === 1 ? 'is' : 'are'} not applied`
    : 'Everything is in step';
}

/** What does not mend itself. */
function Attention({ data }: { data: Data }) {
  const problems = data.health.checks.filter(({ ok }) => !ok);
  const failing = data.ways.filter(({ failures }) => failures > 0).sort((a, b) => b.failures - a.failures);
  return (
    <section class="card">
      <header>
        <h2>Needs a person</h2>
        {data.failures > 0 ? <a href={to('failures')}>All failures</a> : null}
      </header>
      {problems.length + failing.length === 0 ? <p class="calm">Nothing.</p> : null}
      <ul class="rows">
        {problems.slice(0, 6).map(({ name, problem }) => (
          <li key={name} class="bad">
            <b>{name}</b>
            <span>{problem}</span>
          </li>
        ))}
        {failing.slice(0, 6).map(({ package: name, failures, entity, source }) => (
          <li key={name} class="wait">
            <a href={to('failures', { package: name })}>
              {kindName(entity)} from {inSentence(source)}
            </a>
            <span>{count(failures, 'event')} not applied</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ways({ ways }: { ways: readonly Way[] }) {
  const sources = [...new Set(ways.map(({ source }) => source))];
  return (
    <section class="card table-card">
      <header>
        <h2>Ways</h2>
        <p class="quiet">
          Of the latest deliveries that Adobe I/O Events shows: about a hundred of each outcome a way.
        </p>
      </header>
      <Scroll label="Ways">
        <table class="ways">
          <thead>
            <tr>
              <th scope="col">Records</th>
              <th scope="col">Registration</th>
              <th scope="col">Last event</th>
              <th scope="col">Last applied</th>
              <th scope="col" class="n">
                Applied
              </th>
              <th scope="col" class="n">
                Skipped
              </th>
              <th scope="col" class="n">
                Failed
              </th>
              <th scope="col" class="n">
                Not applied
              </th>
            </tr>
          </thead>
          {sources.map((source) => (
            <tbody key={source}>
              <tr class="group">
                <th colSpan={8} scope="rowgroup">
                  From {inSentence(source)}
                </th>
              </tr>
              {ways
                .filter((way) => way.source === source)
                .map((way) => (
                  <WayRow key={way.package} way={way} />
                ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </section>
  );
}

function WayRow({ way }: { way: Way }) {
  const { applied, skipped, failed } = way.deliveries;
  return (
    <tr>
      <th scope="row">
        <a href={to('events', { package: way.package })}>{kindName(way.entity)}</a>
        <span class="to">
          <Icon name="arrow" />
          {way.targets.map(systemName).join(', ')}
        </span>
      </th>
      <td>
        {way.registration === undefined ? (
          <Pill tone="bad">missing</Pill>
        ) : (
          <Pill tone={way.registration.enabled ? 'good' : 'bad'}>
            {way.registration.enabled ? 'active' : 'disabled'}
          </Pill>
        )}
      </td>
      <td>
        <When at={way.last} />
      </td>
      <td>
        <When at={way.lastApplied} />
      </td>
      <td class="n">{number(applied)}</td>
      <td class="n">{number(skipped)}</td>
      <td class={failed > 0 ? 'n bad' : 'n'}>{number(failed)}</td>
      <td class={way.failures > 0 ? 'n bad' : 'n'}>
        {way.failures > 0 ? <a href={to('failures', { package: way.package })}>{number(way.failures)}</a> : 0}
      </td>
    </tr>
  );
}

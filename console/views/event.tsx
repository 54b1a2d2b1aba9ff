import { useState } from 'preact/hooks';
import { call, useData } from '../app/api';
import { count, duration, inSentence, shortType, sourceOf, systemName, time, wholeTime } from '../app/format';
import { to } from '../app/route';
import type { EventWay, Failure, Hop } from '../app/types';
import { CopyButton, Id } from '../parts/copy';
import { DiscardDialog, ReplayDialog } from '../parts/mend';
import { Show, State } from '../parts/state';
import { Pill, StatePill, toneOf, When } from '../parts/status';

const POLL_MS = 4_000;

/** Each step that one event took. */
export function EventView({ query }: { query: URLSearchParams }) {
  const id = query.get('id') ?? '';
  const data = useData<EventWay>(id === '' ? undefined : 'event', { id, at: query.get('at') ?? '' }, POLL_MS);
  if (id === '') {
    return <State title="Which event?">The address names no event.</State>;
  }
  return (
    <>
      <p class="back">
        <a href={to('events')}>Events</a>
      </p>
      <Show data={data}>{(way) => <Way way={way} reload={data.reload} />}</Show>
    </>
  );
}

function Way({ way, reload }: { way: EventWay; reload: () => void }) {
  const steps = way.hops.filter(({ hop }) => hop !== 'failure');
  const first = Date.parse(steps[0]?.at ?? '');
  return (
    <>
      <div class="title">
        <h1>{way.type === undefined ? 'Event' : shortType(way.type)}</h1>
        <p class="quiet">
          {way.type === undefined ? null : <>from {inSentence(sourceOf(way.type))} · </>}
          {steps[0] === undefined ? null : <time dateTime={steps[0].at}>{wholeTime(steps[0].at)}</time>}
        </p>
        <p>
          <Id id={way.id} what="the event's id" />
        </p>
      </div>
      {way.failures.map((failure) => (
        <Kept key={`${failure.package}/${failure.id}`} failure={failure} reload={reload} />
      ))}
      {steps.length === 0 ? (
        <State title="Nothing is known of this event">
          It may be on its way, or older than what the platform keeps: a hundred deliveries of each outcome, and the
          activations of seven days.
        </State>
      ) : (
        <section class="card">
          <header>
            <h2>{count(steps.length, 'step')}</h2>
            <div class="actions">
              <Curl way={way} />
            </div>
          </header>
          <ol class="timeline">
            {steps.map((hop, index) => (
              <Step key={`${hop.at}${hop.hop}${hop.activation}`} hop={hop} first={index === 0 ? undefined : first} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Step({ hop, first }: { hop: Hop; first: number | undefined }) {
  const [open, setOpen] = useState<string>();
  const parts = [
    hop.input === undefined ? undefined : 'Input',
    hop.output === undefined ? undefined : 'Output',
    hop.logs === undefined ? undefined : 'Log',
  ].filter((part) => part !== undefined);
  const since = first === undefined ? time(hop.at) : `+${duration(Math.max(0, Date.parse(hop.at) - first))}`;
  return (
    <li class={toneOf(hop.status)}>
      <time dateTime={hop.at} title={wholeTime(hop.at)}>
        {since}
      </time>
      <div>
        <p class="line">
          <b>{hop.hop}</b>
          <Pill tone={toneOf(hop.status)}>{hop.status}</Pill>
          <span class="quiet">{duration(hop.ms)}</span>
        </p>
        {hop.note === '' ? null : <p class="said">{hop.note}</p>}
        <div class="parts">
          {parts.map((part) => (
            <button
              key={part}
              type="button"
              class="link"
              aria-expanded={open === part}
              onClick={() => setOpen(open === part ? undefined : part)}
            >
              {part}
            </button>
          ))}
          {hop.activation === '' ? null : <Id id={hop.activation} what="the activation's id" />}
        </div>
        {open === undefined ? null : <Shown hop={hop} part={open} />}
      </div>
    </li>
  );
}

function Shown({ hop, part }: { hop: Hop; part: string }) {
  const text =
    part === 'Log' ? (hop.logs ?? []).join('\n') : JSON.stringify(part === 'Input' ? hop.input : hop.output, null, 2);
  return (
    <div class="code">
      <CopyButton text={text} what="this" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it */}
      <section aria-label={part} tabIndex={0}>
        <pre>{text}</pre>
      </section>
    </div>
  );
}

/** A delivery that was not applied, and what can be done. */
function Kept({ failure, reload }: { failure: Failure; reload: () => void }) {
  const [asked, setAsked] = useState<'replay' | 'discard'>();
  const { reason, state, attempts, target, nextTry, discarded } = failure;
  const one = { package: failure.package, id: failure.id };
  const close = () => {
    setAsked(undefined);
    reload();
  };
  return (
    <section class={`card kept ${state}`}>
      <header>
        <h2>
          Not applied{target === undefined ? '' : ` in ${systemName(target)}`} <StatePill state={state} />
        </h2>
        <div class="actions">
          <button type="button" class="primary" onClick={() => setAsked('replay')}>
            Send again
          </button>
          {state === 'discarded' ? null : (
            <button type="button" onClick={() => setAsked('discard')}>
              Discard
            </button>
          )}
        </div>
      </header>
      <p class="reason">
        <b>{reason.status}</b> {reason.message}
      </p>
      <p class="quiet">
        {count(attempts, 'try', 'tries')}, first <When at={failure.first} />, last <When at={failure.last} />
        {nextTry === undefined ? '' : `, next about ${time(nextTry, false)}`}
        {discarded === undefined ? '' : `. Discarded ${time(discarded.at)}: ${discarded.reason}`}
      </p>
      {asked === 'replay' ? <ReplayDialog wanted={one} about="this event" close={close} /> : null}
      {asked === 'discard' ? <DiscardDialog wanted={one} about="this event" close={close} /> : null}
    </section>
  );
}

/** The same event, as its back office sends it. */
function Curl({ way }: { way: EventWay }) {
  if (way.type === undefined || sourceOf(way.type) !== 'backoffice') {
    return null;
  }
  const text = async () => {
    const [failure] = way.failures;
    const kept =
      failure &&
      (await call<{ failure: { data?: unknown } }>(`failures/${failure.package}/${failure.id}`, {
        query: { data: 'true' },
      }));
    const value = kept?.failure.data ?? way.hops.find(({ input }) => input !== undefined)?.input;
    const event = way.type?.replace(/^.*(be-observer\.)/, '$1');
    const body = JSON.stringify({ data: { uid: way.id, event, value } });
    return `curl -s '${way.webhook}' -H 'content-type: application/json' -d '${body.replaceAll("'", "'\\''")}'`;
  };
  return <CopyButton text={text} what="a call that sends this event" label="Copy as curl" />;
}

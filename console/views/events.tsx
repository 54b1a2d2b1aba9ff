import { useState } from 'preact/hooks';
import { useData } from '../app/api';
import { count, duration, inSentence, kindName, shortType, time, wholeTime } from '../app/format';
import { go, to } from '../app/route';
import type { Delivery, EventPage } from '../app/types';
import { Filters, Pager, Select, TextFilter } from '../parts/filters';
import { Scroll } from '../parts/scroll';
import { Show, State } from '../parts/state';
import { OutcomePill } from '../parts/status';
import { waysToChoose } from '../parts/ways';

const PAGE = 50;
const POLL_MS = 5_000;

/** The latest deliveries, newest first. */
export function EventsView({ query }: { query: URLSearchParams }) {
  const [offset, setOffset] = useState(0);
  const wanted = { package: query.get('package') ?? '', outcome: query.get('outcome') ?? '', q: query.get('q') ?? '' };
  const set = (name: string) => (value: string) => {
    setOffset(0);
    go('events', { ...wanted, [name]: value });
  };
  const data = useData<EventPage>('events', { ...wanted, offset }, offset === 0 ? POLL_MS : undefined);
  const packages = waysToChoose();
  return (
    <>
      <div class="title">
        <h1>Events</h1>
        <p class="quiet">Each delivery that Adobe I/O Events still shows, newest first.</p>
      </div>
      <Filters>
        <Select label="Way" value={wanted.package} set={set('package')} options={packages} all="All ways" />
        <Select
          label="Outcome"
          value={wanted.outcome}
          set={set('outcome')}
          options={[
            ['applied', 'Applied'],
            ['skipped', 'Skipped'],
            ['failed', 'Failed'],
          ]}
          all="All outcomes"
        />
        <TextFilter label="Event" placeholder="id or type" value={wanted.q} set={set('q')} />
      </Filters>
      <Show data={data}>
        {({ events, total }) =>
          events.length === 0 ? (
            <State title={Object.values(wanted).some((one) => one !== '') ? 'Nothing fits' : 'No event has come yet'}>
              <a href={to('try')}>Send a sample event</a> and see its way.
            </State>
          ) : (
            <section class="card table-card bare">
              <EventTable events={events} />
              <Pager from={offset} shown={events.length} total={total} page={PAGE} set={setOffset} />
            </section>
          )
        }
      </Show>
    </>
  );
}

/** Deliveries as a table. */
export function EventTable({ events }: { events: readonly Delivery[] }) {
  return (
    <Scroll label="Deliveries">
      <table class="events" aria-label={count(events.length, 'delivery', 'deliveries')}>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Event</th>
            <th scope="col">To</th>
            <th scope="col">Outcome</th>
            <th scope="col" class="n">
              Took
            </th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={`${event.at}${event.to}${event.id}${event.retry}`} event={event} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function EventRow({ event }: { event: Delivery }) {
  const [packageName = ''] = event.to.split('/');
  const [, entity = packageName, source = ''] = /^(.+)-([a-z]+)$/.exec(packageName) ?? [];
  return (
    <tr>
      <td class="time">
        <time dateTime={event.at} title={wholeTime(event.at)}>
          {time(event.at)}
        </time>
      </td>
      <th scope="row">
        <a href={to('event', { id: event.id, at: event.at })}>{shortType(event.type)}</a>
        <code class="sub">{event.id}</code>
      </th>
      <td>
        {kindName(entity)}
        <span class="sub">from {inSentence(source)}</span>
      </td>
      <td>
        <OutcomePill outcome={event.outcome} />
      </td>
      <td class="n">{duration(event.ms)}</td>
      <td class="answer">
        {event.outcome === 'failed' ? <b>{event.status} </b> : null}
        {event.answer}
        {event.retry > 0 ? <span class="quiet"> try {event.retry + 1}</span> : null}
      </td>
    </tr>
  );
}

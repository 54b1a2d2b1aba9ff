import { useData } from '../app/api';
import { count, inSentence, oneName, systemName, time, wholeTime } from '../app/format';
import { to } from '../app/route';
import type { Found, KnownRecord } from '../app/types';
import { Show, State } from '../parts/state';
import { Pill, When } from '../parts/status';
import { EventTable } from './events';

/** What is known of one record or event. */
export function FindView({ query }: { query: URLSearchParams }) {
  const q = query.get('q') ?? '';
  const data = useData<Found>(q === '' ? undefined : 'find', { q });
  if (q === '') {
    return (
      <>
        <div class="title">
          <h1>Find</h1>
        </div>
        <State title="Where is it?">
          Write a SKU, an order's id, a customer's e-mail address or an event's id into the field above. The relay keeps
          no names: it finds a record by the fingerprint of what you write.
        </State>
      </>
    );
  }
  return (
    <>
      <div class="title">
        <h1>
          <span class="quiet">Find</span> {q}
        </h1>
      </div>
      <Show data={data}>{(found) => <Results found={found} q={q} />}</Show>
    </>
  );
}

function Results({ found: { records, events, isEvent }, q }: { found: Found; q: string }) {
  if (records.length + events.length === 0) {
    return (
      <State title="Nothing is known of it">
        No delivery of the latest ones carries it, and no record that was applied has this name. Ids and SKUs have to be
        whole, with their capital letters.
      </State>
    );
  }
  return (
    <>
      {isEvent ? (
        <p class="note">
          This is an event's id. <a href={to('event', { id: q })}>See each of its steps</a>
        </p>
      ) : null}
      {records.length === 0 ? null : (
        <section class="cards">
          {records.map((record) => (
            <RecordCard key={record.entity + record.store + JSON.stringify(record.versions)} record={record} />
          ))}
        </section>
      )}
      {events.length === 0 ? null : (
        <section class="card table-card">
          <header>
            <h2>{count(events.length, 'delivery', 'deliveries')}</h2>
          </header>
          <EventTable events={events} />
        </section>
      )}
    </>
  );
}

/** Where one record stands between the back office and a store. */
function RecordCard({ record }: { record: KnownRecord }) {
  const { entity, failed, store, versions, synced, begun } = record;
  return (
    <article class="card record">
      <header>
        <h2>
          {oneName(entity)} <span class="quiet">{systemName(store)}</span>
        </h2>
        {failed ? (
          <Pill tone="bad">a change is not applied</Pill>
        ) : begun !== undefined ? (
          <Pill tone="wait">not certain</Pill>
        ) : synced?.deleted === true ? (
          <Pill tone="quiet">removed</Pill>
        ) : (
          <Pill tone="good">in step</Pill>
        )}
      </header>
      <dl>
        {Object.entries(versions).map(([system, version]) => (
          <div key={system}>
            <dt>Last change from {inSentence(system)}</dt>
            <dd>{versionText(version)}</dd>
          </div>
        ))}
        {synced === undefined ? null : (
          <div>
            <dt>Told to {inSentence(synced.by === 'backoffice' ? store : 'backoffice')}</dt>
            <dd>
              <When at={synced.at} /> <span class="quiet">{wholeTime(synced.at)}</span>
              {synced.echoed ? <span class="quiet">, and its echo has come back</span> : null}
            </dd>
          </div>
        )}
        {begun === undefined ? null : (
          <div>
            <dt>Begun, and not known to have ended</dt>
            <dd>
              from {inSentence(begun.source)}, <When at={begun.at} />
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

function versionText({ count: counted, changed, time: at }: KnownRecord['versions'][string]): string {
  const parts = [
    counted === undefined ? '' : `version ${counted}`,
    changed === undefined ? '' : `changed ${time(changed)}`,
    changed === undefined && at !== undefined ? time(at) : '',
  ];
  return parts.filter((part) => part !== '').join(', ') || 'without a version';
}

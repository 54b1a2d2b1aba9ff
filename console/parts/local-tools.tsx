import { useEffect, useState } from 'preact/hooks';
import { count, time } from '../app/format';
import { toast } from './toast';

/** What can be told to fail, and where it is told. */
const SYSTEMS = [
  ['/systems/commerce/faults', 'Adobe Commerce'],
  ['/systems/backoffice/faults', 'Back office'],
  ['/systems/saleor/faults', 'Saleor'],
  ['/admin/events/faults', 'Adobe I/O Events'],
] as const;

const FAULTS = [
  ['{"status":503}', 'answers 503: it is down'],
  ['{"status":429,"retryAfter":30}', 'answers 429: it throttles'],
  ['{"status":401}', 'answers 401: it refuses us'],
  ['{"status":422}', 'answers 422: it refuses the data'],
  ['{"reset":true}', 'ends the connection'],
  ['{"status":503,"after":true}', 'does the work, and answers 503'],
] as const;

const SPANS = [
  ['1m', '+1 min'],
  ['15m', '+15 min'],
  ['1h', '+1 h'],
  ['25h', '+25 h'],
] as const;

/** Calls a control of the local platform. */
async function control<T>(path: string, method: 'GET' | 'POST' | 'DELETE', body?: unknown): Promise<T | undefined> {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}.`);
  }
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** Breaks a system on this machine, mends it, and moves time. */
export function LocalTools() {
  return (
    <div class="stack">
      <Break />
      <Clock />
    </div>
  );
}

function Break() {
  const [path, setPath] = useState<string>(SYSTEMS[0][0]);
  const [fault, setFault] = useState<string>(FAULTS[0][0]);
  const [times, setTimes] = useState(1);
  const [waiting, setWaiting] = useState(0);
  const look = () =>
    control<{ count: number }[]>(path, 'GET').then((all) =>
      setWaiting((all ?? []).reduce((sum, one) => sum + one.count, 0)),
    );
  const failed = (error: Error) => toast(error.message, true);
  useEffect(() => void look().catch(failed), [path]);
  const submit = (event: Event) => {
    event.preventDefault();
    control(path, 'POST', { ...JSON.parse(fault), count: times })
      .then(look)
      .catch(failed);
  };
  return (
    <form class="card" onSubmit={submit}>
      <header>
        <h2>Break a system</h2>
      </header>
      <label class="field">
        <span>System</span>
        <select value={path} onChange={(event) => setPath(event.currentTarget.value)}>
          {SYSTEMS.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>It</span>
        <select value={fault} onChange={(event) => setFault(event.currentTarget.value)}>
          {FAULTS.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>For so many calls</span>
        <input
          type="number"
          min={1}
          max={1000}
          value={times}
          onInput={(event) => setTimes(event.currentTarget.valueAsNumber || 1)}
        />
      </label>
      <footer>
        <button type="submit">Break it</button>
        <button
          type="button"
          disabled={waiting === 0}
          onClick={() => void control(path, 'DELETE').then(look).catch(failed)}
        >
          Mend it
        </button>
        <span class="quiet" role="status">
          {waiting === 0 ? 'It works.' : `The next ${count(waiting, 'call')} will fail.`}
        </span>
      </footer>
    </form>
  );
}

function Clock() {
  const [now, setNow] = useState<string>();
  const failed = (error: Error) => toast(error.message, true);
  const show = (answer: { now: string } | undefined) => setNow(answer?.now);
  useEffect(() => void control<{ now: string }>('/admin/clock', 'GET').then(show).catch(failed), []);
  return (
    <section class="card">
      <header>
        <h2>Move time</h2>
        <span class="quiet">{now === undefined ? '' : time(now)}</span>
      </header>
      <p class="quiet">Retries that come due on the way are made.</p>
      <div class="actions">
        {SPANS.map(([advance, name]) => (
          <button
            key={advance}
            type="button"
            onClick={() => void control<{ now: string }>('/admin/clock', 'POST', { advance }).then(show).catch(failed)}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}

import { useState } from 'preact/hooks';
import { call } from '../app/api';
import { facts } from '../app/facts';
import { inSentence, shortType } from '../app/format';
import { host } from '../app/host';
import { go } from '../app/route';
import { LocalTools } from '../parts/local-tools';
import { State } from '../parts/state';

interface Sent {
  id: string;
  published: 'accepted' | 'unrouted';
}

/** Sends a sample event; on the local platform also breaks a system. */
export function TryView() {
  return (
    <>
      <div class="title">
        <h1>Try</h1>
        <p class="quiet">
          Sends an event the whole way, as its system would.
          {host.kind === 'local' ? '' : ' This is a real workspace: the stores are told of it.'}
        </p>
      </div>
      <div class="columns even">
        {facts.samples.length === 0 ? <State title="No samples" /> : <Sample />}
        {host.kind === 'local' ? <LocalTools /> : null}
      </div>
    </>
  );
}

function Sample() {
  const [type, setType] = useState(facts.samples[0]?.type ?? '');
  const [text, setText] = useState(() => pretty(facts.samples[0]?.sample));
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const choose = (name: string) => {
    setType(name);
    setText(pretty(facts.samples.find((one) => one.type === name)?.sample));
  };
  const send = async () => {
    const value = parsed(text);
    if (value === undefined) {
      throw new Error('This is not JSON. A comma or a quote may be missing.');
    }
    const sent = await call<Sent>('try', { method: 'POST', body: { type, value } });
    if (sent.published === 'unrouted') {
      throw new Error('No enabled registration receives this event: it was not kept.');
    }
    go('event', { id: sent.id });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    send()
      .catch((failed: Error) => setError(failed.message))
      .finally(() => setBusy(false));
  };
  return (
    <form class="card" onSubmit={submit}>
      <header>
        <h2>Send an event</h2>
      </header>
      <label class="field">
        <span>Event</span>
        <select value={type} onChange={(event) => choose(event.currentTarget.value)}>
          {['backoffice', 'commerce', 'saleor'].map((source) => (
            <optgroup key={source} label={`From ${inSentence(source)}`}>
              {facts.samples
                .filter((one) => one.source === source)
                .map((one) => (
                  <option key={one.type} value={one.type}>
                    {shortType(one.type)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="field">
        <span>What it carries</span>
        <textarea spellcheck={false} rows={16} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      {error === undefined ? null : (
        <p class="note bad" role="alert">
          {error}
        </p>
      )}
      <footer>
        <button type="submit" class="primary" disabled={busy}>
          {busy ? 'Sending…' : 'Send, and see its way'}
        </button>
      </footer>
    </form>
  );
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

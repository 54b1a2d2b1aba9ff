import { useData } from '../app/api';
import { facts } from '../app/facts';
import { count } from '../app/format';
import type { Overview, Setting } from '../app/types';
import { Scroll } from '../parts/scroll';
import { Show } from '../parts/state';
import { Pill } from '../parts/status';

interface Deployed {
  settings: { name: string; set: number; empty: number }[];
}

/** What works, and what is set. */
export function SettingsView() {
  const health = useData<Overview>('overview', { hours: '1' });
  const data = useData<Deployed>('settings');
  return (
    <>
      <div class="title">
        <h1>Settings</h1>
        <p class="quiet">
          As the deployed actions have them. They come from <code>.env</code> at <code>aio app deploy</code>; no value
          leaves the platform.
        </p>
      </div>
      <Show data={health}>{({ health: { checks } }) => <Checks checks={checks} />}</Show>
      <Show data={data}>{({ settings }) => <Groups settings={settings} />}</Show>
    </>
  );
}

function Checks({ checks }: { checks: Overview['health']['checks'] }) {
  const bad = checks.filter(({ ok }) => !ok);
  return (
    <section class="card">
      <header>
        <h2>Checks</h2>
        <Pill tone={bad.length === 0 ? 'good' : 'bad'}>
          {bad.length === 0 ? `${count(checks.length, 'check')} passed` : `${bad.length} of ${checks.length} failed`}
        </Pill>
      </header>
      <ul class="rows">
        {bad.map(({ name, problem }) => (
          <li key={name} class="bad">
            <b>{name}</b>
            <span>{problem}</span>
          </li>
        ))}
      </ul>
      <p class="quiet">
        <code>npx relay doctor</code> checks more: the credential's scopes, the stores, and who may call the webhooks.
      </p>
    </section>
  );
}

function Groups({ settings }: { settings: Deployed['settings'] }) {
  const deployed = new Map(settings.map((one) => [one.name, one]));
  return (
    <>
      {facts.settings.map(({ title, settings: own }) => (
        <section key={title} class="card table-card">
          <header>
            <h2>{title.replace(/: docs\/.*$/, '')}</h2>
          </header>
          <Scroll label={title}>
            <table class="settings">
              <thead>
                <tr>
                  <th scope="col">Setting</th>
                  <th scope="col">State</th>
                  <th scope="col">What it is</th>
                  <th scope="col">Where its value is</th>
                </tr>
              </thead>
              <tbody>
                {own.map((setting) => (
                  <tr key={setting.name}>
                    <th scope="row">
                      <code>{setting.name}</code>
                    </th>
                    <td>
                      <SettingState setting={setting} deployed={deployed.get(setting.name)} />
                    </td>
                    <td>{setting.meaning}</td>
                    <td class="quiet">{setting.where}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </section>
      ))}
    </>
  );
}

function SettingState({ setting, deployed }: { setting: Setting; deployed: Deployed['settings'][number] | undefined }) {
  if (deployed === undefined) {
    return <span class="quiet">not an input of an action</span>;
  }
  if (deployed.set > 0) {
    return <Pill tone="good">{setting.secret === true ? 'set, secret' : 'set'}</Pill>;
  }
  if (setting.needed === true) {
    return <Pill tone="bad">missing</Pill>;
  }
  return <Pill tone="quiet">{setting.default === undefined ? 'not set' : `default: ${setting.default}`}</Pill>;
}

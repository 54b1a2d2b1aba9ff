import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { Toasts } from '../parts/toast';
import { EventView } from '../views/event';
import { EventsView } from '../views/events';
import { FailuresView } from '../views/failures';
import { FindView } from '../views/find';
import { Overview } from '../views/overview';
import { SettingsView } from '../views/settings';
import { TryView } from '../views/try';
import { type Host, host } from './host';
import { go, type Route, to, useRoute } from './route';
import { useTheme } from './theme';

interface Tab {
  view: string;
  title: string;
  page: ComponentType<{ query: URLSearchParams }>;
}

const TABS: readonly Tab[] = [
  { view: 'overview', title: 'Overview', page: Overview },
  { view: 'events', title: 'Events', page: EventsView },
  { view: 'failures', title: 'Failures', page: FailuresView },
  { view: 'find', title: 'Find', page: FindView },
  { view: 'settings', title: 'Settings', page: SettingsView },
  { view: 'try', title: 'Try', page: TryView },
];

const WHERE: Record<Host['kind'], string> = {
  local: 'local platform',
  workspace: 'workspace',
  saleor: 'Saleor',
};

/** What concerns the whole workspace, and is nothing for a merchant. */
const OPERATORS = ['settings', 'try'];

/** The whole page. */
export function App() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const tab = TABS.find(({ view }) => view === route.view);
  const title = tab?.title ?? (route.view === 'event' ? 'Event' : 'Not found');
  useEffect(() => {
    document.title = `${title} · Commerce Relay`;
  }, [title]);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <Header route={route} />
      <main ref={main} tabIndex={-1}>
        {tab !== undefined ? (
          <tab.page query={route.query} />
        ) : route.view === 'event' ? (
          <EventView query={route.query} />
        ) : (
          <Missing />
        )}
      </main>
      <Toasts />
    </>
  );
}

function Header({ route }: { route: Route }) {
  const [dark, toggle] = useTheme();
  const current = route.view === 'event' ? 'events' : route.view;
  return (
    <header class="top">
      <div class="bar">
        <a class="brand" href={to('overview')}>
          <Icon name="mark" />
          <span>Commerce Relay</span>
        </a>
        <span class="where">{WHERE[host.kind]}</span>
        <Search key={route.view === 'find' ? (route.query.get('q') ?? '') : ''} route={route} />
        <button
          type="button"
          class="icon"
          onClick={toggle}
          aria-label={dark ? 'Use the light theme' : 'Use the dark theme'}
        >
          <Icon name={dark ? 'sun' : 'moon'} />
        </button>
      </div>
      <nav aria-label="Views">
        {TABS.filter(({ view }) => host.kind !== 'saleor' || !OPERATORS.includes(view)).map(({ view, title }) => (
          <a key={view} href={to(view)} aria-current={view === current ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
    </header>
  );
}

/** `/` puts the cursor here, wherever one is. */
function Search({ route }: { route: Route }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        field.current?.focus();
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = field.current?.value.trim() ?? '';
          if (text !== '') {
            go('find', { q: text });
          }
        }}
      >
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          aria-label="Find a SKU, an id, an e-mail address or an event"
          placeholder="SKU, order, e-mail, event id"
          defaultValue={route.view === 'find' ? (route.query.get('q') ?? '') : ''}
        />
        <kbd>/</kbd>
      </form>
    </search>
  );
}

function Missing() {
  return (
    <section class="state">
      <h1>There is no such view</h1>
      <p>
        The address names a view that this version does not have. <a href={to('overview')}>Go to the overview</a>.
      </p>
    </section>
  );
}

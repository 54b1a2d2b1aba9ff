import { useEffect, useState } from 'preact/hooks';

/** What the page shows: the parts of the path, and what narrows it. */
export interface Route {
  view: string;
  query: URLSearchParams;
}

/** The route in the address, behind its `#`. */
export function currentRoute(): Route {
  const [path = '', search = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  return { view: path === '' ? 'overview' : path, query: new URLSearchParams(search) };
}

/** The route, kept up to date. */
export function useRoute(): Route {
  const [route, setRoute] = useState(currentRoute);
  useEffect(() => {
    const changed = () => setRoute(currentRoute());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}

/** The address of a view. */
export function to(view: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '');
  const search = new URLSearchParams(given).toString();
  return `#/${view}${search === '' ? '' : `?${search}`}`;
}

/** Shows another view. */
export function go(view: string, query: Readonly<Record<string, string | undefined>> = {}): void {
  location.hash = to(view, query);
}

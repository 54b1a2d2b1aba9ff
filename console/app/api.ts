import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { bearer, host } from './host';

/** An answer that is not what was asked for. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** What a call of the data action is made of. */
interface Call {
  method?: 'GET' | 'POST' | 'DELETE';
  query?: Readonly<Record<string, string | number | undefined>>;
  body?: unknown;
  signal?: AbortSignal;
}

/** Calls the data action. @throws ApiError with its own words. */
export async function call<T>(path: string, { method = 'GET', query = {}, body, signal }: Call = {}): Promise<T> {
  const url = new URL(`${host.data}/${path}`, location.href);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') {
      url.searchParams.set(name, String(value));
    }
  }
  const token = await bearer();
  const response = await fetch(url, {
    method,
    cache: 'no-store',
    headers: {
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: Error) => {
    throw signal?.aborted === true ? error : new ApiError(0, 'Nothing answers. Is the platform running?');
  });
  const text = await response.text();
  if (!response.ok) {
    throw new ApiError(response.status, reasonIn(text) ?? `The console's data action answered ${response.status}.`);
  }
  return JSON.parse(text);
}

function reasonIn(text: string): string | undefined {
  try {
    const { error } = JSON.parse(text);
    return typeof error === 'string' ? error : undefined;
  } catch {
    return undefined;
  }
}

/** What is known of some data by now. The last good value stays while newer ones cannot be had. */
export interface Loaded<T> {
  value: T | undefined;
  error: Error | undefined;
  loading: boolean;
  reload: () => void;
}

/** Data of the action, read anew every `poll` milliseconds while the page is in sight. */
export function useData<T>(path: string | undefined, query: Call['query'] = {}, poll?: number): Loaded<T> {
  const key = path === undefined ? '' : `${path}?${JSON.stringify(query)}`;
  const [state, setState] = useState<{ key: string; value?: T; error?: Error }>({ key: '' });
  const [round, setRound] = useState(0);
  const asked = useRef(query);
  asked.current = query;
  const reload = useCallback(() => setRound((value) => value + 1), []);
  useEffect(() => {
    if (path === undefined) {
      return;
    }
    const ending = new AbortController();
    call<T>(path, { query: asked.current ?? {}, signal: ending.signal }).then(
      (value) => setState({ key, value }),
      (error: Error) => {
        if (!ending.signal.aborted) {
          setState((old) => (old.key === key ? { ...old, error } : { key, error }));
        }
      },
    );
    return () => ending.abort();
  }, [key, round]);
  useEffect(() => {
    if (poll === undefined) {
      return;
    }
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), poll);
    return () => clearInterval(timer);
  }, [poll, reload]);
  const current = state.key === key ? state : { key };
  const { value, error } = current as { value?: T; error?: Error };
  return { value, error, loading: value === undefined && error === undefined && path !== undefined, reload };
}

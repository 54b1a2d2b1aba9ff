import { useEffect, useState } from 'preact/hooks';
import { call } from './api';
import type { CausePage, Group } from './types';

/** The groups by now, and how many failures they were read from. */
export interface Causes {
  groups: Group[];
  read: number;
  total: number;
  done: boolean;
}

/**
 * All failures by cause. With thousands of them it takes several calls: what is known is shown as
 * it comes, and only groups are kept.
 */
export function useCauses(round: number): { value: Causes | undefined; error: Error | undefined } {
  const [state, setState] = useState<{ value?: Causes; error?: Error }>({});
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const readAll = async () => {
      const groups = new Map<string, Group>();
      let read = 0;
      let cursor: string | undefined;
      do {
        const page: CausePage = await call('causes', { query: { cursor }, signal });
        for (const group of page.groups) {
          const known = groups.get(group.id);
          groups.set(group.id, known === undefined ? group : merged(known, group));
        }
        read += page.read;
        cursor = page.next;
        const sorted = [...groups.values()].sort((a, b) => b.count - a.count);
        setState({ value: { groups: sorted, read, total: page.total, done: cursor === undefined } });
      } while (cursor !== undefined && !signal.aborted);
    };
    readAll().catch((error: Error) => {
      if (!signal.aborted) {
        setState((old) => ({ ...old, error }));
      }
    });
    return () => ending.abort();
  }, [round]);
  return { value: state.value, error: state.error };
}

function merged(a: Group, b: Group): Group {
  const entities = { ...a.entities };
  for (const [name, times] of Object.entries(b.entities)) {
    entities[name] = (entities[name] ?? 0) + times;
  }
  const newer = a.last >= b.last ? a : b;
  const due = [a.nextTry, b.nextTry].filter((time) => time !== undefined).sort()[0];
  return {
    ...newer,
    entities,
    count: a.count + b.count,
    states: {
      retrying: a.states.retrying + b.states.retrying,
      dead: a.states.dead + b.states.dead,
      discarded: a.states.discarded + b.states.discarded,
    },
    first: a.first < b.first ? a.first : b.first,
    ...(due === undefined ? {} : { nextTry: due }),
  };
}

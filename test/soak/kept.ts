import { isRecord, recordsIn } from '#lib/core/json';
import { relayJson } from '../support/relay';
import type { Expected } from './history';

/** Failures of lists that are looked into: each is a process of its own. */
const MOST_PARTS = 20;

/**
 * Kept as failures are the events that a store must refuse, and no others; of a list that it must
 * refuse in part, the refused entries alone. @returns what is kept wrongly, or not kept.
 */
export async function checkKept(url: string, { refused, partly }: Expected): Promise<string[]> {
  const wanted = new Set([...refused, ...partly.keys()]);
  const kept = recordsIn(await relayJson(url, 'failures', '--limit', '100000'));
  const found = new Map(
    kept.map(({ event, state }) => [isRecord(event) ? String(event.id) : '', String(state)] as const),
  );
  const missing = [...wanted].filter((id) => found.get(id) !== 'dead').map((id) => `${id} is not kept as dead`);
  const extra = [...found].filter(([id]) => !wanted.has(id)).map(([id, state]) => `${id} is kept as ${state}`);
  return [...missing, ...extra, ...(await checkParts(url, partly))];
}

async function checkParts(url: string, partly: Expected['partly']): Promise<string[]> {
  const kept = await relayJson(url, 'failures', '--package', 'stock-backoffice', '--limit', '100000');
  const wrong: string[] = [];
  for (const { id, event } of recordsIn(kept).slice(0, MOST_PARTS)) {
    const shown = await relayJson(url, 'failures', 'show', `stock-backoffice/${String(id)}`, '--data');
    const name = isRecord(event) ? String(event.id) : '';
    const data = isRecord(shown) ? shown.data : undefined;
    if (JSON.stringify(data) !== JSON.stringify(partly.get(name))) {
      wrong.push(`${name} is kept with ${JSON.stringify(data)}`);
    }
  }
  return wrong;
}

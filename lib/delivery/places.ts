import type { LedgerRequest, Places } from './acquired';
import type { RecordChange } from './record-change';
import type { EventInfo } from './types';

/** What a delivery asks the ledger for. */
export function ledgerRequest(changes: readonly RecordChange[], event: EventInfo, id: string): LedgerRequest {
  const own = [...new Set(changes.flatMap(({ leases }) => leases))].sort();
  // Without an id nothing tells two events apart. An event that names no record is still the same
  // event when it comes again.
  return {
    id,
    once: event.id !== '',
    leases: own.length > 0 ? own : [id],
    places: placesOf(changes),
    reads: parentsOf(changes),
  };
}

/** The request with more records, each under a lease of its own. */
export function withNames(request: LedgerRequest, names: readonly string[]): LedgerRequest {
  const places = new Map([...names.map((name) => [name, name] as const), ...request.places]);
  return { ...request, leases: [...new Set([...request.leases, ...names])].sort(), places };
}

/** Where the states of all records lie that changes read. */
export function placesRead(changes: readonly RecordChange[]): Places {
  return new Map([...parentsOf(changes).map((name) => [name, name] as const), ...placesOf(changes)]);
}

/** A record lies under its own lease, or under the one that it shares. */
function placesOf(changes: readonly RecordChange[]): Places {
  return new Map(
    changes.flatMap(({ names, leases }) =>
      names.map((name) => [name, leases.includes(name) ? name : (leases[0] ?? name)] as const),
    ),
  );
}

function parentsOf(changes: readonly RecordChange[]): string[] {
  return [...new Set(changes.flatMap(({ parents = [] }) => parents))];
}

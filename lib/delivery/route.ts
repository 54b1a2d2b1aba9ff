import type { Route } from '#lib/catalogue/types';
import type { Config, Setting } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { lacking } from './lacking';
import { valueAt } from './record-change';
import type { Source, Target } from './target';
import type { EventInfo } from './types';

/** Fields that an event lacks are named up to this often. */
const MOST_NAMED = 10;

/** What a consumer knows of where its events go. */
export interface RoutingTable {
  source: Source;
  /** By event type. */
  routes: Readonly<Record<string, Route>>;
  targets: readonly Target[];
  /**
   * The setting that says which of the targets are in use, the first one where it is empty; without
   * it all are.
   */
  selectedBy?: Setting<readonly string[]>;
}

/** Where an event goes, or why it goes nowhere. */
export type Routing =
  | { kind: 'routed'; route: Route; handler: string; creates: boolean; targets: readonly [Target, ...Target[]] }
  /**
   * `handler`: the one that it would have had, or empty. `recorded`: whether the failure is in the
   * records already.
   */
  | { kind: 'refused'; handler: string; error: RelayError; recorded: boolean };

/**
 * Finds the route of an event and the targets that it goes to. `only`: the name of the one target
 * that a replay is for, since the others have had the event, perhaps long ago.
 */
export function routeEvent(
  table: RoutingTable,
  event: EventInfo,
  data: unknown,
  config: Config,
  only?: unknown,
): Routing {
  const { source, routes } = table;
  if (event.type === '') {
    return refused('invalid', 'Invalid event: the attribute type is missing.');
  }
  const type = source.canonicalType?.(event.type) ?? event.type;
  const route = Object.hasOwn(routes, type) ? routes[type] : undefined;
  if (route === undefined) {
    return refused('unrouted', `This case type is not supported: ${event.type}`);
  }
  const isNew = route.creates === true || (route.createdHandler !== undefined && source.isNew?.(data) === true);
  const handler = (isNew ? route.createdHandler : undefined) ?? route.handler;
  const incomplete = whatIsMissing(data, route, source);
  if (incomplete !== undefined) {
    return refused('invalid', `Invalid event: ${incomplete}`, handler);
  }
  const found = targetsOf(route, data, table, config);
  if (found instanceof RelayError) {
    return { kind: 'refused', handler, error: found, recorded: false };
  }
  const [first, ...more] = found.filter(({ name }) => only === undefined || only === name);
  if (first === undefined) {
    const selector = table.selectedBy === undefined ? '' : ` (${table.selectedBy.name})`;
    const error = new RelayError('unrouted', `The store of the failure is not in use any more${selector}.`);
    return { kind: 'refused', handler, error, recorded: true };
  }
  return { kind: 'routed', route, handler, creates: isNew, targets: [first, ...more] };
}

/** What is missing of an event, and what mends that; undefined where nothing is. */
function whatIsMissing(data: unknown, { needs = [], identity }: Route, { lacks }: Source): string | undefined {
  if (data === undefined || data === null) {
    return 'the attribute data is missing.';
  }
  const fields = lacking(data, needs, identity.each).slice(0, MOST_NAMED).join(', ');
  return fields === '' ? undefined : [`it lacks ${fields}.`, ...(lacks === undefined ? [] : [lacks])].join(' ');
}

function refused(kind: 'invalid' | 'unrouted', message: string, handler = ''): Routing {
  return { kind: 'refused', handler, error: new RelayError(kind, message), recorded: false };
}

/**
 * The targets in use that have a handler for the event; of several, the one that owns the record,
 * where the record lives in one system alone.
 */
function targetsOf(
  { targets, identity }: Route,
  data: unknown,
  table: RoutingTable,
  config: Config,
): readonly Target[] | RelayError {
  const used = targetsInUse(table, config);
  if (used instanceof RelayError) {
    return used;
  }
  const able = used.filter(({ name }) => targets.includes(name));
  if (able.length === 0) {
    const names = used.map(({ name }) => name).join(', ');
    const inUse = table.selectedBy === undefined ? names : `${table.selectedBy.name}: ${names}`;
    return new RelayError('unrouted', `None of the stores in use (${inUse}) has a handler for this event.`);
  }
  const id = identity.ownerId === undefined || able.length === 1 ? undefined : valueAt(data, identity.ownerId);
  const owner = id === undefined ? undefined : able.find((target) => target.owns?.(id));
  return owner === undefined ? able : [owner];
}

/**
 * The targets that the setting names, separated by commas or blanks, and those that are in use by a
 * setting of their own; a `setup` error for a name that is none of them.
 */
export function targetsInUse({ targets, selectedBy }: Pick<RoutingTable, 'targets' | 'selectedBy'>, config: Config) {
  const isOn = ({ inUse }: Target) => inUse?.(config) ?? true;
  if (selectedBy === undefined) {
    return targets.filter(isOn);
  }
  const given = config.read(selectedBy);
  const known = targets.filter(({ inUse }) => inUse === undefined).map(({ name }) => name);
  return given.every((name) => known.includes(name))
    ? targets.filter((target) => (target.inUse === undefined ? given.includes(target.name) : isOn(target)))
    : new RelayError('setup', `${selectedBy.name} may name ${known.join(' and ')}, separated by a comma.`);
}

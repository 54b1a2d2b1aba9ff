import type { CarriedAs, RecordIdentity, Route } from '#lib/catalogue/types';
import { isRecord } from '#lib/core/json';
import { fingerprint, valueFingerprint, valueFingerprints } from './fingerprint';
import type { View } from './target';
import type { ReadingTerms } from './terms';
import type { EventInfo } from './types';

/** When a change was made, in the terms that its source gave. Times in milliseconds since 1970. */
export interface Version {
  /** The source's own count. */
  count?: number;
  /** The source's own time of the change. */
  changed?: number;
  /** The event's time. */
  time?: number;
  /** The two as they were given, where a clock runs ahead and they were cut. */
  changedAhead?: number;
  timeAhead?: number;
}

/** What an event says of one record. */
export interface RecordChange {
  /** The record's names in the ledger; one event may know it by several. */
  names: readonly string[];
  /** The names under which its deliveries take turns: mostly its own. */
  leases: readonly string[];
  version: Version;
  /** When its system made the record, in milliseconds since 1970; undefined where unknown. */
  made?: number;
  /** Fingerprints of the fields that say what the record is, by their common names. */
  carried: Readonly<Record<string, string>>;
  /**
   * Fingerprints of what else the target is told of the record, where that is known. It is compared
   * with what the record's own system was last seen to have of it.
   */
  told?: Readonly<Record<string, string>>;
  /** By what the target knows it, and the name in the ledger that it keeps when that changes. */
  known?: KnownBy;
  /** The names of the record that this one is a part of. */
  parents?: readonly string[];
  /**
   * The fingerprint of all that the target is sent of the record; undefined where that is not
   * known.
   */
  sent?: string;
  /** The payload, or its entry in a list. */
  item: unknown;
}

/** By what a target knows a record, where that may change. */
export interface KnownBy {
  text: string;
  /** The name in the ledger that does not change. */
  keeps: string;
}

/** A source whose clock runs ahead must not make all later changes look old. */
const AHEAD_MS = 5 * 60_000;

/**
 * Changes of a clock that runs ahead by less are in the order of its own times: cut, they would be
 * in the order in which they were judged.
 */
const COMPARED_AHEAD_MS = 24 * 3_600_000;

/**
 * What an event says of each record that it is about. A record whose identifying field is missing
 * has no name.
 */
export function recordChanges(terms: ReadingTerms, event: EventInfo, data: unknown, now: number): RecordChange[] {
  const { route, scope, peer, part, view, viewIsComplete = false } = terms;
  const { entity, identity, deletes } = route;
  const items: readonly unknown[] = identity.each && Array.isArray(data) ? data : [data];
  const whole = scope === undefined ? [entity] : [scope, entity];
  const about = part === undefined ? whole : [...whole, 'part', part];
  return items.map((item) => {
    const seen = deletes ? undefined : viewed(view, item);
    const names = namesOf(about, identity.keys, identity.keysInView ? (seen ?? item) : item, alikeIn(route, peer));
    return {
      names,
      leases: leasesOf(terms, item) ?? names,
      version: versionOf(item, event, now),
      ...madeAt(identity, item, now),
      carried: identity.carriedIn?.some((name) => name === peer) === false ? {} : carriedOf(identity, seen ?? item),
      ...knownBy(about, identity, item),
      ...parentsOf(terms, whole, item),
      ...(seen === undefined || !viewIsComplete ? {} : { sent: sentOf(seen), told: toldOf(identity, seen) }),
      item,
    };
  });
}

function knownBy(about: readonly string[], { keys, renamed }: RecordIdentity, item: unknown): { known?: KnownBy } {
  const [path = ''] = renamed === undefined ? [] : (keys[renamed.name] ?? []);
  const fixed = renamed === undefined ? [] : (keys[renamed.keeps] ?? []);
  const text = valueAt(item, path);
  const [keeps] = namesOf(about, { [renamed?.keeps ?? '']: fixed }, item);
  return renamed === undefined || text === undefined || keeps === undefined ? {} : { known: { text, keeps } };
}

/** The names of the record that this one is a part of, where it is one. */
function parentsOf(
  { route, part, peer }: ReadingTerms,
  about: readonly string[],
  item: unknown,
): { parents?: string[] } {
  const { keys, parent } = route.identity;
  const names = part === undefined ? parent : keys;
  return names === undefined ? {} : { parents: namesOf(about, names, item, alikeIn(route, peer)) };
}

/** The names of the record whose lease is taken instead; undefined where it is the record's own. */
export function leasesOf(
  { route, scope, peer }: Pick<ReadingTerms, 'route' | 'scope' | 'peer'>,
  item: unknown,
): readonly string[] | undefined {
  const { leaseOf } = route.identity;
  if (leaseOf?.in.some((name) => name === peer) !== true) {
    return undefined;
  }
  const about = scope === undefined ? [leaseOf.entity] : [scope, leaseOf.entity];
  const names = namesOf(about, leaseOf.keys, item, alikeIn(route, peer));
  return names.length > 0 ? names : undefined;
}

/**
 * Undefined for what is not a record of its kind: the handler's schema says what is wrong with it.
 */
function viewed(view: View | undefined, item: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    return view?.(item);
  } catch {
    return undefined;
  }
}

/**
 * What is told beside the carried fields. The time of a change is no part of what the record is.
 */
function toldOf({ carries }: RecordIdentity, seen: Readonly<Record<string, unknown>>): Record<string, string> {
  const carried = Object.values(carries).map(([field]) => field);
  const others = Object.entries(seen).filter(([name]) => name !== 'updatedAt' && !carried.includes(name));
  return valueFingerprints(Object.fromEntries(others));
}

/** The time of a change is no part of what the record is. */
function sentOf({ updatedAt: _when, ...fields }: Readonly<Record<string, unknown>>): string {
  return fingerprint(fields);
}

/** The fields in which a system takes small and large letters for the same. */
export function alikeIn({ identity }: Pick<Route, 'identity'>, peer: string): readonly string[] {
  const { lettersAlike } = identity;
  return lettersAlike?.in.some((name) => name === peer) === true ? lettersAlike.fields : [];
}

/** Names are fingerprints: they become keys of the ledger, and may be made of an e-mail address. */
export function namesOf(
  about: readonly string[],
  keys: RecordIdentity['keys'],
  item: unknown,
  alike: readonly string[] = [],
): string[] {
  return Object.entries(keys).flatMap(([name, fields]) => {
    const isAlike = (field: string) => name === 'email' || field === 'email' || alike.includes(field);
    const folded = (field: string) => valuesAt(item, field).map((value) => value.trim().toLowerCase());
    const compared = fields.map((field) => (isAlike(field) ? folded(field) : valuesAt(item, field)));
    return compared.some((found) => found.length === 0) ? [] : [fingerprint([...about, name, compared])];
  });
}

/** The one value at a path, as a text; undefined where there is none, or several. */
export function valueAt(item: unknown, path: string): string | undefined {
  const [value, ...more] = valuesAt(item, path);
  return more.length === 0 ? value : undefined;
}

/** The texts and numbers at a path, sorted; a list on the way stands for its entries. */
function valuesAt(item: unknown, path: string): string[] {
  const [first = '', ...others] = path.split('|');
  const values = valuesOf(item, first);
  return values.length > 0 || others.length === 0 ? values : valuesAt(item, others.join('|'));
}

function valuesOf(item: unknown, path: string): string[] {
  let found: unknown[] = [item];
  for (const name of path.split('.')) {
    found = found.flatMap((value) => (Array.isArray(value) ? value : [value]));
    found = found.flatMap((value) => (isRecord(value) ? [value[name]] : []));
  }
  const scalars = found.filter((value) => (typeof value === 'string' && value !== '') || typeof value === 'number');
  return scalars.map(String).sort();
}

function carriedOf({ carries }: RecordIdentity, item: unknown): Record<string, string> {
  const fields = isRecord(item) ? item : {};
  return Object.fromEntries(
    Object.entries(carries).flatMap(([name, [field, as]]) => {
      const value = fields[field];
      // `false` is what Adobe Commerce says of a text that is not set.
      const isUnset = value === null || (value === false && as === 'text') || (value === 0 && as === 'count');
      return value === undefined ? [] : [[name, valueFingerprint(isUnset ? null : normal(value, as))] as const];
    }),
  );
}

function normal(value: unknown, as: CarriedAs): unknown {
  if (as === 'number' || as === 'count') {
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
  }
  if (as === 'email') {
    return String(value).toLowerCase();
  }
  if (as === 'flag') {
    return value === true || value === 1 || value === '1' || value === 'true';
  }
  if (as === 'ids') {
    return Array.isArray(value) ? value.map(String) : value;
  }
  return as === 'any' ? value : String(value);
}

function versionOf(item: unknown, event: EventInfo, now: number): Version {
  const fields = isRecord(item) ? item : {};
  const count = readCount(fields.version);
  return {
    ...(count === undefined ? {} : { count }),
    ...cut('changed', readTime(fields.updated_at ?? fields.updatedAt), now),
    ...cut('time', readTime(event.time), now),
  };
}

/** A time of a version, not later than can be, with what it was where that is to be compared. */
function cut(name: 'changed' | 'time', given: number | undefined, now: number): Version {
  const latest = now + AHEAD_MS;
  if (given === undefined || given <= latest) {
    return given === undefined ? {} : { [name]: given };
  }
  return { [name]: latest, ...(given <= now + COMPARED_AHEAD_MS ? { [`${name}Ahead`]: given } : {}) };
}

function madeAt({ createdAt }: RecordIdentity, item: unknown, now: number): { made?: number } {
  const made = createdAt === undefined ? undefined : readTime(valueAt(item, createdAt));
  return made === undefined ? {} : { made: Math.min(made, now + AHEAD_MS) };
}

function readCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) ? count : undefined;
}

/**
 * Adobe Commerce writes `2026-01-31 09:30:00` and means UTC; so does a time of any other form
 * without a zone.
 */
function readTime(value: unknown): number | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const zoned = /([zZ]|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value.replace(' ', 'T')}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? undefined : time;
}

import { createHash } from 'node:crypto';
import type { CarriedAs, Route, StoreName, Subject } from '#lib/catalogue/types';
import { isRecord } from '#lib/core/json';
import type { EventInfo } from './types';

/** When a change was made, in the terms that its source gave. Times in milliseconds since 1970. */
export interface Version {
  /** The source's own count. */
  count?: number;
  /** The source's own time of the change. */
  changed?: number;
  /** The event's time. */
  time?: number;
}

/** What an event says of one record. */
export interface Part {
  /** The record's names; one event may know it by several. */
  names: readonly string[];
  version: Version;
  /** Fingerprints of what the opposite direction carries as well, by their common names. */
  carried: Readonly<Record<string, string>>;
  /** The names of what the record is a part of. */
  parents?: readonly string[];
  /** The fingerprint of all that the target is told of the record; undefined where that is not known. */
  told?: string;
  /** The payload, or its entry in a list. */
  item: unknown;
}

/** A field that was emptied; a field that was never seen counts as empty. */
export const EMPTY = '';

/** A source whose clock runs ahead must not make all that follows look old. */
const AHEAD_MS = 5 * 60_000;

/** A record in the words of the back office, as it is known in the store; throws where it is not what it must be. */
export type View = (item: unknown) => Readonly<Record<string, unknown>>;

/** How an event is looked at. */
export interface Outlook {
  /** The time, in milliseconds since 1970. */
  now: number;
  /** The store whose memory it is; undefined for Adobe Commerce. What one store agrees on says nothing of another. */
  scope?: StoreName | undefined;
  view?: View | undefined;
  /** Whether the view is all that the target is told. */
  tells?: boolean | undefined;
}

/** The records that an event is about. One that lacks what identifies it has no name: its schema will say so. */
export function partsOf(
  { entity, subject }: Route,
  event: EventInfo,
  data: unknown,
  { now, scope, view, tells = false }: Outlook,
): Part[] {
  const items: readonly unknown[] = subject.each && Array.isArray(data) ? data : [data];
  const about = scope === undefined ? [entity] : [scope, entity];
  return items.map((item) => {
    const seen = subject.deletes ? undefined : viewed(view, item);
    return {
      names: namesOf(about, subject.keys, item),
      version: versionOf(item, event, now),
      carried: isCarried(subject, scope) ? carriedOf(subject, seen ?? item) : {},
      ...(subject.parent === undefined ? {} : { parents: namesOf(about, subject.parent, item) }),
      ...(seen === undefined || !tells ? {} : { told: toldOf(seen) }),
      item,
    };
  });
}

function isCarried({ carriedIn }: Subject, scope: StoreName = 'commerce'): boolean {
  return carriedIn?.includes(scope) ?? true;
}

/** Undefined for what is not a record of its kind: the handler will say so. */
function viewed(view: View | undefined, item: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    return view?.(item);
  } catch {
    return undefined;
  }
}

/** When it was changed is no part of what it is. */
function toldOf({ updatedAt: _when, ...fields }: Readonly<Record<string, unknown>>): string {
  return fingerprint(fields);
}

/** Names are fingerprints: they become keys of the store, and may hold an e-mail address. */
function namesOf(about: readonly string[], keys: Subject['keys'], item: unknown): string[] {
  return Object.entries(keys).flatMap(([name, fields]) => {
    const values = fields.map((field) => valuesAt(item, field));
    const known = name === 'email' ? values.map((found) => found.map((value) => value.toLowerCase())) : values;
    return known.some((found) => found.length === 0) ? [] : [fingerprint([...about, name, known])];
  });
}

/** The one value at a path, as a text; undefined where there is none, or several. */
export function valueAt(item: unknown, path: string): string | undefined {
  const [value, ...more] = valuesAt(item, path);
  return more.length === 0 ? value : undefined;
}

/** The texts and numbers at a path; a list on the way stands for its entries, in order of their values. */
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

function carriedOf({ carries }: Subject, item: unknown): Record<string, string> {
  const fields = isRecord(item) ? item : {};
  return Object.fromEntries(
    Object.entries(carries).flatMap(([name, [field, as]]) => {
      const value = fields[field];
      return value === undefined ? [] : [[name, value === null ? EMPTY : fingerprint(normal(value, as))] as const];
    }),
  );
}

function normal(value: unknown, as: CarriedAs): unknown {
  if (as === 'number') {
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
  }
  if (as === 'email') {
    return String(value).toLowerCase();
  }
  return as === 'flag' ? value === true || value === 1 || value === '1' || value === 'true' : String(value);
}

function versionOf(item: unknown, event: EventInfo, now: number): Version {
  const fields = isRecord(item) ? item : {};
  const count = readCount(fields.version);
  const latest = now + AHEAD_MS;
  const changed = readTime(fields.updated_at ?? fields.updatedAt, latest);
  const time = readTime(event.time, latest);
  return {
    ...(count === undefined ? {} : { count }),
    ...(changed === undefined ? {} : { changed }),
    ...(time === undefined ? {} : { time }),
  };
}

function readCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) ? count : undefined;
}

/** Adobe Commerce writes `2026-01-31 09:30:00` and means UTC; so does a time of any other form without a zone. */
function readTime(value: unknown, latest: number): number | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const zoned = /([zZ]|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value.replace(' ', 'T')}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? undefined : Math.min(time, latest);
}

/** The same for the same value, and of a form that a store's key may have. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}

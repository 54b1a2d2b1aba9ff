import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shared } from './shared';

/** What a real system was asked, in which state, and what it answered. */
export interface Recording {
  name: string;
  given: string;
  request: {
    method: string;
    path: string;
    headers: Record<string, string>;
    body?: unknown;
    rawBody?: string;
  };
  response: { status: number; body: unknown };
}

/**
 * Answers of real systems. They are not part of the project; where they are missing, tests skip.
 */
const FOLDER = shared('recordings');

/** The recordings of a system, by their names; undefined where they are missing. */
export function recordingsOf(system: string): Map<string, Recording> | undefined {
  const folder = path.join(FOLDER, system);
  if (!existsSync(folder)) {
    return undefined;
  }
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const recordings = files.map((file): Recording => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  return new Map(recordings.map((recording) => [recording.name, recording] as const));
}

/** Whose values differ from one run to the next: only their types are compared. */
const CHANGING = /(^|_)id$|^increment_id$|_at$/;

/**
 * Where an answer differs from the recorded one: in form, and in values but for ids and times.
 * `unmodelled` are names of fields that the answer may lack; it may have none that the recorded one
 * lacks.
 */
export function differences(real: unknown, own: unknown, unmodelled: RegExp, at = ''): string[] {
  if (Array.isArray(real) && Array.isArray(own)) {
    const length = real.length === own.length ? [] : [`${at}: ${own.length} entries, not ${real.length}`];
    return [
      ...length,
      ...real.flatMap((item, n) => (n < own.length ? differences(item, own[n], unmodelled, `${at}[${n}]`) : [])),
    ];
  }
  if (isObject(real) && isObject(own)) {
    const added = Object.keys(own).filter((name) => !(name in real));
    return [
      ...added.map((name) => `${at}.${name} is not in the recorded answer`),
      ...Object.entries(real).flatMap(([name, value]) => {
        const place = `${at}.${name}`;
        if (!(name in own)) {
          return unmodelled.test(name) ? [] : [`${place} is missing`];
        }
        const isAlike = CHANGING.test(name) && typeof value === typeof own[name];
        return isAlike ? [] : differences(value, own[name], unmodelled, place);
      }),
    ];
  }
  return Object.is(real, own) ? [] : [`${at}: ${JSON.stringify(own)}, not ${JSON.stringify(real)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

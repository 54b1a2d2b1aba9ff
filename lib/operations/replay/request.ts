import type { WebRequest } from '#lib/action/web-request';
import { refuseDeep } from '#lib/core/depth';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import { readSelection, type Selection } from '../select';

/**
 * The events to deliver again: that of one failure, those of a selection, or those of a journal in
 * a span of time.
 */
export type Wanted =
  | { kind: 'one'; package: string; id: string }
  | { kind: 'selection'; selection: Selection }
  | { kind: 'journal'; package: string; from: string; to: string | undefined; type: string | undefined };

export interface ReplayRequest {
  wanted: Wanted;
  /** Whether to list the deliveries without making them. */
  dryRun: boolean;
  /** The most deliveries in a second. */
  rate: number;
  /** The most deliveries in this call. */
  limit: number;
  cursor: string | undefined;
}

const RATE = 5;
const MOST_RATE = 50;
const LIMIT = 20;
const MOST_LIMIT = 100;

/** Reads the body of the request. @throws RelayError `invalid` that names the wrong field. */
export function readReplay({ body }: WebRequest): ReplayRequest {
  const given = parseJson(body.toString('utf8'));
  refuseDeep(given);
  if (!isRecord(given)) {
    throw new RelayError('invalid', 'The body must be a JSON object.');
  }
  return {
    wanted: readWanted(given),
    dryRun: given.dryRun === true,
    rate: readNumber(given, 'rate', RATE, MOST_RATE),
    limit: readNumber(given, 'limit', LIMIT, MOST_LIMIT),
    cursor: readText(given, 'cursor'),
  };
}

function readWanted(given: Record<string, unknown>): Wanted {
  const ways = ['id', 'filter', 'journal'].filter((name) => given[name] !== undefined);
  if (ways.length !== 1) {
    throw new RelayError('invalid', 'Give one of id (with package), filter and journal.');
  }
  if (given.id !== undefined) {
    return { kind: 'one', package: required(given, 'package'), id: required(given, 'id') };
  }
  if (isRecord(given.filter)) {
    const { filter } = given;
    return { kind: 'selection', selection: readSelection((name) => filter[name]) };
  }
  if (isRecord(given.journal)) {
    const { journal } = given;
    const [from, to] = [readTime(required(journal, 'from'), 'from'), readText(journal, 'to')];
    const until = to === undefined ? undefined : readTime(to, 'to');
    return { kind: 'journal', package: required(journal, 'package'), from, to: until, type: readText(journal, 'type') };
  }
  throw new RelayError('invalid', `${ways[0]} must be an object.`);
}

function readText(given: Record<string, unknown>, name: string): string | undefined {
  const value = given[name];
  if (value !== undefined && (typeof value !== 'string' || value === '')) {
    throw new RelayError('invalid', `${name} must be a text.`);
  }
  return value;
}

function required(given: Record<string, unknown>, name: string): string {
  const value = readText(given, name);
  if (value === undefined) {
    throw new RelayError('invalid', `${name} is required.`);
  }
  return value;
}

function readTime(value: string, name: string): string {
  if (Number.isNaN(Date.parse(value))) {
    throw new RelayError('invalid', `${name} must be a time such as 2026-01-31T09:00:00Z.`);
  }
  return value;
}

function readNumber(given: Record<string, unknown>, name: string, fallback: number, most: number): number {
  const value = given[name] ?? fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) {
    throw new RelayError('invalid', `${name} must be a whole number from 1 to ${most}.`);
  }
  return value;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '#lib/core/json';
import { shared } from './shared';

const FOLDER = shared('recordings/saleor/graphql');

/** What a client asked a real Saleor, and what that answered. */
export interface Recording {
  name: string;
  request: { query: string; variables: Record<string, unknown>; as: 'app' | 'staff' };
  response: { status: number; body: Record<string, unknown> };
}

/** The recordings; none where they are not here: they are no part of the project. */
export const recordings: readonly Recording[] = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')))
  : [];

/** What a global id stands for, such as `Order:1`, as base64. */
const encoded = (plain: string) => Buffer.from(plain).toString('base64');

/** The same with other global ids: `names` says which (`Order:…`: `Order:1`). */
export function withIds<T>(value: T, names: Readonly<Record<string, string>>): T {
  const text = Object.entries(names).reduce(
    (all, [theirs, ours]) => all.replaceAll(`"${encoded(theirs)}"`, `"${encoded(ours)}"`),
    JSON.stringify(value),
  );
  return JSON.parse(text);
}

/**
 * In what an answer differs from the recorded one, by its place. What an error says in words, and
 * the place of a syntax error, may differ; all else may not.
 */
export function differences(recorded: unknown, ours: unknown, place = ''): string[] {
  const [theirs, own] = [comparable(recorded, place), comparable(ours, place)];
  if (Array.isArray(theirs) && Array.isArray(own) && theirs.length === own.length) {
    return theirs.flatMap((item, index) => differences(item, own[index], `${place}[${index}]`));
  }
  if (isRecord(theirs) && isRecord(own)) {
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(own)])];
    return names.flatMap((name) => differences(theirs[name], own[name], place === '' ? name : `${place}.${name}`));
  }
  const [left, right] = [JSON.stringify(theirs) ?? 'nothing', JSON.stringify(own) ?? 'nothing'];
  return left === right ? [] : [`${place}: ${left} / ${right}`];
}

function comparable(value: unknown, place: string): unknown {
  if (/\.description$/.test(place) && typeof value === 'string') {
    return JSON.parse(value);
  }
  if (isRecord(value) && /errors\[\d+\]$/.test(place)) {
    const { message, ...rest } = value;
    return { ...rest, message: typeof message };
  }
  return value;
}

import { isRecord } from '#lib/core/json';

/** The names of the fields that a schema knows, and of theirs; a list stands for its entries. */
export interface Fields {
  readonly [name: string]: Fields | 0;
}

/** More help nobody: a long list may have the same fault in each entry. */
const MOST = 20;

/** Names up to these lengths may differ by no letter, and by one; longer ones by two. */
const [TINY, SHORT] = [2, 5];

/**
 * Unknown fields whose names look like those of known ones that are missing, each with its place.
 * Unknown fields are tolerated: a misspelt one would be left out, and nobody would know.
 */
export function misspelt(data: unknown, fields: Fields, place = 'value'): string[] {
  if (Array.isArray(data)) {
    return data.flatMap((item, index) => misspelt(item, fields, `${place}/${index}`)).slice(0, MOST);
  }
  if (!isRecord(data)) {
    return [];
  }
  const missing = Object.keys(fields).filter((name) => data[name] === undefined);
  return Object.entries(data)
    .flatMap(([name, value]) => {
      const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (known !== undefined) {
        return known === 0 ? [] : misspelt(value, known, `${place}/${name}`);
      }
      const meant = missing.find((other) => looksLike(name, other));
      return meant === undefined ? [] : [`${place}/${name} is unknown: is it ${meant}?`];
    })
    .slice(0, MOST);
}

/** Whether one name may be meant by the other; letters' case and marks do not count. */
export function looksLike(given: string, known: string): boolean {
  const [a, b] = [plain(given), plain(known)];
  const length = Math.min(a.length, b.length);
  const most = length > SHORT ? 2 : length > TINY ? 1 : 0;
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Letters to add, to take away, to change or to swap with the next one. */
function distance(a: string, b: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : change;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change, swap));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

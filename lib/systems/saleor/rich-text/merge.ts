import { isRecord } from '#lib/core/json';
import { renderBlock } from './render';
import type { Block } from './types';

type Stored = Record<string, unknown>;

/** The largest comparison of two lists of blocks, in pairs. */
const MOST_PAIRS = 1_000_000;

/**
 * The blocks after a change: of those that Saleor has, the ones that say the same as wanted ones
 * stay as they are. Between two of these, a block that gets another text keeps what HTML does not
 * say of it, such as its alignment; one that has no HTML stays.
 */
export function mergedBlocks(stored: readonly Stored[], wanted: readonly Block[]): Stored[] {
  const [known, next] = [stored.map(renderBlock), wanted.map(renderBlock)];
  const merged: Stored[] = [];
  let [from, to] = [0, 0];
  for (const [old, own] of [...common(known, next), [stored.length, wanted.length] as const]) {
    merged.push(...between(stored.slice(from, old), wanted.slice(to, own)));
    merged.push(...stored.slice(old, old + 1));
    [from, to] = [old + 1, own + 1];
  }
  return merged;
}

/** What takes the place of blocks of which none stayed. */
function between(stored: readonly Stored[], wanted: readonly Block[]): Stored[] {
  const left = [...wanted];
  const merged = stored.flatMap((block): Stored[] => {
    if (renderBlock(block) === '') {
      return [block];
    }
    const index = left.findIndex(({ type }) => type === block.type);
    const skipped = left.splice(0, index + 1);
    const own = skipped.pop();
    return own === undefined ? [] : [...skipped, changed(block, own)];
  });
  return [...merged, ...left];
}

/** The block with another content, and with all that HTML does not say of it. */
function changed(block: Stored, wanted: Block): Stored {
  const data = isRecord(block.data) ? block.data : {};
  if (wanted.type !== 'list') {
    return { ...block, data: { ...data, ...wanted.data } };
  }
  // A list to be ticked off is one without numbers in HTML.
  const style = data.style === 'checklist' && wanted.data.style === 'unordered' ? data.style : wanted.data.style;
  const known = new Map((Array.isArray(data.items) ? data.items : []).map((item) => [entryOf(item), item] as const));
  const items = wanted.data.items.map((item) => known.get(entryOf(item)) ?? item);
  return { ...block, data: { ...data, style, items: alike(items) } };
}

/** Saleor before 3.23 refuses a list in which some entries are texts and others objects. */
function alike(items: readonly unknown[]): unknown[] {
  return items.some(isRecord)
    ? items.map((item) => (isRecord(item) ? item : { content: item, items: [], meta: {} }))
    : [...items];
}

function entryOf(item: unknown): string {
  return renderBlock({ type: 'list', data: { items: [item] } });
}

/** The pairs of a longest common subsequence, without blocks that have no HTML. */
function common(known: readonly string[], next: readonly string[]): (readonly [number, number])[] {
  let start = 0;
  while (start < known.length && start < next.length && known[start] === next[start]) {
    start += 1;
  }
  const head = known.slice(0, start).map((_, index) => [index, index] as const);
  const rest = longest(known.slice(start), next.slice(start));
  return [...head, ...rest.map(([i, j]) => [start + i, start + j] as const)];
}

function longest(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  if (left.length * right.length > MOST_PAIRS) {
    return [];
  }
  const isSame = (i: number, j: number) => left[i] === right[j] && left[i] !== '';
  // How many are common from each pair on.
  const width = right.length + 1;
  const counts = new Uint32Array((left.length + 1) * width);
  const count = (i: number, j: number) => counts[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      counts[i * width + j] = isSame(i, j) ? count(i + 1, j + 1) + 1 : Math.max(count(i + 1, j), count(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (isSame(i, j)) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (count(i + 1, j) >= count(i, j + 1)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return pairs;
}

import type { Block, ListItem } from './types';

type List = Extract<Block, { type: 'list' }>['data'];

interface Item {
  content: string;
  items: Item[];
}

/** Saleor refuses lists within lists beyond ten; what is deeper stands in the last one. */
const DEEPEST = 9;

/** Collects the entries of a list, and of the lists in it. */
export class Lists {
  private style: List['style'] | undefined;
  private readonly top: Item[] = [];
  /** The lists that are open, the innermost last. */
  private stack: Item[][] = [];
  /** The lists that are open and too deep to be lists of their own. */
  private deeper = 0;
  /** Whether the innermost list has an entry that goes on. */
  private isItemOpen = false;

  get isOpen(): boolean {
    return this.stack.length > 0;
  }

  open(style: List['style']): void {
    this.style ??= style;
    if (this.stack.length >= DEEPEST) {
      this.deeper += 1;
    } else {
      this.stack.push(this.stack.length === 0 ? this.top : this.entry().items);
    }
    this.isItemOpen = false;
  }

  /** Ends the innermost list. @returns whether that was the outermost. */
  close(): boolean {
    if (this.deeper > 0) {
      this.deeper -= 1;
      return false;
    }
    this.stack.pop();
    this.isItemOpen = this.isOpen;
    return !this.isOpen;
  }

  item(opens: boolean): void {
    if (opens) {
      this.stack.at(-1)?.push({ content: '', items: [] });
    }
    this.isItemOpen = opens;
  }

  text(text: string): void {
    const entry = this.entry();
    entry.content = entry.content === '' ? text : `${entry.content}<br>${text}`;
  }

  /** The list that has ended; undefined where nothing stands in it. */
  take(): List | undefined {
    const items = filled(this.top);
    const style = this.style ?? 'unordered';
    const isNested = items.some((item) => item.items.length > 0);
    this.top.length = 0;
    this.stack = [];
    this.style = undefined;
    return items.length === 0 ? undefined : { style, items: isNested ? items.map(asObject) : items.map(asText) };
  }

  /** The entry that goes on, or a new one: what stands beside the entries is one too. */
  private entry(): Item {
    const list = this.stack.at(-1) ?? this.top;
    const last = list.at(-1);
    if (last !== undefined && this.isItemOpen) {
      return last;
    }
    const entry = { content: '', items: [] };
    list.push(entry);
    this.isItemOpen = true;
    return entry;
  }
}

function filled(items: readonly Item[]): Item[] {
  return items
    .map(({ content, items: below }) => ({ content, items: filled(below) }))
    .filter(({ content, items: below }) => content !== '' || below.length > 0);
}

function asText({ content }: Item): string {
  return content;
}

function asObject({ content, items }: Item): ListItem {
  return { content, items: items.map(asObject), meta: {} };
}

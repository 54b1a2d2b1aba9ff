import { isRecord, parseJson, recordsIn } from './json';

/** A block of EditorJS, as Saleor keeps descriptions. */
type Block =
  | { type: 'paragraph'; data: { text: string } }
  | { type: 'header'; data: { text: string; level: number } }
  | { type: 'list'; data: { style: 'ordered' | 'unordered'; items: string[] } };

/** Marks that may stand within a block. Of any other tag only what stands in it is kept. */
const INLINE = ['b', 'strong', 'i', 'em', 'u', 's', 'code', 'mark', 'sub', 'sup', 'a'];

/** A text, or HTML, as EditorJS: paragraphs, headings and lists, with inline marks. The result is a JSON text. */
export function toEditorJs(html: string): string {
  const reader = new HtmlReader();
  for (const token of html.split(/(<[^<>]*>)/)) {
    reader.read(token);
  }
  return JSON.stringify({ blocks: reader.end() });
}

/** EditorJS as a text where it is one paragraph, else as HTML. What is no EditorJS stays as it is. */
export function fromEditorJs(text: string): string {
  const value = parseJson(text);
  if (!isRecord(value) || !Array.isArray(value.blocks)) {
    return text;
  }
  const blocks = recordsIn(value.blocks).flatMap(htmlOf);
  const [only, ...more] = blocks;
  return only?.tag === 'p' && more.length === 0 ? only.inner : blocks.map(rendered).join('');
}

/** What a text becomes once it has been kept as EditorJS: two texts that come to the same are no change. */
export function keptText(text: string): string {
  return fromEditorJs(toEditorJs(text));
}

/** Makes blocks of tags and the texts between them, one after the other: it never looks back, whatever is left open. */
class HtmlReader {
  private readonly blocks: Block[] = [];
  private text = '';
  private heading: number | undefined;
  private list: Extract<Block, { type: 'list' }>['data'] | undefined;

  read(token: string): void {
    const [tag, close, name = ''] = /^<(\/?)([a-z][\w-]*)[^>]*>$/i.exec(token) ?? [];
    if (tag === undefined) {
      this.readText(token);
    } else if (INLINE.includes(name.toLowerCase())) {
      this.text += token;
    } else {
      this.readTag(name.toLowerCase(), close === '/');
    }
  }

  end(): Block[] {
    this.endList();
    return this.blocks;
  }

  private readText(token: string): void {
    // A blank line ends a paragraph where no tag does.
    for (const [index, part] of token.split(/\n[^\S\n]*\n/).entries()) {
      if (index > 0) {
        this.endBlock();
      }
      this.text += part;
    }
  }

  private readTag(name: string, closes: boolean): void {
    if (/^(p|div|br|li)$/.test(name)) {
      this.endBlock();
    } else if (/^h[1-6]$/.test(name)) {
      this.endBlock();
      this.heading = closes ? undefined : Number(name.slice(1));
    } else if (name === 'ul' || name === 'ol') {
      this.endList();
      this.list = closes ? undefined : { style: name === 'ol' ? 'ordered' : 'unordered', items: [] };
    } else {
      this.text += ' ';
    }
  }

  private endBlock(): void {
    const text = collapsed(this.text);
    this.text = '';
    if (text === '') {
      return;
    }
    if (this.list !== undefined) {
      this.list.items.push(text);
    } else if (this.heading !== undefined) {
      this.blocks.push({ type: 'header', data: { text, level: this.heading } });
    } else {
      this.blocks.push({ type: 'paragraph', data: { text } });
    }
  }

  private endList(): void {
    this.endBlock();
    if (this.list !== undefined && this.list.items.length > 0) {
      this.blocks.push({ type: 'list', data: this.list });
    }
    this.list = undefined;
  }
}

interface Rendered {
  tag: string;
  inner: string;
}

function rendered({ tag, inner }: Rendered): string {
  return `<${tag}>${inner}</${tag}>`;
}

function htmlOf({ type, data }: Record<string, unknown>): Rendered[] {
  const { text, level, style, items } = isRecord(data) ? data : {};
  if (type === 'list' && Array.isArray(items)) {
    const inner = items.map((item) => rendered({ tag: 'li', inner: itemText(item) })).join('');
    return [{ tag: style === 'ordered' ? 'ol' : 'ul', inner }];
  }
  const inner = typeof text === 'string' ? collapsed(text) : '';
  return inner === '' ? [] : [{ tag: type === 'header' ? `h${Number(level) || 2}` : 'p', inner }];
}

/** Newer editors keep an item as an object. */
function itemText(item: unknown): string {
  const text = isRecord(item) ? (item.content ?? item.text) : item;
  return typeof text === 'string' ? collapsed(text) : '';
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

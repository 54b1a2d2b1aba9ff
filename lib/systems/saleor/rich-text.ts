import { isRecord, parseJson, recordsIn } from '#lib/core/json';

/** A block of EditorJS, in which Saleor stores descriptions. */
type Block =
  | { type: 'paragraph'; data: { text: string } }
  | { type: 'header'; data: { text: string; level: number } }
  | { type: 'list'; data: { style: 'ordered' | 'unordered'; items: string[] } };

/** Tags that are kept within a block. Of other tags only the content is kept. */
const INLINE = ['b', 'strong', 'i', 'em', 'u', 's', 'code', 'mark', 'sub', 'sup', 'a'];

/** Tags whose content is not visible. */
const INVISIBLE = ['script', 'style'];

/**
 * Converts text or HTML to EditorJS: paragraphs, headings and lists, with inline tags. Nested lists
 * become one. The result is JSON text.
 */
export function toEditorJs(html: string): string {
  const reader = new HtmlReader();
  for (const token of withoutComments(html).split(/(<[^<>]*>)/)) {
    reader.read(token);
  }
  return JSON.stringify({ blocks: reader.end() });
}

/** Removes comments. One without an end stays. */
function withoutComments(html: string): string {
  const parts: string[] = [];
  let rest = 0;
  for (let begin = html.indexOf('<!--'); begin !== -1; begin = html.indexOf('<!--', rest)) {
    const end = html.indexOf('-->', begin);
    if (end === -1) {
      break;
    }
    parts.push(html.slice(rest, begin));
    rest = end + 3;
  }
  return [...parts, html.slice(rest)].join(' ');
}

/**
 * Converts EditorJS to text where it is one paragraph, else to HTML. The result is normalized: what
 * is sent to Saleor and read back is equal. A text that is not EditorJS stays as it is.
 */
export function fromEditorJs(text: string): string {
  const html = htmlIn(text);
  return html === undefined ? text : normalizedText(html);
}

/** The form that a text has after it was stored as EditorJS. Two texts with one form are equal. */
export function normalizedText(text: string): string {
  return htmlIn(toEditorJs(text)) ?? text;
}

function htmlIn(text: string): string | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || !Array.isArray(value.blocks)) {
    return undefined;
  }
  const blocks = recordsIn(value.blocks).flatMap(htmlOf);
  const [only, ...more] = blocks;
  return only?.tag === 'p' && more.length === 0 ? only.inner : blocks.map(rendered).join('');
}

/**
 * Makes blocks from tags and the texts between them, in one pass without backtracking, whatever
 * tags are left open.
 */
class HtmlReader {
  private readonly blocks: Block[] = [];
  private text = '';
  private heading: number | undefined;
  private list: Extract<Block, { type: 'list' }>['data'] | undefined;
  /** The number of open lists. */
  private depth = 0;
  private invisible: string | undefined;

  read(token: string): void {
    const [tag, close, given = ''] = /^<(\/?)([a-z][\w-]*)[^>]*>$/i.exec(token) ?? [];
    const [name, closes] = [given.toLowerCase(), close === '/'];
    if (this.invisible !== undefined) {
      this.invisible = closes && name === this.invisible ? undefined : this.invisible;
    } else if (tag === undefined) {
      this.readText(token);
    } else if (INVISIBLE.includes(name)) {
      this.invisible = closes ? undefined : name;
    } else if (INLINE.includes(name)) {
      this.text += markOf(token, name, closes);
    } else {
      this.readTag(name, closes);
    }
  }

  end(): Block[] {
    this.endList();
    return this.blocks;
  }

  private readText(token: string): void {
    // Without tags, a blank line ends a paragraph.
    for (const [index, part] of token.split(/\n[^\S\n]*\n/).entries()) {
      if (index > 0) {
        this.endBlock();
      }
      // A `<` that begins no tag is a character.
      this.text += decodeEntities(part).replaceAll('<', '&lt;');
    }
  }

  private readTag(name: string, closes: boolean): void {
    if (/^(p|div|br|li)$/.test(name)) {
      this.endBlock();
    } else if (/^h[1-6]$/.test(name)) {
      this.endBlock();
      this.heading = closes ? undefined : Number(name.slice(1));
    } else if (name === 'ul' || name === 'ol') {
      this.readList(name, closes);
    } else {
      this.text += ' ';
    }
  }

  private readList(name: string, closes: boolean): void {
    this.endBlock();
    this.depth = Math.max(0, this.depth + (closes ? -1 : 1));
    if (this.depth === 0) {
      this.endList();
    } else {
      this.list ??= { style: name === 'ol' ? 'ordered' : 'unordered', items: [] };
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
  const inner = typeof text === 'string' ? backOfficeText(text) : '';
  return inner === '' ? [] : [{ tag: type === 'header' ? `h${Number(level) || 2}` : 'p', inner }];
}

/** Newer editors store an item as an object. */
function itemText(item: unknown): string {
  const text = isRecord(item) ? (item.content ?? item.text) : item;
  return typeof text === 'string' ? backOfficeText(text) : '';
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * An inline tag without its attributes, but for the address of a link: Saleor adds and removes
 * others.
 */
function markOf(tag: string, name: string, closes: boolean): string {
  if (closes) {
    return `</${name}>`;
  }
  const [, double, single] = name === 'a' ? (/\shref=(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? []) : [];
  const href = double ?? single;
  return href === undefined ? `<${name}>` : `<${name} href="${escapeAttribute(decodeEntities(href))}">`;
}

/** A value for an attribute in double quotes. */
function escapeAttribute(text: string): string {
  return text.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ENTITIES: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&quot;': '"', '&#39;': "'", '&gt;': '>' };

/**
 * Decodes entities except `&lt;`. Saleor stores some characters as entities, and escapes entities
 * again.
 */
function decodeEntities(text: string): string {
  return text.replace(/&(?:amp;)+/g, '&').replace(/&(?:nbsp|quot|#39|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The content of a block in normalized form. */
function backOfficeText(text: string): string {
  const parts = text.split(/(<[^<>]*>)/).map((token) => {
    const [tag, close, name = ''] = /^<(\/?)([a-z][\w-]*)[^>]*>$/i.exec(token) ?? [];
    return tag === undefined ? decodeEntities(token) : markOf(token, name.toLowerCase(), close === '/');
  });
  return collapsed(parts.join(''));
}

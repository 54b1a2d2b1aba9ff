import { isRecord, parseJson, recordsIn } from '#lib/core/json';

/** A block of EditorJS, as Saleor keeps descriptions. */
type Block =
  | { type: 'paragraph'; data: { text: string } }
  | { type: 'header'; data: { text: string; level: number } }
  | { type: 'list'; data: { style: 'ordered' | 'unordered'; items: string[] } };

/** Marks that may stand within a block. Of any other tag only what stands in it is kept. */
const INLINE = ['b', 'strong', 'i', 'em', 'u', 's', 'code', 'mark', 'sub', 'sup', 'a'];

/** What stands in these is not for the eye. */
const UNSEEN = ['script', 'style'];

/**
 * A text, or HTML, as EditorJS: paragraphs, headings and lists, with inline marks. Lists within
 * lists become one. The result is a JSON text.
 */
export function toEditorJs(html: string): string {
  const reader = new HtmlReader();
  for (const token of withoutComments(html).split(/(<[^<>]*>)/)) {
    reader.read(token);
  }
  return JSON.stringify({ blocks: reader.end() });
}

/** A comment that nothing ends is none. */
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
 * EditorJS as a text where it is one paragraph, else as HTML, in the form that it has once it was
 * kept: what is told and comes back is the same. What is no EditorJS stays as it is.
 */
export function fromEditorJs(text: string): string {
  const html = htmlIn(text);
  return html === undefined ? text : keptText(html);
}

/**
 * What a text becomes once it has been kept as EditorJS: two texts that come to the same are no
 * change.
 */
export function keptText(text: string): string {
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
 * Makes blocks of tags and the texts between them, one after the other: it never looks back,
 * whatever is left open.
 */
class HtmlReader {
  private readonly blocks: Block[] = [];
  private text = '';
  private heading: number | undefined;
  private list: Extract<Block, { type: 'list' }>['data'] | undefined;
  /** How many lists are open. */
  private depth = 0;
  private unseen: string | undefined;

  read(token: string): void {
    const [tag, close, given = ''] = /^<(\/?)([a-z][\w-]*)[^>]*>$/i.exec(token) ?? [];
    const [name, closes] = [given.toLowerCase(), close === '/'];
    if (this.unseen !== undefined) {
      this.unseen = closes && name === this.unseen ? undefined : this.unseen;
    } else if (tag === undefined) {
      this.readText(token);
    } else if (UNSEEN.includes(name)) {
      this.unseen = closes ? undefined : name;
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
    // A blank line ends a paragraph where no tag does.
    for (const [index, part] of token.split(/\n[^\S\n]*\n/).entries()) {
      if (index > 0) {
        this.endBlock();
      }
      // What is no tag is no beginning of one.
      this.text += plain(part).replaceAll('<', '&lt;');
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
  const inner = typeof text === 'string' ? told(text) : '';
  return inner === '' ? [] : [{ tag: type === 'header' ? `h${Number(level) || 2}` : 'p', inner }];
}

/** Newer editors keep an item as an object. */
function itemText(item: unknown): string {
  const text = isRecord(item) ? (item.content ?? item.text) : item;
  return typeof text === 'string' ? told(text) : '';
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A mark without its attributes, but for where a link leads: Saleor adds and removes others. */
function markOf(tag: string, name: string, closes: boolean): string {
  if (closes) {
    return `</${name}>`;
  }
  const [, double, single] = name === 'a' ? (/\shref=(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? []) : [];
  const href = double ?? single;
  return href === undefined ? `<${name}>` : `<${name} href="${quoted(plain(href))}">`;
}

/** A value within quotation marks: nothing in it ends it. */
function quoted(text: string): string {
  return text.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ENTITIES: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&quot;': '"', '&#39;': "'", '&gt;': '>' };

/**
 * A text with its letters as they are, but for `&lt;`: Saleor writes some of them as entities, and
 * entities of entities.
 */
function plain(text: string): string {
  return text.replace(/&(?:amp;)+/g, '&').replace(/&(?:nbsp|quot|#39|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The inside of a block as it is told, whoever has written it. */
function told(text: string): string {
  const parts = text.split(/(<[^<>]*>)/).map((token) => {
    const [tag, close, name = ''] = /^<(\/?)([a-z][\w-]*)[^>]*>$/i.exec(token) ?? [];
    return tag === undefined ? plain(token) : markOf(token, name.toLowerCase(), close === '/');
  });
  return collapsed(parts.join(''));
}

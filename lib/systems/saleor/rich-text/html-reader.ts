import { Inline, isMark, mediaOf } from './inline';
import { Lists } from './lists';
import type { Attributes, TokenReader } from './tokens';
import type { Block } from './types';

/** Tags that begin and end a block. */
const BLOCKS =
  /^(?:p|h[1-6]|ul|ol|li|table|t[rdh]|blockquote|cite|figure|figcaption|div|section|article|aside|header|footer|main|nav|address|pre|form|center|body|html|head|dl|dt|dd|hr)$/;

type Captioned = Extract<Block, { type: 'quote' | 'image' | 'embed' }>;
type Table = Extract<Block, { type: 'table' }>['data'] & { headings: boolean[] };

/** Makes blocks from the parts of an HTML text, in one pass, whatever is left open. */
export class HtmlReader implements TokenReader {
  private readonly blocks: Block[] = [];
  private readonly inline = new Inline();
  private readonly lists = new Lists();
  private heading: number | undefined;
  private quote: Extract<Block, { type: 'quote' }> | undefined;
  /** What a caption belongs to, and whether one is being read. */
  private captioned: Captioned | undefined;
  private inCaption = false;
  private table: Table | undefined;

  text(text: string): void {
    // Without tags, a blank line ends a paragraph.
    for (const [index, part] of text.split(/\n[^\S\n]*\n/).entries()) {
      if (index > 0) {
        this.endBlock();
      }
      this.inline.text(part);
    }
  }

  open(name: string, attributes: Attributes): void {
    if (isMark(name)) {
      this.inline.open(name, attributes);
    } else if (name === 'img' || name === 'iframe') {
      this.readMedia(name, attributes);
    } else {
      this.readTag(name, false);
    }
  }

  close(name: string): void {
    if (isMark(name)) {
      this.inline.close(name);
    } else {
      this.readTag(name, true);
    }
  }

  end(): Block[] {
    this.endBlock();
    this.endTable();
    this.endList();
    this.endQuote();
    return this.blocks;
  }

  private readTag(name: string, closes: boolean): void {
    if (!BLOCKS.test(name)) {
      this.inline.text(' ');
      return;
    }
    this.endBlock();
    if (/^h[1-6]$/.test(name)) {
      this.heading = closes ? undefined : Number(name.slice(1));
    } else if (name === 'ul' || name === 'ol' || name === 'li') {
      this.readList(name, closes);
    } else if (name === 'table') {
      this.endTable();
      this.table = closes ? undefined : { withHeadings: false, content: [], headings: [] };
    } else if (!closes && /^t[rdh]$/.test(name)) {
      this.readCell(name);
    } else {
      this.readCaptioned(name, closes);
    }
  }

  private readCaptioned(name: string, closes: boolean): void {
    if (name === 'blockquote') {
      this.endQuote();
      this.quote = closes ? undefined : { type: 'quote', data: { text: '', caption: '' } };
    } else if (name === 'figcaption' || name === 'cite') {
      this.inCaption = !closes && (this.quote ?? this.captioned) !== undefined;
    } else if (name === 'figure') {
      this.captioned = undefined;
    }
  }

  private readMedia(name: 'img' | 'iframe', { src, alt = '', title = '', ...more }: Attributes): void {
    this.endBlock();
    const url = mediaOf(src);
    if (url === undefined) {
      return;
    }
    const source = mediaOf(more['data-source']) ?? url;
    const block: Captioned =
      name === 'img'
        ? { type: 'image', data: { file: { url }, caption: '' } }
        : { type: 'embed', data: { embed: url, source, service: title, caption: '' } };
    this.captioned = block;
    this.put(block);
    if (name === 'img') {
      // A caption of its own comes later, and takes its place.
      this.inline.text(alt);
      block.data.caption = this.inline.take();
    }
  }

  private readList(name: 'ul' | 'ol' | 'li', closes: boolean): void {
    if (name === 'li') {
      this.lists.item(!closes);
    } else if (!closes) {
      this.lists.open(name === 'ol' ? 'ordered' : 'unordered');
    } else if (this.lists.close()) {
      this.endList();
    }
  }

  private readCell(name: string): void {
    const { table } = this;
    if (table === undefined) {
      return;
    }
    const { content, headings } = table;
    if (name === 'tr' || content.length === 0) {
      content.push([]);
    }
    if (name !== 'tr') {
      content.at(-1)?.push('');
      if (content.length === 1) {
        headings.push(name === 'th');
      }
    }
  }

  private endBlock(): void {
    const text = this.inline.take();
    if (text === '') {
      return;
    }
    const { quote, captioned, table } = this;
    const cell = table?.content.at(-1);
    if (this.inCaption && quote !== undefined) {
      quote.data.caption = joined(quote.data.caption, text);
    } else if (this.inCaption && captioned !== undefined) {
      captioned.data.caption = text;
    } else if (cell !== undefined && cell.length > 0) {
      cell.push(joined(cell.pop() ?? '', text));
    } else if (this.lists.isOpen) {
      this.lists.text(text);
    } else if (quote !== undefined) {
      quote.data.text = joined(quote.data.text, text);
    } else if (this.heading !== undefined) {
      this.put({ type: 'header', data: { text, level: this.heading } });
    } else {
      this.put({ type: 'paragraph', data: { text } });
    }
  }

  private endList(): void {
    const list = this.lists.take();
    if (list !== undefined) {
      this.put({ type: 'list', data: list });
    }
  }

  private endQuote(): void {
    this.inCaption = false;
    if (this.quote !== undefined && (this.quote.data.text !== '' || this.quote.data.caption !== '')) {
      this.put(this.quote);
    }
    this.quote = undefined;
  }

  private endTable(): void {
    const { content = [], headings = [] } = this.table ?? {};
    const rows = content.filter((row) => row.some((text) => text !== ''));
    this.table = undefined;
    if (rows.length > 0) {
      const width = Math.max(...rows.map((row) => row.length));
      const even = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
      const withHeadings = headings.length > 0 && headings.every((heading) => heading) && rows[0] === content[0];
      this.put({ type: 'table', data: { withHeadings, content: even } });
    }
  }

  private put(block: Block): void {
    this.blocks.push(block);
  }
}

function joined(before: string, text: string): string {
  return before === '' ? text : `${before}<br>${text}`;
}

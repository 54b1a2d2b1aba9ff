import { type Attributes, readHtml } from './tokens';

/** Tags that are kept within a block. Of other tags only the content is kept. */
const MARKS = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'code', 'mark', 'sub', 'sup', 'a']);

/** What an address may begin with; one without a scheme is of the shop itself. */
const SCHEMES = ['http', 'https', 'mailto', 'tel'];

export function isMark(name: string): boolean {
  return MARKS.has(name) || name === 'br';
}

/**
 * Collects the content of one block in a normal form: allowed tags with no attribute but the
 * address of a link, closed in order, and escaped text. Saleor's own cleaning leaves it as it is,
 * but for a `rel` that it adds to links.
 */
export class Inline {
  private html = '';
  private marks: { tag: string; name: string; written: boolean }[] = [];

  text(text: string): void {
    // A mark around nothing is none.
    if (/\S/.test(text)) {
      for (const mark of this.marks.filter(({ written }) => !written)) {
        this.html += mark.tag;
        mark.written = true;
      }
    }
    this.html += escaped(decodedAgain(text));
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'br') {
      this.html += '<br>';
      return;
    }
    const address = name === 'a' ? addressOf(attributes.href) : undefined;
    // Marks within the same mark say nothing more, and could go on for ever.
    if ((name === 'a' && address === undefined) || this.marks.some((mark) => mark.name === name)) {
      return;
    }
    const tag = address === undefined ? `<${name}>` : `<a href="${escaped(address).replaceAll('"', '&quot;')}">`;
    this.marks.push({ tag, name, written: false });
  }

  close(name: string): void {
    const index = this.marks.findIndex((mark) => mark.name === name);
    if (index !== -1) {
      this.end(this.marks.slice(index));
      this.marks.splice(index, 1);
    }
  }

  /** The block's content; marks that are open go on in the next block. */
  take(): string {
    this.end(this.marks);
    const html = this.html.replace(/\s+/g, ' ').replace(/^(?: |<br>)+/, '');
    this.html = '';
    return withoutEnd(html);
  }

  private end(marks: { name: string; written: boolean }[]): void {
    for (const mark of [...marks].reverse().filter(({ written }) => written)) {
      this.html += `</${mark.name}>`;
      mark.written = false;
    }
  }
}

/** The normal form of a block's text that Saleor has. */
export function normalInline(html: unknown): string {
  const inline = new Inline();
  readHtml(typeof html === 'string' ? html : '', {
    text: (text) => inline.text(text),
    open: (name, attributes) => (isMark(name) ? inline.open(name, attributes) : inline.text(' ')),
    close: (name) => (isMark(name) ? inline.close(name) : inline.text(' ')),
  });
  return inline.take();
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/**
 * Older versions of Saleor escape what is escaped already at each save, so what is still an entity
 * after it was decoded is one too.
 */
function decodedAgain(text: string): string {
  return text
    .replace(/&(?:amp;)+/g, '&')
    .replace(/&(?:lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll('\u00a0', ' ');
}

/** An address that Saleor and a browser may be given; undefined for one that runs a script. */
export function addressOf(given: string | undefined): string | undefined {
  // A browser leaves control characters out before it reads the scheme.
  const address = decodedAgain(given ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(/\s/g, '%20');
  const [, scheme] = /^(?!#)([^/?]*?):/.exec(address) ?? [];
  return address === '' || (scheme !== undefined && !SCHEMES.includes(scheme.toLowerCase())) ? undefined : address;
}

/** The address of a picture or a film; Saleor takes no other than one with a host. */
export function mediaOf(given: string | undefined): string | undefined {
  const address = addressOf(given);
  return address !== undefined && /^https?:/i.test(address) ? address : undefined;
}

/** Without the blanks and line breaks at its end, which no search backwards makes slow. */
function withoutEnd(html: string): string {
  let end = html.length;
  for (;;) {
    if (html.endsWith('<br>', end)) {
      end -= 4;
    } else if (html[end - 1] === ' ') {
      end -= 1;
    } else {
      return html.slice(0, end);
    }
  }
}

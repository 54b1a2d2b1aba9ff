import { RelayError } from '#lib/core/errors';
import { escapeHtml, image, link } from './html';

/** Tags that Strapi's editor writes into its Markdown; any other is shown as text. */
const KEPT_TAGS = /&lt;(\/?(?:u|sub|sup)|br ?\/?)&gt;/g;

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( *)([-*+]|\d{1,9}[.)])[ \t]+(.*)$/;

/**
 * The Markdown of Strapi's editor as HTML: headings, paragraphs, lists, quotes, code, rules, links,
 * pictures and marks. HTML in it is shown as text, apart from the tags that the editor writes.
 * @param base the address of the CMS, for its own pictures.
 * @throws RelayError `invalid` for a text that is longer than any of a product.
 */
export function markdownToHtml(markdown: string, base: string): string {
  if (markdown.length > MOST_LETTERS) {
    const text = `A description in the CMS has more than ${MOST_LETTERS} letters. Shorten it.`;
    throw new RelayError('invalid', text);
  }
  return blocks(markdown.replace(/\r\n?/g, '\n').split('\n'), { base, depth: 0 });
}

/** Quotes and lists within each other; what is deeper is a paragraph. */
const MOST_DEEP = 12;
const MOST_LETTERS = 200_000;
/**
 * The time that marks take grows with the square of a paragraph. A longer one is shown as it is
 * written.
 */
const MOST_MARKED = 5_000;

interface Place {
  base: string;
  /** In how many quotes and lists the lines stand. */
  depth: number;
}

function blocks(lines: readonly string[], place: Place): string {
  let html = '';
  let paragraph: string[] = [];
  const flush = () => {
    html += paragraph.length === 0 ? '' : `<p>${inline(paragraph.join('\n'), place.base)}</p>`;
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const found = blockAt(lines, at, place);
    if (found === undefined) {
      const line = lines[at] ?? '';
      if (line.trim() === '') {
        flush();
      } else {
        paragraph.push(line.trimStart());
      }
      at += 1;
    } else {
      flush();
      html += found.html;
      at = found.next;
    }
  }
  flush();
  return html;
}

interface Block {
  html: string;
  /** The line after it. */
  next: number;
}

/** The block that begins at a line; undefined where it is a line of a paragraph, or empty. */
function blockAt(lines: readonly string[], at: number, place: Place): Block | undefined {
  const { base, depth } = place;
  const line = lines[at] ?? '';
  if (line.length > MOST_MARKED) {
    return undefined;
  }
  const [, marks, title = ''] = HEADING.exec(line) ?? [];
  if (marks !== undefined) {
    return { html: `<h${marks.length}>${inline(title, base)}</h${marks.length}>`, next: at + 1 };
  }
  if (RULE.test(line)) {
    return { html: '<hr>', next: at + 1 };
  }
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) {
    return codeAt(lines, at, fence);
  }
  if (depth >= MOST_DEEP) {
    return undefined;
  }
  const inside = { base, depth: depth + 1 };
  if (QUOTE.test(line)) {
    const end = endOf(lines, at, (one) => QUOTE.test(one));
    const inner = lines.slice(at, end).map((one) => one.replace(QUOTE, ''));
    return { html: `<blockquote>${blocks(inner, inside)}</blockquote>`, next: end };
  }
  return ITEM.test(line) ? listAt(lines, at, inside) : undefined;
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && belongs(lines[end] ?? '')) {
    end += 1;
  }
  return end;
}

function codeAt(lines: readonly string[], at: number, fence: string): Block {
  const end = endOf(lines, at + 1, (line) => !line.trimStart().startsWith(fence));
  const code = lines
    .slice(at + 1, end)
    .map(escapeHtml)
    .join('\n');
  return { html: `<pre><code>${code}</code></pre>`, next: Math.min(end + 1, lines.length) };
}

/** A list: what is indented below an entry belongs to the entry. */
function listAt(lines: readonly string[], at: number, inside: Place): Block {
  const [, indent = '', mark = ''] = ITEM.exec(lines[at] ?? '') ?? [];
  const ordered = /\d/.test(mark);
  const items: string[][] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const [, own = '', sign = '', text = ''] = ITEM.exec(line) ?? [];
    const isOwn = sign !== '' && own.length <= indent.length + 1 && /\d/.test(sign) === ordered;
    const isBelow = /^\s/.test(line) && line.trim() !== '';
    if (isOwn) {
      items.push([text]);
    } else if (isBelow && items.length > 0) {
      items.at(-1)?.push(line);
    } else {
      break;
    }
  }
  const tag = ordered ? 'ol' : 'ul';
  const html = items.map(([first = '', ...more]) => {
    const inner = dedented(more);
    return `<li>${inline(first, inside.base)}${inner.length === 0 ? '' : blocks(inner, inside)}</li>`;
  });
  return { html: `<${tag}>${html.join('')}</${tag}>`, next };
}

function dedented(lines: readonly string[]): string[] {
  const least = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(least));
}

/** What is taken out of a line: as HTML, and as the text that an attribute may have. */
interface Kept {
  html: string;
  plain: string;
}

/** What stands in a line: code is kept as it is, so it is taken out first. */
function inline(text: string, base: string): string {
  if (text.length > MOST_MARKED) {
    return escapeHtml(text);
  }
  const kept: Kept[] = [];
  const keep = (html: string, plain: string) => `\u0000${kept.push({ html, plain }) - 1}\u0000`;
  const plain = (part: string) => restored(part, kept, 'plain');
  const marked = text
    .replaceAll('\u0000', '')
    .replace(/\\([\\`*_{}[\]()#+\-.!~<>|])/g, (_all, sign: string) => keep(escapeHtml(sign), sign))
    .replace(/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/g, (_all, _mark, code: string) =>
      keep(`<code>${escapeHtml(code.trim())}</code>`, code),
    )
    .replace(/!\[([^\]]*)\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g, (_all, alternative: string, address: string) =>
      keep(image(plain(address), plain(alternative), base), plain(alternative)),
    )
    .replace(/\[([^\]]*)\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g, (_all, inner: string, address: string) =>
      keep(link(plain(address), marks(inner), base), plain(inner)),
    );
  // What was taken out may stand in what was taken out after it.
  return restored(marks(marked), kept, 'html');
}

function restored(text: string, kept: readonly Kept[], as: keyof Kept): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has this character any more.
  const next = text.replace(/\u0000(\d+)\u0000/g, (_all, index: string) => kept[Number(index)]?.[as] ?? '');
  return next === text ? text : restored(next, kept, as);
}

function marks(text: string): string {
  return escapeHtml(text)
    .replace(KEPT_TAGS, '<$1>')
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '<strong>$2</strong>')
    .replace(/\*(?=\S)([^*]*?\S)\*/g, '<em>$1</em>')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)([^_]*?\S)_(?![\p{L}\p{N}])/gu, '<em>$1</em>')
    .replace(/~~(?=\S)([\s\S]*?\S)~~/g, '<s>$1</s>')
    .replace(/ {2,}\n/g, '<br>');
}

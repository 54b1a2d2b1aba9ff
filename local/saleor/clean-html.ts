import { Parser } from 'htmlparser2';

/** The tags that Saleor leaves in a text. */
const TAGS = new Set(
  (
    'a abbr acronym area article aside b bdi bdo blockquote br caption center cite code col colgroup data dd del ' +
    'details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li map mark ' +
    'nav ol p pre q rp rt rtc ruby s samp small span strike strong sub summary sup table tbody td th thead time tr ' +
    'tt u ul var wbr'
  ).split(' '),
);
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'wbr']);
/** What is dropped with all that is in it. */
const DROPPED = new Set(['script', 'style', 'svg', 'math']);
const COLUMN = ['align', 'char', 'charoff'];
const CELL = [...COLUMN, 'colspan', 'headers', 'rowspan'];
/** The attributes that it leaves, by tag; `lang` and `title` anywhere. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang'],
  bdo: ['dir'],
  blockquote: ['cite'],
  col: [...COLUMN, 'span'],
  colgroup: [...COLUMN, 'span'],
  del: ['cite', 'datetime'],
  hr: ['align', 'size', 'width'],
  img: ['align', 'alt', 'height', 'src', 'width'],
  ins: ['cite', 'datetime'],
  ol: ['start'],
  q: ['cite'],
  table: [...COLUMN, 'summary'],
  tbody: COLUMN,
  td: CELL,
  tfoot: COLUMN,
  th: [...CELL, 'scope'],
  thead: COLUMN,
  tr: COLUMN,
};
const ADDRESSES = new Set(['href', 'src', 'cite']);
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * A text as Saleor keeps it: tags and attributes that it does not allow are gone, as are addresses
 * that run a script; what is open is closed, links say `rel`, and letters of HTML are written as
 * such.
 */
export function cleanHtml(text: string): string {
  let [html, dropped] = ['', 0];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        dropped += DROPPED.has(name) ? 1 : 0;
        if (dropped === 0 && TAGS.has(name)) {
          html += `<${name}${attributesOf(name, attributes)}>`;
        }
      },
      ontext(data) {
        html += dropped === 0 ? escaped(data) : '';
      },
      onclosetag(name) {
        if (dropped === 0 && TAGS.has(name) && !VOID.has(name)) {
          html += `</${name}>`;
        }
        dropped -= DROPPED.has(name) ? 1 : 0;
      },
    },
    { decodeEntities: true },
  );
  parser.end(text);
  return html;
}

function attributesOf(tag: string, given: Readonly<Record<string, string>>): string {
  const allowed = ['lang', 'title', ...(ATTRIBUTES[tag] ?? [])];
  const kept = Object.entries(given).filter(
    ([name, value]) => allowed.includes(name) && (!ADDRESSES.has(name) || isAllowed(value)),
  );
  const all = tag === 'a' ? [...kept, ['rel', 'noopener noreferrer'] as const] : kept;
  return all.map(([name, value]) => ` ${name}="${spaced(value).replaceAll('"', '&quot;')}"`).join('');
}

/** Whether it leads to something relative, or by a scheme that is allowed. */
function isAllowed(address: string): boolean {
  // As browsers read it: without blanks and control characters.
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(address.replace(/[\s\p{Cc}]/gu, '')) ?? [];
  return scheme === undefined || SCHEMES.has(scheme.toLowerCase());
}

function escaped(text: string): string {
  return spaced(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function spaced(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;');
}

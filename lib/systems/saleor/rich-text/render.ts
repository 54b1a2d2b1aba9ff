import { isRecord, recordsIn } from '#lib/core/json';
import { escaped, mediaOf, normalInline } from './inline';

/**
 * A block of Saleor's as HTML in its normal form; an empty text for a block that has none, such as
 * a kind that is not known.
 */
export function renderBlock({ type, data }: Record<string, unknown>): string {
  const fields = isRecord(data) ? data : {};
  const text = normalInline(fields.text);
  switch (type) {
    case 'header':
      return within(`h${levelOf(fields.level)}`, text);
    case 'list':
      return renderList(fields);
    case 'quote':
      return within('blockquote', text + within('cite', normalInline(fields.caption)));
    case 'image':
      return renderImage(fields);
    case 'embed':
      return renderEmbed(fields);
    case 'table':
      return renderTable(fields);
    default:
      return within('p', text);
  }
}

function within(tag: string, content: string): string {
  return content === '' ? '' : `<${tag}>${content}</${tag}>`;
}

function levelOf(level: unknown): number {
  const number = Number(level);
  return Number.isInteger(number) && number >= 1 && number <= 6 ? number : 2;
}

function renderList({ style, items }: Record<string, unknown>): string {
  const tag = style === 'ordered' ? 'ol' : 'ul';
  const list = (below: unknown): string =>
    within(tag, Array.isArray(below) ? below.map((item) => within('li', entry(item))).join('') : '');
  const entry = (item: unknown): string => {
    const { content, text, items: below } = isRecord(item) ? item : { content: item };
    return normalInline(content ?? text) + list(below);
  };
  return list(items);
}

function renderImage({ file, url, caption }: Record<string, unknown>): string {
  const address = mediaOf(textOf(isRecord(file) ? file.url : url));
  const text = within('figcaption', normalInline(caption));
  return address === undefined ? '' : within('figure', `<img src="${attribute(address)}">${text}`);
}

function renderEmbed({ embed, source, service, caption }: Record<string, unknown>): string {
  const address = mediaOf(textOf(embed));
  if (address === undefined) {
    return '';
  }
  const from = mediaOf(textOf(source)) ?? address;
  const attributes = [
    `src="${attribute(address)}"`,
    ...(from === address ? [] : [`data-source="${attribute(from)}"`]),
    ...(textOf(service) ? [`title="${attribute(textOf(service) ?? '')}"`] : []),
  ];
  const text = within('figcaption', normalInline(caption));
  return within('figure', `<iframe ${attributes.join(' ')}></iframe>${text}`);
}

function renderTable({ withHeadings, content }: Record<string, unknown>): string {
  const rows = Array.isArray(content) ? content.filter((row): row is unknown[] => Array.isArray(row)) : [];
  return within(
    'table',
    rows
      .map((row, index) => {
        const tag = withHeadings === true && index === 0 ? 'th' : 'td';
        return within('tr', row.map((cell) => `<${tag}>${normalInline(cell)}</${tag}>`).join(''));
      })
      .join(''),
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function attribute(value: string): string {
  return escaped(value).replaceAll('"', '&quot;');
}

/** The blocks in a document of EditorJS. */
export function blocksIn(document: unknown): Record<string, unknown>[] | undefined {
  return isRecord(document) && Array.isArray(document.blocks) ? recordsIn(document.blocks) : undefined;
}

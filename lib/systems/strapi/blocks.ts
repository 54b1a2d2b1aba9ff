import { isRecord, recordsIn } from '#lib/core/json';
import { escapeHtml, image, link } from './html';

/** The marks of a text, from the inside out. */
const MARKS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;

/**
 * Strapi's blocks as HTML. A kind of block that is not known is left out with its texts kept.
 * @param base the address of the CMS, for its own pictures.
 */
export function blocksToHtml(blocks: unknown, base: string): string {
  return recordsIn(blocks)
    .map((block) => blockToHtml(block, base))
    .join('');
}

function blockToHtml(block: Record<string, unknown>, base: string): string {
  const inner = () => inline(block.children, base);
  switch (block.type) {
    case 'heading': {
      const level = typeof block.level === 'number' ? Math.min(6, Math.max(1, Math.trunc(block.level))) : 2;
      return wrapped(`h${level}`, inner());
    }
    case 'list':
      return listToHtml(block, base);
    case 'quote':
      return wrapped('blockquote', inner());
    case 'code':
      return `<pre><code>${inner()}</code></pre>`;
    case 'image':
      return isRecord(block.image)
        ? wrapped('p', image(textOf(block.image.url), textOf(block.image.alternativeText), base))
        : '';
    default:
      return wrapped('p', inner());
  }
}

/** A list; a list among its entries belongs to the entry before it. */
function listToHtml({ format, children }: Record<string, unknown>, base: string): string {
  const tag = format === 'ordered' ? 'ol' : 'ul';
  const items: string[] = [];
  for (const child of recordsIn(children)) {
    if (child.type === 'list') {
      items.push(`${items.pop() ?? ''}${listToHtml(child, base)}`);
    } else {
      items.push(inline(child.children, base));
    }
  }
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

function inline(children: unknown, base: string): string {
  return recordsIn(children)
    .map((child) => {
      if (child.type === 'link') {
        return link(textOf(child.url), inline(child.children, base), base);
      }
      if (typeof child.text !== 'string') {
        return inline(child.children, base);
      }
      const text = escapeHtml(child.text).replaceAll('\n', '<br>');
      return MARKS.reduce((html, [mark, tag]) => (child[mark] === true ? `<${tag}>${html}</${tag}>` : html), text);
    })
    .join('');
}

function wrapped(tag: string, inner: string): string {
  return inner === '' ? '' : `<${tag}>${inner}</${tag}>`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

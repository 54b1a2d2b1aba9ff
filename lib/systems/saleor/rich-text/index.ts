import { parseJson } from '#lib/core/json';
import { HtmlReader } from './html-reader';
import { normalInline } from './inline';
import { mergedBlocks } from './merge';
import { blocksIn, renderBlock } from './render';
import { readHtml } from './tokens';
import type { Block } from './types';

/**
 * Converts text or HTML to EditorJS, in which Saleor stores descriptions. Where the Saleor does not
 * take tables, the rows of a table become the lines of a paragraph. @returns JSON text.
 */
export function toEditorJs(html: string, takesTables = true): string {
  return JSON.stringify({ blocks: blocksOf(html, takesTables) });
}

/**
 * Converts EditorJS to plain text where it is one paragraph without marks, else to HTML in which
 * each text stands in a block. The result is normalized: what is sent to Saleor and read back is
 * equal. A text that is not EditorJS stays as it is.
 */
export function fromEditorJs(text: string): string {
  const blocks = blocksIn(parseJson(text));
  return blocks === undefined ? text : textOf(blocks);
}

/** The form that a text has after it was stored as EditorJS. Two texts with one form are equal. */
export function normalizedText(text: string): string {
  return textOf(blocksOf(text));
}

/**
 * The document of EditorJS after an HTML text has taken the place of what it says: blocks that are
 * the same stay as they are, others keep what HTML does not say of them, and what has no HTML stays
 * in its place.
 * @param before EditorJS as JSON text; null for none.
 * @param takesTables as in `toEditorJs`.
 * @returns JSON text, or undefined where the two say the same.
 */
export function changedEditorJs(before: string | null, html: string, takesTables = true): string | undefined {
  const document = before === null ? undefined : parseJson(before);
  const known = blocksIn(document) ?? [];
  const wanted = blocksOf(html, takesTables);
  if (textOf(known) === textOf(wanted)) {
    return undefined;
  }
  return JSON.stringify({ ...(blocksIn(document) ? (document as object) : {}), blocks: mergedBlocks(known, wanted) });
}

function blocksOf(html: string, takesTables = true): Block[] {
  const reader = new HtmlReader();
  readHtml(html, reader);
  return takesTables ? reader.end() : reader.end().map(withoutTable);
}

function withoutTable(block: Block): Block {
  if (block.type !== 'table') {
    return block;
  }
  const lines = block.data.content.map((cells) => cells.join(' | '));
  return { type: 'paragraph', data: { text: lines.join('<br>') } };
}

function textOf(blocks: readonly Record<string, unknown>[]): string {
  const parts = blocks.map(renderBlock).filter((html) => html !== '');
  const [only = '', ...more] = parts;
  return more.length === 0 ? (plainText(only) ?? only) : parts.join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** A paragraph's text, where it has no marks and is read as the same text again. */
function plainText(html: string): string | undefined {
  const [, inner] = /^<p>([^<]*)<\/p>$/.exec(html) ?? [];
  const text = inner?.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  return text !== undefined && normalInline(text) === inner ? text : undefined;
}

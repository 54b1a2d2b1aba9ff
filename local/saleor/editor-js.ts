import { isRecord, parseJson } from '#lib/core/json';
import { cleanHtml } from './clean-html';
import { Refusal } from './problem';

/** The nested lists that Saleor takes. */
const MOST_LISTS = 10;

type Read = (value: unknown) => unknown;

const text: Read = (value) => (typeof value === 'string' ? cleanHtml(value) : wrong());
const flag: Read = (value) => (typeof value === 'boolean' ? value : wrong());
const number: Read = (value) => {
  const whole = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof whole === 'number' ? whole : wrong();
};
const address: Read = (value) => {
  if (typeof value !== 'string') {
    return wrong();
  }
  return value === '' || /^(https?|mailto|tel):/i.test(value.trim()) ? value : '#invalid';
};
const orNull =
  (read: Read): Read =>
  (value) =>
    value === null ? null : read(value);
const list =
  (read: Read): Read =>
  (value) =>
    Array.isArray(value) ? value.map(read) : wrong();
/** Fields that it does not know are left out. */
const object =
  (fields: Readonly<Record<string, Read>>): Read =>
  (value) => {
    if (!isRecord(value)) {
      return wrong();
    }
    const known = Object.entries(value).filter(([name]) => Object.hasOwn(fields, name));
    return Object.fromEntries(known.map(([name, item]) => [name, orNull(fields[name] ?? text)(item)]));
  };
const meta: Read = (value) => (isRecord(value) && Object.keys(value).length <= MOST_LISTS ? value : wrong());
const item =
  (depth: number): Read =>
  (value) => {
    if (depth > MOST_LISTS) {
      return wrong();
    }
    const nested = object({ content: text, items: list(item(depth + 1)), meta });
    return typeof value === 'string' && depth === 1 ? cleanHtml(value) : nested(value);
  };
const style: Read = (value) => (['ordered', 'unordered', 'checklist'].includes(String(value)) ? value : wrong());

const size = { width: number, height: number };
const aligned = { text, alignment: text, align: text };
/** The kinds of blocks that Saleor 3.23 knows, with what each has. */
const BLOCKS: Readonly<Record<string, Read>> = {
  paragraph: object(aligned),
  header: object({ ...aligned, level: number }),
  list: object({ style, items: (value) => list(orNull(item(1)))(value), meta }),
  quote: object({ ...size, ...aligned, caption: text }),
  embed: object({ ...size, embed: address, source: address, caption: text, service: text }),
  image: object({
    ...{ ...size, file: object({ url: address }), caption: text, url: address },
    ...{ withBorder: flag, withBackground: flag, stretched: flag },
  }),
  table: object({ withHeadings: flag, stretched: flag, content: list(list(text)) }),
};
const block: Read = (value) => {
  const { type, data, id, url } = isRecord(value) ? value : {};
  const read = typeof type === 'string' && Object.hasOwn(BLOCKS, type) ? BLOCKS[type] : undefined;
  if (read === undefined || data === null) {
    return wrong();
  }
  return {
    ...(id === undefined ? {} : { id: orNull(text)(id) }),
    ...(type === 'image' && url !== undefined ? { url: orNull(address)(url) } : {}),
    type,
    data: read(data),
  };
};
const document = object({ version: text, time: number, blocks: list(block) });

/**
 * A description as Saleor keeps it, an EditorJS document with clean texts.
 * @throws Refusal `INVALID` of no field, for blocks that this version does not know.
 */
export function cleanDescription(description: string, version: string): string {
  const given = parseJson(description);
  const [, minor = 0, patch = 0] = version.split('.').map(Number.parseFloat);
  if (minor < 23 || (minor === 23 && patch < 9)) {
    refuseNewBlocks(given);
  }
  return JSON.stringify(document(given));
}

/** What 3.22.67 was seen to refuse and 3.23.28 takes: tables, and lists of texts and objects. */
function refuseNewBlocks(given: unknown): void {
  const blocks = isRecord(given) && Array.isArray(given.blocks) ? given.blocks.filter(isRecord) : [];
  for (const { type, data } of blocks) {
    const items = isRecord(data) && Array.isArray(data.items) ? data.items : [];
    if (type === 'table') {
      throw new Refusal('INVALID', null, "Unsupported block type: 'table'");
    }
    if (type === 'list' && items.some(isRecord) && !items.every(isRecord)) {
      throw new Refusal('INVALID', null, 'Invalid EditorJS list: items must be strings');
    }
  }
}

function wrong(): never {
  throw new Refusal('INVALID', null, 'Invalid EditorJS input');
}

/** What stands in place of a value. */
const GONE = '…';

/** Shorter texts are taken out as they are written: `in` is a word, and `IN` may be a value. */
const SHORT = 4;

/**
 * Fields that name a record or a kind, and no person: an operator needs them to find what failed. A
 * post code and a tax number end like them, and are a person's.
 */
const NAMING =
  /^(?!post|zip|vat|tax)(sku|id|uid|code|number|status|state|source|type|currency|channel|\w*(Id|_id|Code|_code))$/;

/** Each stands for a name that is kept, while what is a part of it is taken out elsewhere. */
const FIRST_MARK = 0xe000;
const LAST_MARK = 0xf8ff;

/**
 * A text of another system without the values of an event: such a text may quote a name, an address
 * or a whole row of a database. Fields that name a record are kept, whole: the SKU `TENT-2024`
 * stays, where 2024 is also a quantity.
 */
export function withoutValues(text: string, data: unknown): string {
  const { values, names } = valuesIn(data);
  const gone = [...values].flatMap(forms).filter((value) => isIn(text, value));
  const kept = [...names].filter((name) => text.includes(name) && !values.has(name)).slice(0, LAST_MARK - FIRST_MARK);
  const marks = new Map(kept.map((name, index) => [name, String.fromCharCode(FIRST_MARK + index)] as const));
  // The longest first: one may be a part of another.
  const found = [...gone, ...kept].sort((a, b) => b.length - a.length);
  const cleaned = found.reduce((rest, value) => takeOut(rest, value, marks.get(value)), text);
  return [...marks].reduce((rest, [name, mark]) => rest.replaceAll(mark, () => name), cleaned);
}

/**
 * The texts in a value at any depth, and its numbers from four digits on; names of records apart.
 */
function valuesIn(data: unknown): { values: Set<string>; names: Set<string> } {
  const [values, names] = [new Set<string>(), new Set<string>()];
  const rest: (readonly [name: string, value: unknown])[] = [['', data]];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [name, value] = next;
    if (isWritten(value)) {
      (NAMING.test(name) ? names : values).add(String(value).trim());
    } else if (Array.isArray(value)) {
      rest.push(...value.slice(0, 10_000).map((item) => ['', item] as const));
    } else if (typeof value === 'object' && value !== null) {
      rest.push(...Object.entries(value));
    }
  }
  values.delete('');
  names.delete('');
  return { values, names };
}

function isWritten(value: unknown): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && Math.abs(value) >= 1000);
}

/** How another system may write a text: as it is, in JSON, or in HTML. */
function forms(value: string): string[] {
  const html = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const inJson = JSON.stringify(value).slice(1, -1);
  const ascii = inJson.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [
    ...new Set([value, inJson, ascii, html, html.replaceAll("'", '&#039;'), html.replaceAll("'", '&#x27;')]),
  ].filter((form) => form.length > 1);
}

function isIn(text: string, value: string): boolean {
  return value.length < SHORT ? text.includes(value) : text.toLowerCase().includes(value.toLowerCase());
}

/** Whole words only, so that a short value is not taken out of the middle of another word. */
function takeOut(text: string, value: string, mark: string | undefined): string {
  const literal = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [before, after] = [/^[\p{L}\p{N}]/u.test(value), /[\p{L}\p{N}]$/u.test(value)];
  const word = `${before ? '(?<![\\p{L}\\p{N}])' : ''}${literal}${after ? '(?![\\p{L}\\p{N}])' : ''}`;
  const asWritten = mark !== undefined || value.length < SHORT;
  return text.replace(new RegExp(word, asWritten ? 'gu' : 'giu'), mark ?? GONE);
}

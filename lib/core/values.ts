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

/**
 * A text of another system without the values of an event: such a text may quote a name, an address
 * or a whole row of a database. Fields that name a record are kept.
 */
export function withoutValues(text: string, data: unknown): string {
  // The longest first: one may be a part of another.
  const found = [...valuesIn(data)].flatMap(forms).filter((value) => isIn(text, value));
  return found.sort((a, b) => b.length - a.length).reduce(takeOut, text);
}

/** The texts in a value at any depth, and its numbers from four digits on. */
function valuesIn(data: unknown): Set<string> {
  const values = new Set<string>();
  const rest: unknown[] = [data];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value === 'string' || (typeof value === 'number' && Math.abs(value) >= 1000)) {
      values.add(String(value).trim());
    } else if (Array.isArray(value)) {
      rest.push(...value.slice(0, 10_000));
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      rest.push(...entries.flatMap(([name, item]) => (NAMING.test(name) && typeof item !== 'object' ? [] : [item])));
    }
  }
  values.delete('');
  return values;
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
function takeOut(text: string, value: string): string {
  const literal = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [before, after] = [/^[\p{L}\p{N}]/u.test(value), /[\p{L}\p{N}]$/u.test(value)];
  const word = `${before ? '(?<![\\p{L}\\p{N}])' : ''}${literal}${after ? '(?![\\p{L}\\p{N}])' : ''}`;
  return text.replace(new RegExp(word, value.length < SHORT ? 'gu' : 'giu'), GONE);
}

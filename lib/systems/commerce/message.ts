import { isRecord, parseJson } from '#lib/core/json';
import { redactText } from '#lib/core/redact';

/**
 * The text of an error of Adobe Commerce: its `message` with the placeholders filled in (`%1` by
 * position, `%fieldName` by name), then the messages of its `errors`. E-mail addresses are
 * redacted.
 */
export function commerceMessage(text: string): string | undefined {
  const body = parseJson(text);
  if (!isRecord(body) || typeof body.message !== 'string') {
    return undefined;
  }
  const own = fill(body.message, body.parameters);
  const others = (Array.isArray(body.errors) ? body.errors : [])
    .filter(isRecord)
    .map((item) => (typeof item.message === 'string' ? fill(item.message, item.parameters) : ''))
    .filter((item) => item !== '');
  return redactText(inOneLine([own, ...others].join(' ')));
}

/** Some of the store's texts are HTML, and some have several lines. */
function inOneLine(text: string): string {
  return text
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** MySQL's own numbers: a lock that did not come in time, and a deadlock. */
const DATABASE_CODES: readonly unknown[] = [1205, 1213];

/** What the store says, with status 400, of a fault that passes. */
const PASSING =
  /^(Database (deadlock|lock wait|connection)|Unable to send mail\.|Could not save Source Item|The ".*" product couldn't be removed)/s;

/** Whether an error is about the store's own state and not the data, whatever its status is. */
export function isPassing(text: string): boolean {
  const body = parseJson(text);
  return (isRecord(body) && DATABASE_CODES.includes(body.code)) || PASSING.test(commerceMessage(text) ?? '');
}

/**
 * Stores send the parameters as a list of values or as an object; the published description has a
 * list of objects. A placeholder without a value stays.
 */
function fill(message: string, parameters: unknown): string {
  const values = Array.isArray(parameters) ? parameters : [parameters];
  const named: Record<string, unknown> = Object.assign({}, ...values.filter(isRecord));
  return message.replace(/%(\w+)/g, (placeholder, name: string) => {
    const value = /^\d+$/.test(name) ? values[Number(name) - 1] : named[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : placeholder;
  });
}

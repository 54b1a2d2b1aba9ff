import { isRecord, parseJson } from '../core/json';
import { redactText } from '../core/redact';

/**
 * The text of an Adobe Commerce error body: its `message` with the placeholders filled in (`%1` from a list,
 * `%fieldName` from an object), then those of its `errors`. E-mail addresses are taken out.
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
  return redactText([own, ...others].join(' '));
}

function fill(message: string, parameters: unknown): string {
  return message.replace(/%(\w+)/g, (placeholder, name: string) => {
    const value = Array.isArray(parameters)
      ? parameters[Number(name) - 1]
      : isRecord(parameters)
        ? parameters[name]
        : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : placeholder;
  });
}

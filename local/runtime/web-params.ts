import { isRecord, parseJson } from '#lib/core/json';

/** A request to a web action. */
export interface WebCall {
  method: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** What is left of the path behind the action, with its slash. */
  path: string;
  /** Without the question mark. */
  query: string;
  body: Buffer;
}

/** The request's own attributes, which no caller may set. */
const RESERVED = ['__ow_method', '__ow_headers', '__ow_path', '__ow_user', '__ow_body', '__ow_query'];

/** What the platform adds to every web call. */
function common({ method, headers, path }: WebCall): Record<string, unknown> {
  return { __ow_method: method.toLowerCase(), __ow_headers: headers, __ow_path: path };
}

/**
 * A raw web action's parameters: the query unparsed; the body as text, or in base64 for JSON and
 * binary types.
 */
export function rawParameters(call: WebCall): Record<string, unknown> {
  return { ...common(call), __ow_query: call.query, __ow_body: rawBody(call) };
}

/** An ordinary web action's parameters: the query's, then the body's over them. */
export function parsedParameters(call: WebCall): Record<string, unknown> {
  return { ...Object.fromEntries(new URLSearchParams(call.query)), ...bodyParameters(call), ...common(call) };
}

/** The names in a request that it may not give: the platform's own, and what `fixed` holds. */
export function forbiddenNames(call: WebCall, fixed: readonly string[]): string[] {
  const given = { ...Object.fromEntries(new URLSearchParams(call.query)), ...bodyParameters(call) };
  return Object.keys(given).filter((name) => (RESERVED.includes(name) && name !== '__ow_body') || fixed.includes(name));
}

function contentType(call: WebCall): string {
  return (call.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function isJson(type: string): boolean {
  return type === 'application/json' || type.endsWith('+json');
}

/**
 * The platform takes types that it knows as text for text, and everything else for binary, JSON
 * included.
 */
function isText(type: string): boolean {
  return type.startsWith('text/') || type === 'application/x-www-form-urlencoded' || type === 'application/xml';
}

function rawBody(call: WebCall): string {
  if (call.body.length === 0) {
    return '';
  }
  const type = contentType(call);
  return type === '' || isText(type) ? call.body.toString('utf8') : call.body.toString('base64');
}

function bodyParameters(call: WebCall): Record<string, unknown> {
  const type = contentType(call);
  if (call.body.length === 0) {
    return {};
  }
  const text = call.body.toString('utf8');
  if (type === 'application/x-www-form-urlencoded') {
    return Object.fromEntries(new URLSearchParams(text));
  }
  if (isJson(type)) {
    const value = parseJson(text);
    return isRecord(value) ? value : { __ow_body: value ?? text };
  }
  return { __ow_body: type === '' || isText(type) ? text : call.body.toString('base64') };
}

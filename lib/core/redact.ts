const HIDDEN = '***';

/** Names whose values never leave the process: credentials, and what identifies a person. */
const SENSITIVE_NAME =
  /secret|token|password|passwd|authorization|signature|cookie|credential|api_?key|consumer_?key|access_?key|auth$|e-?mail|first_?name|last_?name|phone|street|address|company|tax_?number|taxvat|vat_?id|birth|post(?:al)?_?code|customer_?note|__ims_oauth_s2s/i;

/**
 * It begins only where a word begins: else a long text without any `@` would be searched from each
 * of its letters.
 */
const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const CREDENTIAL = /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}/gi;
const OAUTH1 = /\bOAuth\s+oauth_.*/gi;

/** Characters of a text that a log or an answer may hold. */
const LONGEST = 2_000;

/** A text without the e-mail addresses and credentials in it, cut where it is very long. */
export function redactText(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short.replace(EMAIL, HIDDEN).replace(CREDENTIAL, `$1 ${HIDDEN}`).replace(OAUTH1, `OAuth ${HIDDEN}`);
}

/**
 * A copy for the log: sensitive names at any depth hidden, texts cleaned, depth bounded. Never
 * throws.
 */
export function redact(value: unknown, depth = 6): unknown {
  if (typeof value === 'string') {
    return redactText(value);
  }
  if (value instanceof Error) {
    return { name: value.name, message: redactText(value.message), stack: redactText(value.stack ?? '') };
  }
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') {
    return String(value);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth === 0) {
    return '…';
  }
  if (Array.isArray(value)) {
    return value.map((item) => redact(item, depth - 1));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, SENSITIVE_NAME.test(name) ? HIDDEN : redact(item, depth - 1)]),
  );
}

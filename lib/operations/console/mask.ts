import { redact, redactText } from '#lib/core/redact';

/** Records of people: of their texts only those are shown that say what a thing is. */
const PERSONAL = /^(customer|order|shipment)\b/;

/** Fields whose values name a record or a kind, and no person. */
const PLAIN =
  /^(?!post|zip|vat|tax|email)(sku|id|uid|code|number|status|state|source|type|currency|channel|carrier|event|message|error|skipped|target|entity|success|\w*(Id|_id|Code|_code|At|_at|Number|Status|Type|Currency|Sku|_sku))$/;

/** Fields of amounts, counts and times; elsewhere digits may be a birth date or a tax number. */
const COUNTED =
  /^(?!\w*(birth|dob|vat|number|phone|post|taxid|tax_id))\w*(amount|price|net|gross|qty|quantity|total|subtotal|tax|rate|weight|discount|shipping|count|version|created|updated|date|time)\w*$/i;

/** A time, or a number that is written as a text. */
const HARMLESS = /^(\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-][\d:]+)?)?|-?\d+(\.\d+)?)$/;

const HIDDEN = '•••';
const DEEPEST = 12;

/**
 * A copy of what an event carries, for a person's eyes: secrets and personal data masked. Of a
 * product or a stock all is shown but what no log may hold; of what belongs to a person, only what
 * is known to say nothing of them.
 */
export function masked(value: unknown, entity: string): unknown {
  return PERSONAL.test(entity) ? hidden('', redact(value, DEEPEST), DEEPEST) : redact(value, DEEPEST);
}

function hidden(name: string, value: unknown, depth: number): unknown {
  if (typeof value === 'string') {
    return PLAIN.test(name) || (COUNTED.test(name) && HARMLESS.test(value)) ? redactText(value) : HIDDEN;
  }
  if (Array.isArray(value)) {
    return value.map((item) => hidden(name, item, depth - 1));
  }
  if (typeof value === 'object' && value !== null && depth > 0) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hidden(key, item, depth - 1)]));
  }
  return value;
}

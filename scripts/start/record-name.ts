import { catalogue } from '#lib/catalogue/index';
import { isRecord } from '#lib/core/json';
import type { QueuedEvent } from '#local/events/queue';

/**
 * The record that an event is about, such as `sku=TENT-2P`, for the person who watches; the first
 * of several. Empty where only personal data would name it.
 */
export function recordName({ type, data }: QueuedEvent): string {
  // A prefix may stand before the type.
  const event = catalogue.find((known) => type === known.type || type.endsWith(`.${known.type}`));
  const payload = isRecord(data) && 'value' in data ? data.value : data;
  for (const fields of Object.values(event?.identity.keys ?? {})) {
    const named = fields.map((field) => [field, valueAt(payload, field)] as const);
    if (named.length > 0 && named.every(([field, value]) => value !== '' && !/mail/i.test(field) && !/@/.test(value))) {
      return named.map(([field, value]) => `${field.replace(/\|.*/, '')}=${value}`).join(' ');
    }
  }
  return '';
}

/** `a.b` looks into objects, and into a list's first one; `a|b` is `b` where there is no `a`. */
function valueAt(payload: unknown, field: string): string {
  for (const path of field.split('|')) {
    const value = path.split('.').reduce<unknown>((found, name) => {
      const one = Array.isArray(found) ? found[0] : found;
      return isRecord(one) ? one[name] : undefined;
    }, payload);
    const single = Array.isArray(value) ? value[0] : value;
    if (typeof single === 'string' || typeof single === 'number') {
      return String(single);
    }
  }
  return '';
}

import { isRecord } from '#lib/core/json';

/** `com.adobe.commerce.`, perhaps the prefix of an app, and the name of the subscription. */
const COMMERCE_TYPE = /^(com\.adobe\.commerce\.)(?:\w+\.)?((?:observer|plugin)\..+)$/;

/** A Commerce event's type without the prefix (`EVENT_PREFIX`) that keeps several apps apart; others as they are. */
export function canonicalType(type: string): string {
  return type.replace(COMMERCE_TYPE, '$1$2');
}

/** Commerce wraps the record that changed: `{key, source, value, _metadata}`. */
export function recordOf(data: unknown): unknown {
  return isRecord(data) && isRecord(data.value) ? data.value : data;
}

/** Whether a saved record is new: Commerce's own word, else the dates of its creation and its last change. */
export function isNew(data: unknown): boolean {
  if (!isRecord(data)) {
    return false;
  }
  const { _isNew: said, created_at, updated_at } = data;
  if (said !== undefined && said !== null) {
    return said === true || said === 1 || said === '1' || said === 'true';
  }
  return typeof created_at === 'string' && created_at === updated_at;
}

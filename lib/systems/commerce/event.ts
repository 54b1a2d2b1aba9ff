import { isRecord } from '#lib/core/json';

/** `com.adobe.commerce.`, an app's prefix where there is one, and the subscription's name. */
const COMMERCE_TYPE = /^(com\.adobe\.commerce\.)(?:\w+\.)?((?:observer|plugin)\..+)$/;

/**
 * An event's type without the prefix (`EVENT_PREFIX`) that distinguishes the apps on one store.
 * Other types stay as they are.
 */
export function canonicalType(type: string): string {
  return type.replace(COMMERCE_TYPE, '$1$2');
}

/** The changed record: Adobe Commerce sends `{key, source, value, _metadata}`. */
export function recordOf(data: unknown): unknown {
  return isRecord(data) && isRecord(data.value) ? data.value : data;
}

/**
 * Whether a saved record is new: by `_isNew`, else by the times of its creation and its last
 * change.
 */
export function isNew(data: unknown): boolean {
  if (!isRecord(data)) {
    return false;
  }
  const { _isNew: flag, created_at, updated_at } = data;
  if (flag !== undefined && flag !== null) {
    return flag === true || flag === 1 || flag === '1' || flag === 'true';
  }
  return typeof created_at === 'string' && created_at === updated_at;
}

import type { JSONWebKeySet } from 'jose';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { send } from '#lib/core/http';
import { isRecord, parseJson } from '#lib/core/json';
import { jwksUrl } from './address';

/**
 * The public keys of a Saleor, from its `/.well-known/jwks.json`.
 * @throws RelayError `unavailable` or `timeout`: no signature can be checked without them.
 */
export async function fetchKeys(apiUrl: string, deadline: Deadline): Promise<JSONWebKeySet> {
  const { status, text } = await send({ method: 'GET', url: jwksUrl(apiUrl) }, 'Saleor', deadline);
  const keys = parseJson(text);
  if (status !== 200 || !isKeySet(keys)) {
    throw new RelayError('unavailable', `Saleor answered ${status} without keys at /.well-known/jwks.json.`);
  }
  return keys;
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return isRecord(value) && Array.isArray(value.keys) && value.keys.length > 0 && value.keys.every(isRecord);
}

import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';

/** A message as a push subscription brings it. */
export interface PushedMessage {
  /** The same for each try. */
  messageId: string;
  attributes: Readonly<Record<string, string>>;
  /** The bytes that were published. */
  data: Buffer;
}

/**
 * Reads the body of a wrapped push.
 * @throws RelayError `invalid` for any other body, such as that of a subscription without a
 * wrapper.
 */
export function readPush(body: Buffer): PushedMessage {
  const parsed = parseJson(body.toString('utf8'));
  const message = isRecord(parsed) ? parsed.message : undefined;
  if (!isRecord(message)) {
    throw new RelayError(
      'invalid',
      'Invalid data: the body is no push of Pub/Sub. Leave noWrapper out of the subscription.',
    );
  }
  const { messageId, data, attributes } = message;
  if (typeof messageId !== 'string' || (data !== undefined && !isBase64(data))) {
    throw new RelayError('invalid', 'Invalid data: message/messageId is a text, and message/data is base64.');
  }
  const texts = Object.entries(isRecord(attributes) ? attributes : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    messageId,
    attributes: Object.fromEntries(texts),
    data: Buffer.from(typeof data === 'string' ? data : '', 'base64'),
  };
}

function isBase64(value: unknown): value is string {
  return typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}

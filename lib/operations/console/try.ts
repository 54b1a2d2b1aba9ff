import { randomUUID } from 'node:crypto';
import { WebError } from '#lib/action/define-webhook';
import { MAX_EVENT_BYTES, tooLarge } from '#lib/action/publish-event';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { refuseDeep } from '#lib/core/depth';
import { RelayError } from '#lib/core/errors';
import { objectOf, parseJson, recordsIn } from '#lib/core/json';
import { createEventsClient } from '#lib/platform/events-client';
import { registrationsOf } from '#lib/platform/workspace';

/**
 * Publishes an event as its system would: `{type, value, id}`. It goes the whole way from the queue
 * on, so in a workspace the stores are told of it.
 * @throws WebError 405, 413; RelayError `invalid`, `setup` where nobody receives it.
 */
export async function trySample({ method, body }: WebRequest, { config, deadline, log }: Context) {
  if (method !== 'POST') {
    throw new WebError('method', `The method ${method} is not supported: send with POST.`, { allow: 'POST' });
  }
  const given = objectOf(parseJson(body.toString('utf8')));
  refuseDeep(given);
  const { type, value } = given;
  if (typeof type !== 'string' || type === '' || value === undefined) {
    throw new RelayError('invalid', 'type and value are required: the event, and what it carries.');
  }
  if (Buffer.byteLength(body) > MAX_EVENT_BYTES) {
    throw tooLarge();
  }
  const events = createEventsClient(config);
  const registrations = await registrationsOf(config, events, deadline);
  const interests = registrations.flatMap(({ events_of_interest: list }) => recordsIn(list));
  const found = interests.find(({ event_code: code }) => code === type || String(code).endsWith(`.${type}`));
  if (found === undefined) {
    throw new RelayError('setup', `No registration receives ${type}. Run npm run onboard.`);
  }
  const id = typeof given.id === 'string' && given.id !== '' ? given.id : randomUUID();
  const code = String(found.event_code);
  const published = await events.publish(
    {
      specversion: '1.0',
      id,
      source: `urn:uuid:${String(found.provider_id)}`,
      type: code,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      // Adobe Commerce wraps the record that changed.
      data: code.includes('com.adobe.commerce') ? { key: id, source: 'relay.console', value } : value,
    },
    deadline,
  );
  log.info('Published from the console', { eventId: id, type: code, published });
  return { id, type: code, published };
}

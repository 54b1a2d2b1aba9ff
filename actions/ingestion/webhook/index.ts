import { randomUUID } from 'node:crypto';
import { defineWebhook } from '../../../lib/action/define-webhook';
import { createPublisher } from '../../../lib/adobe/events';
import { providerId } from '../../../lib/adobe/provider';
import { RelayError } from '../../../lib/core/errors';
import { checkAuthentication } from './auth';
import { checkRequest, MAX_EVENT_BYTES, readBackofficeEvent, tooLarge } from './request';

/**
 * The back office's door: takes an event over plain HTTP, proves who sent it, and answers only once Adobe I/O Events
 * has it durably.
 */
export const main = defineWebhook(async (request, context) => {
  checkRequest(request);
  const { messageId } = checkAuthentication(request, context);
  const { id, type, time, value } = readBackofficeEvent(request);

  const publisher = createPublisher(context.config);
  const event = {
    specversion: '1.0',
    id: id ?? messageId ?? randomUUID(),
    source: `urn:uuid:${await providerId('backoffice', context.config, publisher, context.deadline)}`,
    type,
    time: time ?? new Date().toISOString(),
    datacontenttype: 'application/json',
    data: value,
  } as const;
  if (Buffer.byteLength(JSON.stringify(event)) > MAX_EVENT_BYTES) {
    throw tooLarge();
  }

  const published = await publisher.publish(event, context.deadline);
  context.log.info('Published', { eventId: event.id, type, published });
  if (published === 'unrouted' && context.config.get('INGESTION_UNROUTED') !== 'accept') {
    throw new RelayError(
      'setup',
      `No active registration receives ${type}, so Adobe I/O Events did not keep the event. Run npm run onboard, or enable the registration in the Developer Console, and send it again.`,
    );
  }
  const message =
    published === 'unrouted'
      ? 'Event accepted, but no active registration receives it: it was not kept'
      : 'Event published successfully';
  return {
    statusCode: 200,
    headers: { 'x-relay-event-id': encodeURIComponent(event.id) },
    body: { type, response: { success: true, message } },
  };
});

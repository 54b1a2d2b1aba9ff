import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { PUBSUB_AUDIENCE, PUBSUB_KEYS_URL, PUBSUB_SERVICE_ACCOUNT } from '#lib/settings/generated';
import { readPush } from '#lib/systems/pubsub/push';
import { checkPushToken } from '#lib/systems/pubsub/token';
import { appBaseUrl } from '#lib/systems/saleor/app-url';
import { receiveWebhook } from './receive-webhook';

/**
 * Takes an event of Saleor that came by Pub/Sub. Google's token says who pushes, and Saleor's
 * signature over the published bytes where the event comes from. It then is the webhook that
 * Saleor would have sent, with the same id. 200 acknowledges it; after any other status Pub/Sub
 * tries again, and in the end puts it where the subscription's dead letters go.
 * @throws WebError 401 or 405, RelayError `setup` where PUBSUB_SERVICE_ACCOUNT is not set, and as
 * `receiveWebhook` does.
 */
export async function receivePush(request: WebRequest, context: Context): Promise<WebAnswer> {
  if (request.method !== 'POST') {
    throw new WebError('method', `The method ${request.method} is not supported.`, { allow: 'POST' });
  }
  const { config, deadline, log } = context;
  const account = config.read(PUBSUB_SERVICE_ACCOUNT);
  if (account === undefined) {
    throw new RelayError('setup', 'PUBSUB_SERVICE_ACCOUNT is not set: every push is refused. Set it, and deploy.');
  }
  const audience = config.read(PUBSUB_AUDIENCE) ?? `${appBaseUrl(config)}/saleor/pubsub`;
  const keysUrl = config.read(PUBSUB_KEYS_URL);
  await checkPushToken(request.headers.authorization, { account, audience, keysUrl }, deadline);
  const { messageId, attributes, data } = readPush(request.body);
  log.info('Pushed', { messageId, event: attributes.eventType });
  const headers = {
    'saleor-api-url': attributes.saleorApiUrl ?? '',
    'saleor-event': attributes.eventType ?? '',
    'saleor-signature': attributes.signature ?? '',
  };
  return receiveWebhook({ ...request, headers, body: data }, context);
}

import { init } from '@adobe/aio-lib-events';
import { catalogue } from '#lib/catalogue/index';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { commerceApi } from '#lib/systems/commerce/client';
import { platformEnvironment } from '#local/environment';
import { local } from '#local/identity';
import { COMMERCE_REST } from '#local/paths';
import { startPlatform } from '#local/platform';
import { subscribe } from '#scripts/commerce-event-subscribe/subscribe';
import { managementHeaders } from '../support/http';
import { temporaryFolder } from '../support/started';
import type { Commerce } from './commerce-shop';
import { restOf } from './real-commerce';

/** The stand-in, in a new data folder. */
export async function localCommerce(): Promise<Commerce> {
  const platform = await startPlatform({ folder: temporaryFolder(), port: 0, print: () => {} });
  const { url, credentials } = platform;
  return {
    name: 'the stand-in',
    settings: platformEnvironment(url, credentials),
    rest: restOf(`${url}${COMMERCE_REST}/`, local.commerce),
    async buy(lines) {
      const answer = await fetch(`${url}/systems/commerce/checkout`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ items: lines.map((line) => ({ ...line, price: 10 })) }),
      });
      const { entity_id: id, items } = (await answer.json()) as { entity_id: number; items: { item_id: number }[] };
      return { id, items: items.map(({ item_id }) => item_id) };
    },
    tellTo: async (webhook) => {
      const providerId = await registered(url, webhook);
      platform.deliver();
      await restOf(`${url}${COMMERCE_REST}/`, local.commerce)('PUT', 'eventing/updateConfiguration', {
        config: { ...NAMES, enabled: true, provider_id: providerId },
      });
      const config = readConfig(platformEnvironment(url, credentials));
      const api = commerceApi({ config, deadline: createDeadline(Date.now() + 30_000) });
      await subscribe(api, { providerId, prefix: undefined });
    },
    close: () => platform.stop(),
  };
}

const NAMES = { merchant_id: 'm', environment_id: 'e', instance_id: 'i', workspace_configuration: '{}' };

/** A provider of the store's events in the local I/O Events, and a webhook that gets them. */
async function registered(url: string, webhook: string): Promise<string> {
  const { orgId, projectId, workspaceId, clientId, imsOrgId } = local;
  const { authorization = '' } = await managementHeaders(url);
  const client = await init(imsOrgId, clientId, authorization.replace('Bearer ', ''), { eventsBaseURL: url });
  const { id } = Object(await client.createProvider(orgId, projectId, workspaceId, { label: 'Store' }));
  const types = catalogue.filter(({ source }) => source === 'commerce').map(({ type }) => type);
  for (const code of types) {
    const event = { event_code: code, label: code, description: code };
    await client.createEventMetadataForProvider(orgId, projectId, workspaceId, id, event);
  }
  await client.createRegistration(orgId, projectId, workspaceId, {
    ...{ client_id: clientId, name: 'Acceptance', delivery_type: 'webhook', webhook_url: webhook },
    events_of_interest: types.map((code) => ({ provider_id: id, event_code: code })),
  });
  return String(id);
}

import { Webhook } from 'standardwebhooks';
import type { EventDefinition } from '#lib/catalogue/types';
import type { Config } from '#lib/core/config';
import { isRecord, parseJson, recordsIn } from '#lib/core/json';
import { registrationsOf } from '#lib/platform/workspace';
import {
  EVENT_PREFIX,
  INGESTION_AUTH,
  INGESTION_BASIC_PASSWORD,
  INGESTION_BASIC_USERNAME,
  INGESTION_BEARER_TOKEN,
  INGESTION_HMAC_SECRET,
} from '#lib/settings/generated';
import { prefixed } from '../onboarding/declared';
import { ask } from './ask';
import type { Workspace } from './workspace';

/** An event's id and its payload. */
interface Payload {
  id: string;
  value: unknown;
}

/** The answer; `reason` explains a failure. */
export interface Sent {
  status: number;
  answer: unknown;
  reason: string;
}

/** Sends an event as its source system does. @throws Error if nothing answers there. */
export function send(workspace: Workspace, event: EventDefinition, payload: Payload): Promise<Sent> {
  return event.source === 'backoffice' ? asBackoffice(workspace, event, payload) : asStore(workspace, event, payload);
}

/** Through the ingestion webhook. */
async function asBackoffice(workspace: Workspace, { type }: EventDefinition, { id, value }: Payload): Promise<Sent> {
  const body = JSON.stringify({ data: { uid: id, event: type, value } });
  const headers = { 'content-type': 'application/json', ...credentials(workspace.config, id, body) };
  const url = workspace.webAction('ingestion/webhook');
  const { status, text } = await ask(url, { method: 'POST', headers, body });
  const answer = parseJson(text);
  const reason = isRecord(answer) && typeof answer.error === 'string' ? answer.error : text.slice(0, 200);
  return { status, answer, reason: `${url} answered ${status}: ${reason}` };
}

/**
 * Publishes to I/O Events, as the store does, with the provider that the consumer's registration
 * names.
 */
async function asStore(workspace: Workspace, { type, source }: EventDefinition, { id, value }: Payload): Promise<Sent> {
  const { config, eventsClient } = workspace;
  const code = prefixed(type, config.read(EVENT_PREFIX));
  const registrations = await registrationsOf(config, eventsClient, workspace.deadline());
  const interests = registrations.flatMap(({ events_of_interest: list }) => recordsIn(list));
  const found = interests.find(({ event_code }) => event_code === code);
  if (found === undefined) {
    throw new Error(`No registration in ${workspace.name} receives ${code}. Run npm run onboard.`);
  }
  const published = await eventsClient.publish(
    {
      specversion: '1.0',
      id,
      source: `urn:uuid:${String(found.provider_id)}`,
      type: code,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      // Adobe Commerce wraps the record that changed.
      data: source === 'commerce' ? { key: id, source: 'relay.trigger', value } : value,
    },
    workspace.deadline(),
  );
  const accepted = published === 'accepted';
  const reason = `No enabled registration in ${workspace.name} receives ${code}, so the event was dropped. Enable it in the Developer Console, or run npm run onboard -- --enable.`;
  return { status: accepted ? 200 : 204, answer: { published }, reason: accepted ? '' : reason };
}

/** The headers of the webhook's authentication scheme, from the settings. */
function credentials(config: Config, id: string, body: string): Record<string, string> {
  switch (config.read(INGESTION_AUTH)) {
    case 'bearer':
      return { authorization: `Bearer ${config.require(INGESTION_BEARER_TOKEN)[0]}` };
    case 'basic': {
      const pair = `${config.require(INGESTION_BASIC_USERNAME)}:${config.require(INGESTION_BASIC_PASSWORD)}`;
      return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
    }
    case 'hmac': {
      const secret = config.require(INGESTION_HMAC_SECRET)[0] ?? '';
      const now = new Date();
      return {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, now, body),
      };
    }
    default:
      return {};
  }
}

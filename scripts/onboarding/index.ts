/**
 * `npm run onboard`: makes the providers of the back office and of Commerce, their events and the consumers'
 * registrations in the workspace that the environment or .env names. It can be run again at any time.
 */
import { Events } from '@adobe/aio-sdk';
import { tokenSource } from '../../lib/adobe/ims';
import { workspaceIds } from '../../lib/adobe/workspace';
import { createDeadline } from '../../lib/core/deadline';
import { redactText } from '../../lib/core/redact';
import { readSettings } from '../settings';
import { converge } from './converge';
import { declaredBackoffice, declaredCommerce } from './declared';

/** The whole run may take this long, in milliseconds. */
const LIMIT_MS = 300_000;

const NEEDED = [
  'OAUTH_CLIENT_ID',
  'OAUTH_CLIENT_SECRET',
  'OAUTH_ORG_ID',
  'IO_CONSUMER_ID',
  'IO_PROJECT_ID',
  'IO_WORKSPACE_ID',
  'AIO_runtime_namespace',
];

async function main(): Promise<void> {
  const config = readSettings(NEEDED);
  const tokens = tokenSource(config);
  const token = await tokens.token(createDeadline(Date.now() + LIMIT_MS));
  const baseUrl = config.get('IO_MANAGEMENT_BASE_URL')?.replace(/\/(events\/?)?$/, '');
  const client = await Events.init(tokens.orgId, tokens.clientId, token, {
    ...(baseUrl === undefined ? {} : { eventsBaseURL: baseUrl }),
  });
  const workspace = { ...workspaceIds(config), clientId: tokens.clientId };
  const namespace = config.require('AIO_runtime_namespace');
  const ids: string[] = [];
  for (const [name, declared] of [
    ['BACKOFFICE_PROVIDER_ID', declaredBackoffice(namespace)],
    ['COMMERCE_PROVIDER_ID', declaredCommerce(namespace, config.get('EVENT_PREFIX'))],
  ] as const) {
    const done = await converge(client, workspace, declared);
    for (const item of done.created) {
      console.log(`created  ${item}`);
    }
    for (const item of done.updated) {
      console.log(`updated  ${item}`);
    }
    console.log(`${done.created.length} created, ${done.updated.length} updated, ${done.kept} as declared.`);
    ids.push(`${name}=${done.providerId}`);
  }
  console.log(`\nPut this into .env and deploy again:\n${ids.join('\n')}`);
}

main().catch((error) => {
  console.error(`Onboarding failed: ${redactText(error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
});

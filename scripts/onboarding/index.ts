/**
 * `npm run onboard`: brings the workspace that the environment, .env or workspace.json names to what the catalogue declares.
 * It shows what it will do first, and can be run again at any time.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import dotenv from 'dotenv';
import { workspaceIds } from '../../lib/adobe/workspace';
import { type CommerceApi, commerceApi } from '../../lib/commerce/client';
import type { Config } from '../../lib/core/config';
import { createDeadline } from '../../lib/core/deadline';
import { RelayError } from '../../lib/core/errors';
import { redactText } from '../../lib/core/redact';
import { setVariables } from '../dotenv-file';
import { readSettings } from '../settings';
import { workspaceText } from '../workspace-file';
import { apply, planText } from './apply';
import { connect, knownIds } from './connect';
import { declaredBackoffice, declaredCommerce } from './declared';
import { planRemoval } from './destroy';
import { type Planned, type ProviderIds, planWorkspace } from './plan';
import { planStore, planStoreRemoval } from './store';

/** The whole run may take this long, in milliseconds. */
const LIMIT_MS = 300_000;
const ENV_FILE = '.env';

const NEEDED = [
  'OAUTH_CLIENT_ID',
  'OAUTH_CLIENT_SECRET',
  'OAUTH_ORG_ID',
  'IO_CONSUMER_ID',
  'IO_PROJECT_ID',
  'IO_WORKSPACE_ID',
  'AIO_runtime_namespace',
];

const USAGE = `Usage: npm run onboard -- [options]

  --dry-run   shows what would be done, and does nothing
  --prune     removes events and registrations of our providers that the catalogue does not declare
  --enable    enables registrations that are disabled
  --destroy   takes back what the onboarding made`;

interface Options {
  'dry-run': boolean;
  prune: boolean;
  enable: boolean;
  destroy: boolean;
}

function readOptions(): Options | undefined {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    options: { 'dry-run': flag, prune: flag, enable: flag, destroy: flag, help: { ...flag, short: 'h' } },
  });
  return values.help ? undefined : values;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options === undefined) {
    console.log(USAGE);
    return;
  }
  const config = readSettings(NEEDED);
  const planned = await plan(config, options);
  const ids = workspaceIds(config);
  console.log(`Workspace ${ids.workspaceId} of project ${ids.projectId}, organization ${ids.orgId}\n`);
  console.log(planText(planned.steps));
  if (config.get('COMMERCE_BASE_URL') === undefined) {
    console.log('COMMERCE_BASE_URL is not set: the eventing of Adobe Commerce was not looked at.');
  }
  if (options['dry-run']) {
    return;
  }
  console.log('');
  const done = await apply(planned.steps, (line) => console.log(line));
  console.log(done === 0 ? 'Nothing was to be done.' : `\nDone: ${done} of ${done}.`);
  keepIds(config, options.destroy ? {} : planned.ids);
}

async function plan(config: Config, { destroy, prune, enable }: Options): Promise<Planned> {
  const deadline = createDeadline(Date.now() + LIMIT_MS);
  const { client, workspace } = await connect(config, deadline);
  const namespace = config.require('AIO_runtime_namespace');
  const commerce = declaredCommerce(namespace, config.get('EVENT_PREFIX'));
  const declared = [declaredBackoffice(namespace), commerce];
  const known = knownIds(config);
  const api = config.get('COMMERCE_BASE_URL') === undefined ? undefined : commerceApi({ config, deadline });
  if (destroy) {
    const planned = await planRemoval(client, workspace, declared, known);
    const store = api && planned.ids.commerce ? await planStoreRemoval(api, planned.ids.commerce) : [];
    return { ...planned, steps: [...store, ...planned.steps] };
  }
  const planned = await planWorkspace(client, workspace, declared, { known, options: { prune, enable } });
  const store = api === undefined ? [] : [await planOfStore(api, config, planned, commerce.provider.instance_id ?? '')];
  return { ...planned, steps: [...planned.steps, ...store] };
}

function planOfStore(api: CommerceApi, config: Config, { ids }: Planned, instanceId: string) {
  const merchantId = config.get('COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID');
  if (merchantId === undefined) {
    throw new RelayError(
      'setup',
      'Missing in .env: COMMERCE_ADOBE_IO_EVENTS_MERCHANT_ID, the name that your store shall have in its events.',
    );
  }
  const environmentId = config.get('COMMERCE_ADOBE_IO_EVENTS_ENVIRONMENT_ID') ?? 'Stage';
  return planStore(api, ids, { instanceId, merchantId, environmentId, workspace: workspaceText() });
}

/** Writes the ids into the `.env` that describes this workspace; where there is none, a person has to. */
function keepIds(config: Config, { backoffice = '', commerce = '' }: ProviderIds): void {
  const ids = { BACKOFFICE_PROVIDER_ID: backoffice, COMMERCE_PROVIDER_ID: commerce };
  const text = existsSync(ENV_FILE) ? readFileSync(ENV_FILE, 'utf8') : undefined;
  const workspace = text === undefined ? undefined : dotenv.parse(text).IO_WORKSPACE_ID;
  const isOurs = text !== undefined && (!workspace || workspace === config.get('IO_WORKSPACE_ID'));
  const lines = Object.entries(ids).map(([name, id]) => `${name}=${id}`);
  if (!isOurs) {
    console.log(`\nPut this into .env and deploy again:\n${lines.join('\n')}`);
    return;
  }
  const changed = setVariables(text, ids);
  if (changed !== text) {
    writeFileSync(ENV_FILE, changed);
    console.log(`\nWritten to .env; deploy again, so that the actions know them:\n${lines.join('\n')}`);
  }
}

main().catch((error) => {
  const usage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const text = error instanceof Error ? error.message : String(error);
  console.error(usage ? `${text}\n\n${USAGE}` : `Onboarding failed: ${redactText(text)}`);
  process.exitCode = usage ? 2 : 1;
});

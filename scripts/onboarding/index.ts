/**
 * `npm run onboard`: makes the workspace match the catalogue. The environment, .env or
 * workspace.json names the workspace. It prints the plan first. Running it again is safe.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import dotenv from 'dotenv';
import type { Config } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { redactText } from '#lib/core/redact';
import { workspaceIds } from '#lib/platform/workspace';
import {
  AIO_runtime_namespace,
  COMMERCE_BASE_URL,
  COMMERCE_PROVIDER_ID,
  IO_CONSUMER_ID,
  IO_PROJECT_ID,
  IO_WORKSPACE_ID,
  OAUTH_CLIENT_ID,
  OAUTH_CLIENT_SECRET,
  OAUTH_ORG_ID,
  SALEOR_PROVIDER_ID,
  STRAPI_PROVIDER_ID,
} from '#lib/settings/generated';
import { commerceApi } from '#lib/systems/commerce/client';
import { cleanConsole } from '../console';
import { setVariables } from '../dotenv-file';
import { readWorkspaceSettings } from '../settings';
import { workspaceText } from '../workspace-file';
import { apply, planText } from './apply';
import { planCheckout, planCheckoutRemoval } from './checkout';
import { configuredIds, connect } from './connect';
import { declaredBy, declaredEver } from './declared';
import { planRemoval } from './destroy';
import { planIndexes } from './indexes';
import { planWorkspace } from './plan';
import type { Planned, ProviderIds } from './step';
import { planStore, planStoreRemoval, storeSettings } from './store';

/** The whole run may take this long, in milliseconds. */
const LIMIT_MS = 300_000;
const ENV_FILE = '.env';

const NEEDED = [
  OAUTH_CLIENT_ID,
  OAUTH_CLIENT_SECRET,
  OAUTH_ORG_ID,
  IO_CONSUMER_ID,
  IO_PROJECT_ID,
  IO_WORKSPACE_ID,
  AIO_runtime_namespace,
];

const USAGE = `Usage: npm run onboard -- [options]

  --dry-run   prints the plan and changes nothing
  --prune     removes events and registrations of our providers that the catalogue does not declare
  --enable    enables registrations that are disabled
  --destroy   removes what the onboarding created`;

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
  const config = readWorkspaceSettings(NEEDED);
  const planned = await plan(config, options);
  const ids = workspaceIds(config);
  console.log(`Workspace ${ids.workspaceId} of project ${ids.projectId}, organization ${ids.orgId}\n`);
  console.log(planText(planned.steps));
  if (config.read(COMMERCE_BASE_URL) === undefined) {
    console.log('COMMERCE_BASE_URL is not set: the eventing of Adobe Commerce was not checked.');
  }
  if (options['dry-run']) {
    return;
  }
  console.log('');
  const done = await apply(planned.steps, (line) => console.log(line));
  console.log(done === 0 ? 'Nothing to do.' : `\nDone: ${done} of ${done}.`);
  writeIds(config, options.destroy ? remainingIds(config) : planned.ids);
}

async function plan(config: Config, { destroy, prune, enable }: Options): Promise<Planned> {
  const deadline = createDeadline(Date.now() + LIMIT_MS);
  const { client, workspace } = await connect(config, deadline);
  const known = configuredIds(config);
  const api = config.read(COMMERCE_BASE_URL) === undefined ? undefined : commerceApi({ config, deadline });
  if (destroy) {
    const planned = await planRemoval(client, workspace, declaredEver(config), known);
    // The store may still have a provider that is no longer in I/O Events.
    const provider = planned.ids.commerce ?? known.commerce;
    const store = api && provider ? await planStoreRemoval(api, provider) : [];
    const hooks = api === undefined ? [] : await planCheckoutRemoval(api);
    return { ...planned, steps: [...hooks, ...store, ...planned.steps] };
  }
  const planned = await planWorkspace(client, workspace, declaredBy(config), { known, options: { prune, enable } });
  const store = api === undefined ? [] : [await planStore(api, planned, storeSettings(config, workspaceText()))];
  const checkout = api === undefined ? [] : await planCheckout(api, config);
  const indexes = await planIndexes(config, deadline);
  return { ...planned, steps: [...planned.steps, ...store, ...checkout, ...indexes] };
}

/** The ids to keep after --destroy: a store that was not checked may still have this provider. */
function remainingIds(config: Config): ProviderIds {
  return config.read(COMMERCE_BASE_URL) === undefined ? { commerce: config.read(COMMERCE_PROVIDER_ID) } : {};
}

/** Writes the ids into `.env` if it describes this workspace; otherwise prints them. */
function writeIds(config: Config, { backoffice = '', commerce = '', saleor, strapi }: ProviderIds): void {
  const known = config.read(SALEOR_PROVIDER_ID) ?? saleor;
  const knownCms = config.read(STRAPI_PROVIDER_ID) ?? strapi;
  const ids = {
    BACKOFFICE_PROVIDER_ID: backoffice,
    COMMERCE_PROVIDER_ID: commerce,
    ...(known === undefined ? {} : { SALEOR_PROVIDER_ID: saleor ?? '' }),
    ...(knownCms === undefined ? {} : { STRAPI_PROVIDER_ID: strapi ?? '' }),
  };
  const text = existsSync(ENV_FILE) ? readFileSync(ENV_FILE, 'utf8') : undefined;
  const workspace = text === undefined ? undefined : dotenv.parse(text).IO_WORKSPACE_ID;
  const isOurs = text !== undefined && (!workspace || workspace === config.read(IO_WORKSPACE_ID));
  const lines = Object.entries(ids).map(([name, id]) => `${name}=${id}`);
  if (!isOurs) {
    console.log(`\nPut this into .env and deploy again:\n${lines.join('\n')}`);
    return;
  }
  const changed = setVariables(text, ids);
  if (changed !== text) {
    writeFileSync(ENV_FILE, changed);
    console.log(`\nWritten to .env. Deploy again to give them to the actions:\n${lines.join('\n')}`);
  }
}

cleanConsole();
main().catch((error) => {
  const usage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const text = error instanceof Error ? error.message : String(error);
  console.error(usage ? `${text}\n\n${USAGE}` : `Onboarding failed: ${redactText(text)}`);
  process.exitCode = usage ? 2 : 1;
});

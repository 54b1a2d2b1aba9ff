/**
 * The process of `npm start` that builds, onboards and deploys. It is a separate process, so that
 * the compiler's memory and pauses do not affect the platform. It calls the platform over HTTP, as
 * any client does. `deployment.ts` starts it.
 *
 * Messages: `Instructions` in; `{step, detail}` out for progress, then `{done: true}` or
 * `{failed: reason}`.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AppConfig } from '@adobe/aio-cli-lib-app-config';
import { init } from '@adobe/aio-lib-events';
// The library's main entry also loads the compiler, which takes a second.
import deployActions from '@adobe/aio-lib-runtime/src/deploy-actions';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { tokenSource } from '#lib/platform/ims';
import { workspaceIds } from '#lib/platform/workspace';
import { commerceApi } from '#lib/systems/commerce/client';
import type { Credentials } from '#local/credentials';
import { platformEnvironment } from '#local/environment';
import { actionNames, loadConfig, zipOf } from '../build/application';
import { build } from '../build/build';
import { quickBuild } from '../build/quick-zip';
import { subscribe } from '../commerce-event-subscribe/subscribe';
import { apply } from '../onboarding/apply';
import { declaredBy } from '../onboarding/declared';
import { withReasons } from '../onboarding/management';
import { planWorkspace } from '../onboarding/plan';
import { planStore, storeSettings } from '../onboarding/store';
import type { Bundles } from './deployment';
import { furnishSaleor, ownSaleorSettings } from './furnish-saleor';
import { type RealSystem, realSettings } from './real-systems';

/**
 * Adobe's library records its deployments here. A local deployment must leave the file unchanged.
 */
const DEPLOYED = 'dist/last-deployed-actions.json';
const LIMIT_MS = 60_000;

interface Instructions {
  url: string;
  credentials: Credentials;
  bundles: Bundles;
  /** Deploy bundles for a debugger. */
  debuggable: boolean;
  /** Whether actions run already: what does not change with them is not said again. */
  again: boolean;
  /** Deliver the back office's events to Saleor too. */
  saleor: boolean;
  /** The addresses of a real Saleor, where one stands in the place of the local one. */
  saleorUrls?: string[];
  /** What stands in the place of its stand-in. */
  real: RealSystem[];
}

async function main(instructions: Instructions): Promise<void> {
  const { url, credentials, again, saleor, saleorUrls, real } = instructions;
  const config = await bundled(instructions);
  // Loading the configuration reads .env, whose real addresses and secrets must not be used here.
  const own = ownSaleorSettings(process.env);
  const environment = {
    ...platformEnvironment(url, credentials),
    ...realSettings(real, process.env),
    ...(saleor ? own : {}),
    // Nothing of the local Saleor's is right for a real one.
    ...(saleorUrls === undefined ? {} : { SALEOR_CATEGORY: '', ...own, SALEOR_ALLOWED_URLS: saleorUrls.join(' ') }),
  };
  Object.assign(process.env, environment, saleor ? { STORES: 'commerce,saleor' } : {});
  if (saleor && saleorUrls === undefined) {
    await furnish(url, own);
  }
  process.env.BACKOFFICE_PROVIDER_ID = await onboard(url, environment, real.includes('commerce'));
  const scheme = process.env.INGESTION_AUTH ?? '';
  if (!['', 'none'].includes(scheme) && !again) {
    report(
      'note',
      `INGESTION_AUTH is ${scheme} here: calls of the webhook need the credentials that npx relay env prints`,
    );
  }
  const names = actionNames(config);
  nameReal(again ? [] : real);
  await deploy(config, environment, names);
  report('deployed', names.length === 1 ? (names[0] ?? '') : `${names.length} actions`);
}

/** The application's configuration, with its bundles where it says. */
function bundled({ bundles, debuggable }: Instructions): Promise<AppConfig> {
  switch (bundles) {
    case 'built':
      return buildAll(debuggable);
    case 'quick':
      return buildQuickly(debuggable);
    case 'as they are':
      return checkBuild(debuggable);
  }
}

async function buildQuickly(debuggable: boolean): Promise<AppConfig> {
  const started = performance.now();
  const config = await quickBuild(debuggable);
  report('built', `${actionNames(config).length} actions in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return config;
}

/** Says which systems are no stand-ins. */
function nameReal(systems: readonly RealSystem[]): void {
  for (const system of systems) {
    report(system, `${process.env[`${system.toUpperCase()}_BASE_URL`]}, the real one of .env`);
  }
}

/** The local Saleor has what the user's own settings name. */
async function furnish(url: string, own: Record<string, string>): Promise<void> {
  const made = await furnishSaleor(url, own);
  const names = Object.keys(own).join(', ');
  if (names !== '') {
    report('note', `${names} of .env count here${made.length > 0 ? `; made ${made.join(', ')}` : ''}`);
  }
}

async function buildAll(debuggable: boolean): Promise<AppConfig> {
  const { config, built, total, seconds } = await build({
    debuggable,
    progress: (name, number, all) => report('building', `${name} (${number} of ${all})`),
  });
  report(
    'built',
    built.length === 0 ? `${total} actions, unchanged` : `${built.length} of ${total} actions in ${seconds} s`,
  );
  return config;
}

async function checkBuild(debuggable: boolean): Promise<AppConfig> {
  const config = await loadConfig(debuggable ? 'debuggable' : 'deployed');
  const missing = actionNames(config).filter((name) => !existsSync(zipOf(config, name)));
  if (missing.length > 0) {
    throw new Error(
      `These actions are not built: ${missing.join(', ')}. Run npm run build, or start without --no-build.`,
    );
  }
  return config;
}

/** A real store keeps its own eventing: it tells Adobe I/O Events, and not this machine. */
async function onboard(url: string, environment: Record<string, string>, isRealStore: boolean): Promise<string> {
  const settings = readConfig(environment);
  const tokens = tokenSource(settings);
  const token = await tokens.token(createDeadline(Date.now() + LIMIT_MS));
  const client = await init(tokens.orgId, tokens.clientId, token, { eventsBaseURL: url });
  const workspace = { ...workspaceIds(settings), clientId: tokens.clientId };
  const declared = declaredBy(settings);
  const options = { prune: false, enable: false };
  const planned = await planWorkspace(withReasons(client), workspace, declared, { known: {}, options });
  const { steps, ids } = planned;
  if ((await apply(steps)) > 0) {
    const count = (key: 'events' | 'registrations') => declared.reduce((sum, one) => sum + one[key].length, 0);
    report(
      'onboarded',
      `${declared.length} providers, ${count('events')} events, ${count('registrations')} registrations`,
    );
  }
  if (isRealStore) {
    return ids.backoffice ?? '';
  }
  const api = commerceApi({ config: settings, deadline: createDeadline(Date.now() + LIMIT_MS) });
  await apply([await planStore(api, planned, storeSettings(settings, '{}'))]);
  await subscribe(api, { providerId: ids.commerce ?? '', prefix: undefined });
  return ids.backoffice ?? '';
}

async function deploy(config: AppConfig, environment: Record<string, string>, names: string[]): Promise<void> {
  const { AIO_runtime_namespace: namespace, AIO_runtime_auth: auth, AIO_runtime_apihost: apihost } = environment;
  const before = existsSync(DEPLOYED) ? readFileSync(DEPLOYED) : undefined;
  try {
    await deployActions(
      { ...config, ow: { ...config.ow, apihost, auth, namespace } },
      { filterEntities: { actions: names }, useForce: true },
      () => {},
    );
  } finally {
    if (before === undefined) {
      rmSync(DEPLOYED, { force: true });
    } else {
      writeFileSync(DEPLOYED, before);
    }
  }
}

function report(step: string, detail: string): void {
  process.send?.({ step, detail });
}

// The parent has ended.
process.once('disconnect', () => process.exit());
process.once('message', (instructions: Instructions) => {
  main(instructions)
    .then(() => process.send?.({ done: true }))
    .catch((error) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }))
    .finally(() => process.disconnect());
});

/**
 * `npm start`: builds the actions, starts the local platform, deploys to it, and runs until Ctrl-C.
 * `--help` names its options.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { local } from '#local/identity';
import { DATABASE_FILE } from '#local/kernel/database';
import { SALEOR } from '#local/paths';
import { type Platform, startPlatform } from '#local/platform';
import { cleanConsole } from '../console';
import { deploy } from './deployment';
import { logPrinter } from './logs';
import { readOptions, USAGE } from './options';
import { deliveryLine, inspectorLine, refusedLine, stepLine, stepPrinter } from './output';
import { addressesOf, installInSaleor } from './real-saleor';
import type { RealSystem } from './real-systems';
import { concernsAll, HotReload } from './reload';
import { startSaleor } from './saleor';
import { startStrapi } from './strapi';
import { Tally } from './tally';
import { watchSources } from './watch';

/** How often to check that the parent process still runs, in milliseconds. */
const PARENT_CHECK_MS = 500;

/** How often to check that the data is still there, in milliseconds. */
const FOLDER_CHECK_MS = 1_000;

/** A second signal within this time, in milliseconds, counts as a repetition of the first. */
const SECOND_SIGNAL_MS = 1_000;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    console.log(USAGE);
    return;
  }
  // Without a listener the signal, which any action's process can send, opens the debugger.
  process.on('SIGUSR1', () => {});
  console.log('Commerce Relay, local platform');
  const tally = new Tally();
  const platform = await startPlatform({
    folder: options.data,
    port: options.port,
    print: (line) => console.error(line),
    report: (report) => {
      tally.add(report);
      console.log(deliveryLine(report));
    },
    refused: (call) => console.log(refusedLine(call)),
    logged: logPrinter(options.data),
    ...(options.inspect ? { inspect: (action, address) => console.log(inspectorLine(action, address)) } : {}),
  });
  const ending = new AbortController();
  const stopping = stopOnSignal(platform, ending, () => console.log(stepLine('stopped', tally.summary)));
  endWithFolder(options.data, platform);
  const progress = stepPrinter(process.stdout);
  const { url, credentials } = platform;
  const { saleor, realSaleor, real, inspect: debuggable } = options;
  let saleorUrls: string[] | undefined;
  const part = { url, credentials, debuggable, saleor, real, progress, signal: ending.signal };
  const hot = new HotReload({ url, apiKey: credentials.apiKey, debuggable }, progress);
  let deployed = () => {};
  const running = new Promise<void>((resolve) => {
    deployed = resolve;
  });
  if (options.watch) {
    // From the start: what is saved while the first build runs counts too.
    const watcher = await watchSources(async (changed) => {
      await running;
      const again = () => deploy({ ...part, bundles: 'quick', saleorUrls, again: true });
      await reload(hot, changed, again).catch((error: Error) =>
        console.error(`${error.message}\nThe last deployment still runs.`),
      );
    });
    stopping.push(
      () => watcher.close(),
      async () => hot.close(),
    );
  }
  try {
    saleorUrls = realSaleor && (await addressesOf(realSaleor));
    await deploy({ ...part, bundles: options.bundles, saleorUrls });
  } catch (error) {
    await platform.stop();
    throw error;
  }
  platform.deliver();
  deployed();
  if (options.watch) {
    hot.start();
  }
  if (realSaleor !== undefined) {
    await installInSaleor(realSaleor, url);
    progress('saleor', `the app is installed in ${realSaleor.url}, a real Saleor`);
  } else if (saleor) {
    progress('saleor', await startSaleor(url));
  }
  if (options.cms) {
    progress('strapi', await startStrapi(url));
  }
  announce(url, saleor && realSaleor === undefined, real);
}

/**
 * Code alone is bundled and put in the place of the old one. What is declared beside it changes
 * what actions are given, or what is onboarded.
 */
async function reload(hot: HotReload, changed: readonly string[], again: () => Promise<void>): Promise<void> {
  if (!changed.some(concernsAll)) {
    return hot.reload(changed);
  }
  hot.close();
  await again();
  hot.start();
}

function announce(url: string, saleor: boolean, real: readonly RealSystem[]): void {
  const webhook = `${url}/api/v1/web/${local.namespace}/ingestion/webhook`;
  const store = `${url}/systems/commerce/rest/default/V1/products/TENT-2P`;
  const sample = { sku: 'TENT-2P', name: 'Two-person tent', price: 189.9, description: 'Light and dry.' };
  const body = JSON.stringify({ data: { uid: 'first-1', event: 'be-observer.catalog_product_create', value: sample } });
  console.log(stepLine('console', url));
  console.log(stepLine('webhook', webhook));
  const isLocalStore = !real.includes('commerce');
  if (isLocalStore) {
    console.log(stepLine('commerce', `${store}, the local one`));
  }
  if (!real.includes('backoffice')) {
    console.log(stepLine('backoffice', `${url}/systems/backoffice/products, the local one`));
  }
  console.log(`\nSend a first event${isLocalStore ? ', then read the product from the store' : ''}:\n`);
  console.log(`  curl -s '${webhook}' -H 'content-type: application/json' -d '${body}'`);
  if (isLocalStore) {
    // As one block: the product is there a moment after the event was accepted.
    console.log(`  curl -sf --retry 9 --retry-delay 1 --retry-all-errors '${store}'`);
  }
  if (saleor) {
    const query = '{ productVariant(sku: "TENT-2P") { product { name } channelListings { price { amount } } } }';
    const headers = `-H 'content-type: application/json' -H 'authorization: Bearer ${local.saleorStaffToken}'`;
    console.log(`  curl -s '${url}${SALEOR}/graphql/' ${headers} -d '${JSON.stringify({ query })}'`);
  }
  console.log('');
  console.log(`ready ${url}`);
}

/**
 * Stops cleanly on Ctrl-C, on SIGTERM, and when the parent process (npm's shell) ended without
 * forwarding a signal. A second signal exits at once. Returns a list of tasks to run first.
 */
function stopOnSignal(platform: Platform, ending: AbortController, ended: () => void): (() => Promise<void>)[] {
  const tasks: (() => Promise<void>)[] = [];
  let since: number | undefined;
  const stop = () => {
    if (since !== undefined) {
      // npm forwards the signal that the terminal sends to every process: one Ctrl-C arrives twice.
      if (Date.now() - since > SECOND_SIGNAL_MS) {
        process.exit(1);
      }
      return;
    }
    since = Date.now();
    ending.abort();
    void Promise.all(tasks.map((task) => task()))
      .then(() => platform.stop())
      .then(ended)
      .then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, stop);
  }
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && since === undefined) {
      stop();
    }
  }, PARENT_CHECK_MS).unref();
  return tasks;
}

/** A platform whose file is gone would go on, and keep nothing. */
function endWithFolder(folder: string, platform: Platform): void {
  const file = path.resolve(folder, DATABASE_FILE);
  setInterval(() => {
    if (!existsSync(file)) {
      console.error(`${file} is gone, and with it all that the platform knew. Start again: npm start`);
      void platform.stop().finally(() => process.exit(1));
    }
  }, FOLDER_CHECK_MS).unref();
}

cleanConsole();
main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

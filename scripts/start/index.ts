/**
 * `npm start`: builds the actions, starts the local platform, deploys to it, and runs until Ctrl-C.
 * `--help` names its options.
 */
import { parseArgs } from 'node:util';
import { local } from '#local/identity';
import { SALEOR } from '#local/paths';
import { type Platform, startPlatform } from '#local/platform';
import { cleanConsole } from '../console';
import { deploy } from './deployment';
import { deliveryLine, inspectorLine, stepLine } from './output';
import { addressesOf, installInSaleor, type RealSaleor } from './real-saleor';
import type { RealSystem } from './real-systems';
import { startSaleor } from './saleor';
import { watchSources } from './watch';

const DEFAULT_PORT = 3233;

/** How often to check that the parent process still runs, in milliseconds. */
const PARENT_CHECK_MS = 500;

/** A second signal within this time, in milliseconds, counts as a repetition of the first. */
const SECOND_SIGNAL_MS = 1_000;

const USAGE = `Usage: npm start -- [options]

  --port N     the port to listen on; 0 picks a free one (default ${DEFAULT_PORT})
  --data DIR   the folder for the platform's state (default .local)
  --once       build and deploy once, without watching the sources
  --no-build   deploy the actions as they were last built
  --inspect    open Node.js's inspector in each action's process, and build with source maps
  --store real       the Adobe Commerce of .env (COMMERCE_*) instead of the local one
  --backoffice real  the back office of .env (BACKOFFICE_*) instead of the local one
  --saleor     install the app in the local Saleor, as a second store beside Commerce
  --saleor-url URL --saleor-email NAME --saleor-password WORD
               the same with a real Saleor for tests, by its GraphQL address and a staff user;
               SALEOR_CHANNELS and what else it needs are taken from .env`;

interface Options {
  port: number;
  data: string;
  watch: boolean;
  build: boolean;
  /** Open the inspector in the actions' processes. */
  inspect: boolean;
  saleor: boolean;
  /** A Saleor in the place of the local one. */
  realSaleor: RealSaleor | undefined;
  /** Other systems in the place of the local ones. */
  real: RealSystem[];
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      data: { type: 'string', default: '.local' },
      once: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      inspect: { type: 'boolean', default: false },
      store: { type: 'string', default: 'local' },
      backoffice: { type: 'string', default: 'local' },
      saleor: { type: 'boolean', default: false },
      'saleor-url': { type: 'string' },
      'saleor-email': { type: 'string' },
      'saleor-password': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (values.data === '') {
    throw new Error('--data needs the name of a folder.');
  }
  const port = values.port === '' ? Number.NaN : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port must be a number from 0 to 65535, not ${values.port}.`);
  }
  const { data, once, inspect } = values;
  const realSaleor = readReal(values['saleor-url'], values['saleor-email'], values['saleor-password']);
  const saleor = values.saleor || realSaleor !== undefined;
  const real: RealSystem[] = [
    ...(isReal('store', values.store) ? ['commerce' as const] : []),
    ...(isReal('backoffice', values.backoffice) ? ['backoffice' as const] : []),
  ];
  return { port, data, watch: !once, build: !values['no-build'], inspect, saleor, realSaleor, real };
}

function isReal(option: string, value: string): boolean {
  if (value !== 'real' && value !== 'local') {
    throw new Error(`--${option} must be real or local, not ${value}.`);
  }
  return value === 'real';
}

function readReal(url?: string, email?: string, password?: string): RealSaleor | undefined {
  if (url === undefined && email === undefined && password === undefined) {
    return undefined;
  }
  if (!url || !email || !password || !URL.canParse(url)) {
    throw new Error(
      '--saleor-url needs the address of a GraphQL API, and --saleor-email and --saleor-password of staff.',
    );
  }
  return { url, email, password };
}

async function main(): Promise<void> {
  const options = readOptions();
  // Without a listener the signal, which any action's process can send, opens the debugger.
  process.on('SIGUSR1', () => {});
  console.log('Commerce Relay, local platform');
  const platform = await startPlatform({
    folder: options.data,
    port: options.port,
    print: (line) => console.error(line),
    report: (report) => console.log(deliveryLine(report)),
    ...(options.inspect ? { inspect: (action, address) => console.log(inspectorLine(action, address)) } : {}),
  });
  const ending = new AbortController();
  const stopping = stopOnSignal(platform, ending);
  const progress = (step: string, detail: string) => console.log(stepLine(step, detail));
  const { url, credentials } = platform;
  const { saleor, realSaleor, real, inspect: debuggable } = options;
  let saleorUrls: string[] | undefined;
  try {
    saleorUrls = realSaleor && (await addressesOf(realSaleor));
    const whole = { url, credentials, build: options.build, debuggable, onlyBuilt: false, saleor, saleorUrls, real };
    await deploy({ ...whole, progress, signal: ending.signal });
  } catch (error) {
    await platform.stop();
    throw error;
  }
  platform.deliver();
  if (options.watch) {
    const watcher = await watchSources((changed) => {
      // A YAML file changes settings or limits, which no bundle contains: deploy every action.
      const onlyBuilt = !changed.some((file) => file.endsWith('.yaml'));
      const part = { url, credentials, build: true, debuggable, onlyBuilt, saleor, saleorUrls, real };
      return deploy({ ...part, progress, signal: ending.signal }).catch((error: Error) =>
        console.error(`${error.message}\nThe last deployment still runs.`),
      );
    });
    stopping.push(() => watcher.close());
  }
  if (realSaleor !== undefined) {
    await installInSaleor(realSaleor, url);
    progress('saleor', `the app is installed in ${realSaleor.url}, a real Saleor`);
  } else if (saleor) {
    progress('saleor', await startSaleor(url));
  }
  announce(url, saleor && realSaleor === undefined, real);
}

function announce(url: string, saleor: boolean, real: readonly RealSystem[]): void {
  const webhook = `${url}/api/v1/web/${local.namespace}/ingestion/webhook`;
  const store = `${url}/systems/commerce/rest/default/V1/products/TENT-2P`;
  const sample = { sku: 'TENT-2P', name: 'Two-person tent', price: 189.9, description: 'Light and dry.' };
  const body = JSON.stringify({ data: { uid: 'first-1', event: 'be-observer.catalog_product_create', value: sample } });
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
    console.log(`  curl -s '${store}'`);
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
function stopOnSignal(platform: Platform, ending: AbortController): (() => Promise<void>)[] {
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

cleanConsole();
main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

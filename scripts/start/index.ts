/**
 * `npm start`: builds the actions, starts the local platform, deploys to it, and goes on until Ctrl-C.
 * Options: --port N (0 takes a free one), --data DIR, --once (no watching), --no-build.
 */
import { parseArgs } from 'node:util';
import { local } from '#local/identity';
import { SALEOR } from '#local/paths';
import { type Platform, startPlatform } from '#local/platform';
import { deploy } from './deployment';
import { deliveryLine, stepLine } from './output';
import { startSaleor } from './saleor';
import { watchSources } from './watch';

const DEFAULT_PORT = 3233;

/** How often it is looked whether the process that started this one still runs, in milliseconds. */
const PARENT_CHECK_MS = 500;

/** Signals that come sooner than this after the first one are the same one, in milliseconds. */
const SECOND_SIGNAL_MS = 1_000;

const USAGE = `Usage: npm start -- [options]

  --port N     the port; 0 takes a free one (default ${DEFAULT_PORT})
  --data DIR   where the platform keeps its state (default .local)
  --once       build and deploy once: changes of the sources are not watched
  --no-build   deploy what was built before
  --saleor     install the app in the local Saleor, which is then a second store beside Commerce`;

interface Options {
  port: number;
  data: string;
  watch: boolean;
  build: boolean;
  saleor: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      data: { type: 'string', default: '.local' },
      once: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      saleor: { type: 'boolean', default: false },
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
  const { data, once, saleor } = values;
  return { port, data, watch: !once, build: !values['no-build'], saleor };
}

async function main(): Promise<void> {
  const options = readOptions();
  console.log('Commerce Relay, local platform');
  const platform = await startPlatform({
    folder: options.data,
    port: options.port,
    print: (line) => console.error(line),
    report: (report) => console.log(deliveryLine(report)),
  });
  const ending = new AbortController();
  const stopping = stopOnSignal(platform, ending);
  const progress = (step: string, detail: string) => console.log(stepLine(step, detail));
  const { url } = platform;
  const { saleor } = options;
  try {
    await deploy({ url, build: options.build, onlyBuilt: false, saleor, progress, signal: ending.signal });
  } catch (error) {
    await platform.stop();
    throw error;
  }
  platform.deliver();
  if (options.watch) {
    const watcher = await watchSources((changed) => {
      // Settings and limits are not part of a bundle: what they concern is deployed as it is.
      const onlyBuilt = !changed.some((file) => file.endsWith('.yaml'));
      return deploy({ url, build: true, onlyBuilt, saleor, progress, signal: ending.signal }).catch((error: Error) =>
        console.error(`${error.message}\nWhat was deployed before still runs.`),
      );
    });
    stopping.push(() => watcher.close());
  }
  if (saleor) {
    progress('saleor', await startSaleor(url));
  }
  announce(url, saleor);
}

function announce(url: string, saleor: boolean): void {
  const webhook = `${url}/api/v1/web/${local.namespace}/ingestion/webhook`;
  const store = `${url}/systems/commerce/rest/default/V1/products/TENT-2P`;
  const sample = { sku: 'TENT-2P', name: 'Two-person tent', price: 189.9, description: 'Light and dry.' };
  const body = JSON.stringify({ data: { uid: 'first-1', event: 'be-observer.catalog_product_create', value: sample } });
  console.log(stepLine('webhook', webhook));
  console.log(stepLine('commerce', store));
  console.log('\nThe first event, and what came of it:\n');
  console.log(`  curl -s '${webhook}' -H 'content-type: application/json' -d '${body}'`);
  console.log(`  curl -s '${store}'`);
  if (saleor) {
    const query = '{ productVariant(sku: "TENT-2P") { product { name } channelListings { price { amount } } } }';
    const headers = `-H 'content-type: application/json' -H 'authorization: Bearer ${local.saleorStaffToken}'`;
    console.log(`  curl -s '${url}${SALEOR}/graphql/' ${headers} -d '${JSON.stringify({ query })}'`);
  }
  console.log('');
  console.log(`ready ${url}`);
}

/**
 * Ends cleanly on Ctrl-C, on a plain kill, and when npm, which started this process through a shell, is gone without
 * passing a signal on. A second signal ends at once.
 */
function stopOnSignal(platform: Platform, ending: AbortController): (() => Promise<void>)[] {
  const tasks: (() => Promise<void>)[] = [];
  let since: number | undefined;
  const stop = () => {
    if (since !== undefined) {
      // npm passes on the signal that the terminal has sent already: one Ctrl-C may arrive twice.
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

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

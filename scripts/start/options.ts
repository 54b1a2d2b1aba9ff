import { parseArgs } from 'node:util';
import type { Bundles } from './deployment';
import type { RealSaleor } from './real-saleor';
import type { RealSystem } from './real-systems';

const DEFAULT_PORT = 3233;

export const USAGE = `Usage: npm start -- [options]

  --port N     the port to listen on; 0 picks a free one (default ${DEFAULT_PORT})
  --data DIR   the folder for the platform's state (default .local)
  --once       build and deploy once, without watching the sources
  --no-build   deploy the actions as they were last built
  --quick      build with the compiler of the hot reload: seconds instead of minutes, and not the
               bundles that are deployed elsewhere
  --inspect    open Node.js's inspector in each action's process, and build with source maps
  --store real       the Adobe Commerce of .env (COMMERCE_*) instead of the local one
  --backoffice real  the back office of .env (BACKOFFICE_*) instead of the local one
  --saleor     install the app in the local Saleor, as a second store beside Commerce
  --cms        set up the webhook of the local Strapi, a CMS
  --saleor-url URL --saleor-email NAME --saleor-password WORD
               the same with a real Saleor for tests, by its GraphQL address and a staff user;
               SALEOR_CHANNELS and what else it needs are taken from .env`;

export interface Options {
  port: number;
  data: string;
  watch: boolean;
  bundles: Bundles;
  /** Open the inspector in the actions' processes. */
  inspect: boolean;
  saleor: boolean;
  /** Set up the local Strapi. */
  cms: boolean;
  /** A Saleor in the place of the local one. */
  realSaleor: RealSaleor | undefined;
  /** Other systems in the place of the local ones. */
  real: RealSystem[];
}

const OPTIONS = {
  port: { type: 'string', default: String(DEFAULT_PORT) },
  data: { type: 'string', default: '.local' },
  once: { type: 'boolean', default: false },
  'no-build': { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  inspect: { type: 'boolean', default: false },
  store: { type: 'string', default: 'local' },
  backoffice: { type: 'string', default: 'local' },
  saleor: { type: 'boolean', default: false },
  cms: { type: 'boolean', default: false },
  'saleor-url': { type: 'string' },
  'saleor-email': { type: 'string' },
  'saleor-password': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/**
 * The options of `npm start`, or that its help is asked for.
 * @throws Error if one is unknown or malformed, or was written where npm keeps it.
 */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): Options | 'help' {
  refuseKept(env);
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) {
    return 'help';
  }
  if (values.data === '') {
    throw new Error('--data needs the name of a folder.');
  }
  const port = values.port === '' ? Number.NaN : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port must be a number from 0 to 65535, not ${values.port}.`);
  }
  const { data, once, inspect, cms } = values;
  const realSaleor = readReal(values['saleor-url'], values['saleor-email'], values['saleor-password']);
  const saleor = values.saleor || realSaleor !== undefined;
  const real: RealSystem[] = [
    ...(isReal('store', values.store) ? ['commerce' as const] : []),
    ...(isReal('backoffice', values.backoffice) ? ['backoffice' as const] : []),
  ];
  return { port, data, watch: !once, bundles: bundlesOf(values), inspect, saleor, cms, realSaleor, real };
}

function bundlesOf({ quick, 'no-build': asTheyAre }: { quick: boolean; 'no-build': boolean }): Bundles {
  if (quick && asTheyAre) {
    throw new Error('--quick builds, and --no-build does not: leave one of them out.');
  }
  return quick ? 'quick' : asTheyAre ? 'as they are' : 'built';
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

/**
 * What is written without `--` before it npm takes for an option of its own: it arrives in the
 * environment, and the platform would start without it and without a word.
 */
function refuseKept(env: NodeJS.ProcessEnv): void {
  if (env.npm_lifecycle_event !== 'start') {
    return;
  }
  // npm reads --no-build as build=false, which it writes as nothing.
  const isKept = (name: string) => env[`npm_config_${name.replace(/^no-/, '').replaceAll('-', '_')}`] !== undefined;
  const kept = Object.keys(OPTIONS).filter(isKept);
  if (kept.length > 0) {
    const options = kept.map((name) => `--${name}`).join(' ');
    throw new Error(`npm keeps ${options} for itself. Put -- before the options: npm start -- ${options} …`);
  }
}

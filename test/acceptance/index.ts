import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'dotenv';

const USAGE = `npm run test:acceptance [-- --saleor-url <GraphQL address> --saleor-email <staff> --saleor-password <password>]
npm run test:acceptance -- --commerce-url https://<host>/rest/

Sends the back office's events to Saleor and to Adobe Commerce, and looks at what is then true in them; does what
shoppers and staff do in Saleor, and looks at what the back office is told of it. Without an address: in the stand-ins. With one, the tests of that store alone run.
Take stores for tests: it makes products, customers and orders there, and in Saleor channels, installs the relay in Saleor
anew, and changes how that shop approves fulfilments while it runs. Adobe Commerce needs the integration's four secrets as COMMERCE_CONSUMER_KEY and so
on, in the environment or in .env, flat rate and check as ways to ship and to pay, and indexers that update on save.`;

/** The four secrets of the integration, by their settings. */
const SECRETS = {
  consumerKey: 'COMMERCE_CONSUMER_KEY',
  consumerSecret: 'COMMERCE_CONSUMER_SECRET',
  accessToken: 'COMMERCE_ACCESS_TOKEN',
  accessTokenSecret: 'COMMERCE_ACCESS_TOKEN_SECRET',
};

/** What the tests are told, and which files they are. */
interface Plan {
  env: Record<string, string>;
  files: string[];
}

/** Runs the acceptance tests in jest, against the stand-ins or the store that is named. */
function main(): number {
  const { values } = parseArgs({
    options: {
      'saleor-url': { type: 'string' },
      'saleor-email': { type: 'string' },
      'saleor-password': { type: 'string' },
      'commerce-url': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const saleor = saleorPlan(values['saleor-url'], values['saleor-email'], values['saleor-password']);
  const commerce = commercePlan(values['commerce-url']);
  if (typeof saleor === 'string' || typeof commerce === 'string') {
    console.error(`${[saleor, commerce].filter((text) => typeof text === 'string').join('\n')}\n\n${USAGE}`);
    return 2;
  }
  const jest = require.resolve('jest/bin/jest');
  // A real store answers in seconds, and tells of it later.
  const options = ['--selectProjects', 'acceptance', '--verbose', '--silent', '--runInBand', '--testTimeout=180000'];
  const { status } = spawnSync(process.execPath, [jest, ...options, ...saleor.files, ...commerce.files], {
    stdio: 'inherit',
    env: { ...process.env, ...saleor.env, ...commerce.env },
  });
  return status ?? 1;
}

/** What is missing, as a text. */
function saleorPlan(url?: string, email?: string, password?: string): Plan | string {
  if (url === undefined) {
    return { env: {}, files: [] };
  }
  if (email === undefined || password === undefined) {
    return '--saleor-url needs --saleor-email and --saleor-password of a staff user.';
  }
  return { env: { ACCEPTANCE_SALEOR: JSON.stringify({ url, email, password }) }, files: ['acceptance/saleor'] };
}

/** What is missing, as a text. */
function commercePlan(url?: string): Plan | string {
  if (url === undefined) {
    return { env: {}, files: [] };
  }
  if (!URL.canParse(url) || !url.endsWith('/rest/')) {
    return '--commerce-url needs the address of the REST API, which ends with /rest/.';
  }
  const known: Record<string, string | undefined> = {
    ...(existsSync('.env') ? parse(readFileSync('.env')) : {}),
    ...process.env,
  };
  const missing = Object.values(SECRETS).filter((name) => !known[name]);
  if (missing.length > 0) {
    return `--commerce-url needs ${missing.join(', ')}, in the environment or in .env.`;
  }
  const secrets = Object.fromEntries(Object.entries(SECRETS).map(([field, name]) => [field, known[name]] as const));
  return { env: { ACCEPTANCE_COMMERCE: JSON.stringify({ url, ...secrets }) }, files: ['acceptance/commerce'] };
}

process.exitCode = main();

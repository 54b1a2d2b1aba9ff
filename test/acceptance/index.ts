import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const USAGE = `npm run test:acceptance [-- --saleor-url <GraphQL address> --saleor-email <staff> --saleor-password <password>]

Sends the back office's events to a Saleor, and looks at what is then true in it. Without an address: to the stand-in.
Take a Saleor for tests: it makes channels, products, customers and orders there, and changes how the shop
approves fulfilments while it runs.`;

/** Runs the acceptance tests in jest, against the stand-in or the Saleor that is named. */
function main(): number {
  const { values } = parseArgs({
    options: {
      'saleor-url': { type: 'string' },
      'saleor-email': { type: 'string' },
      'saleor-password': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const { 'saleor-url': url, 'saleor-email': email, 'saleor-password': password } = values;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (url !== undefined && (email === undefined || password === undefined)) {
    console.error(`--saleor-url needs --saleor-email and --saleor-password of a staff user.\n\n${USAGE}`);
    return 2;
  }
  const jest = require.resolve('jest/bin/jest');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--selectProjects', 'acceptance', '--verbose', '--silent', '--runInBand'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        ...(url === undefined ? {} : { ACCEPTANCE_SALEOR: JSON.stringify({ url, email, password }) }),
      },
    },
  );
  return status ?? 1;
}

process.exitCode = main();

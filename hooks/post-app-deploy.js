/**
 * After `aio app deploy`: brings the workspace to what the catalogue declares, then subscribes
 * Commerce's events. It is enabled in app.config.yaml (`hooks`). A failure is the deployment's
 * failure: the actions are deployed, but events would not come.
 */
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');

module.exports = async () => {
  await run('scripts/onboarding/index.ts');
  // A workspace without a store has nobody to subscribe at.
  if (process.env.COMMERCE_BASE_URL) {
    await run('scripts/commerce-event-subscribe/index.ts');
  }
};

/** Runs a script to its end; what it writes goes where the CLI writes. */
function run(script) {
  return new Promise((resolve, reject) => {
    const cwd = path.join(__dirname, '..');
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      cwd,
      env: environment(cwd),
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}.`))));
  });
}

/** The CLI's own, without the ids that it read from .env before the onboarding wrote them there. */
function environment(cwd) {
  const { BACKOFFICE_PROVIDER_ID, COMMERCE_PROVIDER_ID, ...rest } = process.env;
  return existsSync(path.join(cwd, '.env')) ? rest : process.env;
}

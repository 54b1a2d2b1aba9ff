const { execFileSync } = require('node:child_process');

/** Builds what changed, so that the end-to-end tests run what would be deployed. */
module.exports = () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/index.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

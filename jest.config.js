const { built, project } = require('./test/support/jest-project.js');

/**
 * `npm test`. The real aio CLI and the soak have configurations of their own (test/aio, test/soak).
 * @type {import('jest').Config}
 */
module.exports = {
  projects: [
    project('unit'),
    project('contract'),
    project('security'),
    project('acceptance', { testTimeout: 120_000 }),
    project('e2e', built),
  ],
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/support/slowest-first.js',
};

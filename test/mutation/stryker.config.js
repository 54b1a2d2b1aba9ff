const { setPriority } = require('node:os');

// A run takes long: whoever works on this machine comes first.
setPriority(19);

/**
 * `npm run test:mutation`: changes one thing at a time in the code that decides what is applied,
 * and looks whether a unit test fails. `-- --mutate 'lib/core/*.ts'` takes a part of it; what was
 * tried already is not tried again unless it or its tests changed. README.md has the score.
 * @type {ConstructorParameters<typeof import('@stryker-mutator/core').Stryker>[0]}
 */
module.exports = {
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: ['lib/{action,core,delivery}/**/*.ts'],
  testRunner: 'jest',
  jest: { configFile: 'test/mutation/jest.config.js' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A busy machine is slow, and a time-out counts as a mutant that was found.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  // What runs while a module loads would take every test for each mutant: it is not counted.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'dist/mutation/incremental.json',
  tempDirName: 'dist/mutation/sandbox',
  ignorePatterns: ['dist', 'coverage', '.local', 'docs', 'test/aio'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'dist/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 85 },
};

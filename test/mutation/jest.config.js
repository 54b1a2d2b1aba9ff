const { project } = require('../support/jest-project.js');

/**
 * The unit tests alone: a mutant is judged in seconds, and what only a slower test would see is a
 * gap in them.
 */
module.exports = project('unit', {
  roots: ['actions', 'lib', 'local', 'scripts', 'test/support', 'test/unit'].map((folder) => `<rootDir>/${folder}`),
  setupFiles: ['<rootDir>/test/mutation/short-properties.js'],
  testSequencer: '<rootDir>/test/mutation/quick-first.js',
  watchman: false,
});

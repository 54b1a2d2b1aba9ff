const path = require('node:path');

const rootDir = path.resolve(__dirname, '../..');

/**
 * What every jest project of the tests has in common.
 * @param {string} name the folder below test/
 * @param {import('jest').Config} options
 * @returns {import('jest').Config}
 */
exports.project = (name, options = {}) => ({
  displayName: name,
  rootDir,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/test/aio/cli/',
    '<rootDir>/test/aio/clients/',
    '<rootDir>/test/strapi/server/',
  ],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
    // They ship modules alone, which jest cannot require on Node 20.
    'node_modules/(jose|p-limit|yocto-queue|htmlparser2|entities|dom[a-z-]+)/.+\\.js$': [
      '@swc/jest',
      { module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(?:jose|p-limit|yocto-queue|htmlparser2|entities|dom[a-z-]+)/)'],
  testTimeout: 30_000,
  ...options,
});

/** For tests that run the webpack output: it is built once, before the first of them. */
exports.built = { globalSetup: '<rootDir>/test/support/build-once.js' };

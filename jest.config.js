/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/test/aio/cli/', '<rootDir>/test/aio/clients/'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
    // They ship modules alone, which jest cannot require on Node 20.
    'node_modules/(jose|p-limit|yocto-queue)/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!(?:jose|p-limit|yocto-queue)/)'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.test.ts'] },
    { ...shared, displayName: 'contract', testMatch: ['<rootDir>/test/contract/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      // The end-to-end tests run the webpack output.
      globalSetup: '<rootDir>/test/support/build-once.js',
    },
    {
      ...shared,
      displayName: 'aio',
      testMatch: ['<rootDir>/test/aio/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/build-once.js',
      testTimeout: 180_000,
    },
    {
      ...shared,
      displayName: 'soak',
      testMatch: ['<rootDir>/test/soak/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/build-once.js',
    },
  ],
  // Each end-to-end test starts a platform with processes of its own: side by side they would only wait for each other.
  maxWorkers: 1,
  testTimeout: 30_000,
};

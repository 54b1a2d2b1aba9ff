const { project } = require('../support/jest-project.js');

/** `npm run test:strapi`: a real Strapi, which is installed first, and the local one against it. */
module.exports = {
  ...project('strapi', { globalSetup: '<rootDir>/test/strapi/install.js', testTimeout: 180_000 }),
  maxWorkers: 1,
};

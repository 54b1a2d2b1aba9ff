const { built, project } = require('../support/jest-project.js');

/** `npm run test:aio`: the real aio CLI, and Adobe's newest client, against the local platform. */
module.exports = { ...project('aio', { ...built, testTimeout: 180_000 }), maxWorkers: 1 };

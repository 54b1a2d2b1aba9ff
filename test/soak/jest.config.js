const { built, project } = require('../support/jest-project.js');

/** `npm run test:soak`: the chain with everything going wrong that can. */
module.exports = { ...project('soak', built), maxWorkers: 1 };

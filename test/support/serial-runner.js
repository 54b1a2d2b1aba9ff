const { default: TestRunner } = require('jest-runner');

/** Runs one test file after another, whatever the number of workers: each has processes of its own. */
module.exports = class SerialRunner extends TestRunner {
  /** @override */
  isSerial = true;
};

const { default: Sequencer } = require('@jest/test-sequencer');

/** Jest runs what takes longest first; here the first test that fails ends the run. */
module.exports = class QuickFirst extends Sequencer {
  /**
   * @override
   * @type {InstanceType<typeof Sequencer>['sort']}
   */
  sort(tests) {
    const quick = tests.filter(({ path }) => !path.includes('-properties.test'));
    return [...quick, ...tests.filter((test) => !quick.includes(test))];
  }
};

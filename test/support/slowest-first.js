const { default: Sequencer } = require('@jest/test-sequencer');

/** Begun last, these would run alone at the end, and without a cache jest cannot know. */
const SLOWEST = ['e2e/start', 'e2e/add-an-entity', 'contract/onboard-command', 'e2e/doctor', 'e2e/inspect'];

/** Jest's own order behind them. */
module.exports = class SlowestFirst extends Sequencer {
  /**
   * @override
   * @type {InstanceType<typeof Sequencer>['sort']}
   */
  async sort(tests) {
    const sorted = await super.sort(tests);
    const slowest = SLOWEST.flatMap((name) => sorted.filter(({ path }) => path.endsWith(`test/${name}.test.ts`)));
    return [...slowest, ...sorted.filter((test) => !slowest.includes(test))];
  }
};

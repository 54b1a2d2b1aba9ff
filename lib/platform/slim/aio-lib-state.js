/**
 * In the place of the State client in the bundles: `@adobe/aio-lib-events` keeps the public keys of
 * signatures with it, which the platform checks before an action runs. What an action keeps in
 * State goes through `lib/platform/state.ts`.
 */
module.exports = {
  init: async () => {
    throw new Error('The stock client of State is left out of the actions.');
  },
};

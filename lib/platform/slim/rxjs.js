/**
 * In the place of rxjs in the bundles: `@adobe/aio-lib-events` has it for reading a journal as an
 * observable, which no action does. What is read here is pages.
 */
module.exports = {
  Subject: class {
    constructor() {
      throw new Error('A journal cannot be read as an observable in an action: rxjs is left out.');
    }
  },
};

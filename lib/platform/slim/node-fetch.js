/**
 * node-fetch on kept connections, in its own place in the bundles: `@adobe/aio-lib-events` gives it
 * no agent, and without one each event that is published has a connection of its own, to Adobe with
 * a TLS handshake.
 */
const nodeFetch = require('node-fetch/lib/index.js');
const { keptAgent } = require('#lib/core/kept-agents');

/** @param {string} url @param {object} [options] */
const keptFetch = (url, options) =>
  nodeFetch(url, { agent: (/** @type {URL} */ to) => keptAgent(to.href), ...options });

module.exports = Object.assign(keptFetch, nodeFetch);

/** In the place of whatwg-url in the bundles: node-fetch has it for a Node.js without a URL. */
module.exports = { URL: globalThis.URL };

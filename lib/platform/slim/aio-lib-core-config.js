/**
 * In the place of the `aio` CLI's configuration in the bundles: an action has no such files, and
 * what the client asks of it, the Adobe environment, comes from AIO_CLI_ENV before.
 */
module.exports = { get: () => undefined, set: () => {} };

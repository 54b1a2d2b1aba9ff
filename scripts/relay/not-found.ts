/** What was asked for is not there. */
export class NotFound extends Error {}

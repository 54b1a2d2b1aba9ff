/** `@adobe/aio-sdk` 6 ships no types; this is the part that the scripts call. */
declare module '@adobe/aio-sdk' {
  export const Events: typeof import('@adobe/aio-lib-events');
}

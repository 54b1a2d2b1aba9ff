/** node-fetch 2, as `@adobe/aio-lib-events` brings it, by the file that is no alias in the bundles. */
declare module 'node-fetch/lib/index.js' {
  function nodeFetch(url: string, options?: object): Promise<unknown>;
  export = nodeFetch;
}

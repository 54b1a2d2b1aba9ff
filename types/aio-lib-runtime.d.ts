/** `@adobe/aio-lib-runtime` 7.3 ships types that its package.json does not name; this is the part that the scripts call. */
declare module '@adobe/aio-lib-runtime' {
  /** Builds the actions that changed since the last build; resolves to the paths of their zips. */
  export function buildActions(config: object, filter?: string[], skipCheck?: boolean): Promise<string[]>;
}

declare module '@adobe/aio-lib-runtime/src/deploy-actions' {
  /** Deploys to `config.ow.apihost` with the key in `config.ow.auth`. */
  export default function deployActions(
    config: object,
    options: { filterEntities?: { actions: string[] }; useForce?: boolean },
    log: (line: string) => void,
  ): Promise<object>;
}

declare module '@adobe/aio-lib-runtime/src/utils' {
  const utils: {
    /** Notes the hashes of what was built, by action. */
    dumpActionsBuiltInfo(file: string, built: Record<string, string>, before: object): Promise<void>;
  };
  export default utils;
}

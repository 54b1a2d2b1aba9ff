/** `@adobe/aio-cli-lib-app-config` ships no types; this is the part that the scripts call. */
declare module '@adobe/aio-cli-lib-app-config' {
  interface AppConfig {
    root: string;
    app: { hasBackend: boolean; version: string };
    ow: { apihost: string; auth?: string; namespace?: string };
    actions: { dist: string };
    manifest: {
      full: {
        packages: Record<
          string,
          { actions?: Record<string, { function: string; runtime?: string; inputs?: Record<string, string> }> }
        >;
      };
    };
  }

  /** Reads app.config.yaml and its includes from the working folder, and .env into the environment. */
  export function load(options?: { ignoreAioConfig?: boolean }): Promise<{ all: Record<string, AppConfig> }>;
}

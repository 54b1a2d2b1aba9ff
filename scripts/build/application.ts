import path from 'node:path';
import { type AppConfig, load } from '@adobe/aio-cli-lib-app-config';

/** Whether this process builds bundles for a debugger; webpack.config.js reads it too. */
export const DEBUGGABLE = 'RELAY_DEBUGGABLE';

/** Below it Adobe's library keeps what it builds and, in `dist`, what it remembers of that. */
export function buildRoot(debuggable: boolean): string {
  return debuggable ? 'dist/debuggable' : '.';
}

/**
 * The application's configuration, as `aio` reads it. With `debuggable` its bundles are those for a
 * debugger, which have a place of their own.
 */
export async function loadConfig({ debuggable = false } = {}): Promise<AppConfig> {
  const config = (await load()).all.application;
  if (config === undefined) {
    throw new Error('app.config.yaml has no application.');
  }
  const dist = path.resolve(buildRoot(debuggable), path.relative(config.root, config.actions.dist));
  return { ...config, actions: { ...config.actions, dist } };
}

/** The same for Adobe's library to build: all that it writes is below the root. */
export async function loadBuildConfig(debuggable: boolean): Promise<AppConfig> {
  const config = await loadConfig({ debuggable });
  for (const { actions = {} } of Object.values(config.manifest.full.packages)) {
    for (const action of Object.values(actions)) {
      action.function = path.resolve(config.root, action.function);
    }
  }
  return { ...config, root: path.resolve(buildRoot(debuggable)) };
}

/** All actions, as `<package>/<action>`. */
export function actionNames(config: AppConfig): string[] {
  return Object.entries(config.manifest.full.packages).flatMap(([packageName, { actions = {} }]) =>
    Object.keys(actions).map((name) => `${packageName}/${name}`),
  );
}

/** Where an action's zip is. */
export function zipOf(config: AppConfig, name: string): string {
  return path.join(config.actions.dist, `${name}.zip`);
}

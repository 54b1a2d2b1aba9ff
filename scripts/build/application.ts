import path from 'node:path';
import { type AppConfig, load } from '@adobe/aio-cli-lib-app-config';

/**
 * What bundles are for: to be deployed; for a debugger, with names as they were written; or as
 * deployed with a source map beside them, for stacks.
 */
export type BundleKind = 'deployed' | 'debuggable' | 'mapped';

/** Which kind this process builds; webpack.config.js reads it too. */
export const BUNDLES = 'RELAY_BUNDLES';

/** Below it Adobe's library keeps what it builds and, in `dist`, what it remembers of that. */
export function buildRoot(kind: BundleKind): string {
  return kind === 'deployed' ? '.' : `dist/${kind}`;
}

/**
 * The application's configuration, as `aio` reads it. Bundles that are not deployed have a place of
 * their own.
 */
export async function loadConfig(kind: BundleKind = 'deployed'): Promise<AppConfig> {
  const config = (await load()).all.application;
  if (config === undefined) {
    throw new Error('app.config.yaml has no application.');
  }
  const dist = path.resolve(buildRoot(kind), path.relative(config.root, config.actions.dist));
  return { ...config, actions: { ...config.actions, dist } };
}

/** The same for Adobe's library to build: all that it writes is below the root. */
export async function loadBuildConfig(kind: BundleKind): Promise<AppConfig> {
  const config = await loadConfig(kind);
  for (const { actions = {} } of Object.values(config.manifest.full.packages)) {
    for (const action of Object.values(actions)) {
      action.function = path.resolve(config.root, action.function);
    }
  }
  return { ...config, root: path.resolve(buildRoot(kind)) };
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

import path from 'node:path';
import { type AppConfig, load } from '@adobe/aio-cli-lib-app-config';

/** The application's configuration, as `aio` reads it. */
export async function loadConfig(): Promise<AppConfig> {
  const config = (await load()).all.application;
  if (config === undefined) {
    throw new Error('app.config.yaml has no application.');
  }
  return config;
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

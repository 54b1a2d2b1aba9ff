import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppConfig } from '@adobe/aio-cli-lib-app-config';
import { strToU8, zipSync } from 'fflate';
import { loadConfig, zipOf } from './application';
import { type QuickBundle, QuickCompiler } from './quick';

/** The start of zip's time: the same code has the same zip. */
const NO_TIME = new Date(1980, 0, 1);

/** An action's code as it is deployed: a zip. */
export function zipped({ code }: QuickBundle): Buffer {
  return Buffer.from(zipSync({ 'index.js': strToU8(code) }, { level: 1, mtime: NO_TIME }));
}

/** Builds all actions into a folder of their own, which the configuration then names. */
export async function quickBuild(debuggable: boolean): Promise<AppConfig> {
  const loaded = await loadConfig();
  const config = { ...loaded, actions: { ...loaded.actions, dist: path.join(loaded.root, 'dist/quick') } };
  const compiler = new QuickCompiler(config.root, config, debuggable);
  for (const bundle of await compiler.compile(compiler.names)) {
    const file = zipOf(config, bundle.name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, zipped(bundle));
  }
  return config;
}

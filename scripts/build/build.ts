import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppConfig } from '@adobe/aio-cli-lib-app-config';
import { actionNames, loadConfig, zipOf } from './application';
import { buildInPool } from './pool';

export interface Built {
  config: AppConfig;
  /** The actions that were built anew, as `<package>/<action>`. */
  built: string[];
  /** All actions of the application. */
  total: number;
  seconds: string;
}

/** What every bundle depends on beside the sources that Adobe's library looks at. */
const TOOLCHAIN = ['webpack.config.js', 'webpack-config.cjs', 'package.json', 'package-lock.json'];
/** The tools and the sources of the last build that went well. */
const STAMP = 'dist/built.sha256';
/** Where Adobe's library notes what it built, to know what changed. */
const NOTES = 'dist/last-built-actions.json';

interface BuildOptions {
  /** All actions, whatever changed. */
  force?: boolean;
  /** Told of each action that was built: its name, and which of how many was looked at. */
  progress?: (name: string, number: number, total: number) => void;
}

/**
 * Builds the actions whose sources changed; all of them where the tools changed, where a zip is missing, or when
 * forced.
 * @throws Error with the compiler's words where an action is broken.
 */
export async function build({ force = false, progress = () => {} }: BuildOptions = {}): Promise<Built> {
  const started = performance.now();
  const config = await loadConfig();
  const names = actionNames(config);
  const took = () => ((performance.now() - started) / 1000).toFixed(1);
  const [tools, sources] = [hashOf(TOOLCHAIN), hashOf(sourceFiles())];
  const [oldTools, oldSources] = existsSync(STAMP) ? readFileSync(STAMP, 'utf8').split(' ') : [];
  const stale = force || oldTools !== tools;
  const missing = names.filter((name) => !existsSync(zipOf(config, name)));
  if (!stale && oldSources === sources && missing.length === 0) {
    return { config, built: [], total: names.length, seconds: took() };
  }
  const hashes: Record<string, string> = stale || !existsSync(NOTES) ? {} : JSON.parse(readFileSync(NOTES, 'utf8'));
  for (const name of missing) {
    delete hashes[name];
  }
  // Until all went well nothing counts as built: what is there may be of two states of the sources.
  rmSync(STAMP, { force: true });
  // The library reads there what has not changed.
  mkdirSync('dist', { recursive: true });
  writeFileSync(NOTES, JSON.stringify(hashes));
  const built: string[] = [];
  let done = 0;
  try {
    await buildInPool(names, (outcome) => {
      done += 1;
      Object.assign(hashes, outcome.hashes);
      if (outcome.built) {
        built.push(outcome.name);
        progress(outcome.name, done, names.length);
      }
    });
  } finally {
    writeFileSync(NOTES, JSON.stringify(hashes));
  }
  // Also where nothing was to be built: what had changed is part of no bundle.
  writeFileSync(STAMP, `${tools} ${sources}`);
  return { config, built, total: names.length, seconds: took() };
}

/** What bundles are made of, beside the packages: where none of it changed, nothing has to be looked at. */
function sourceFiles(): string[] {
  const folders = ['actions', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name)),
  );
  return ['app.config.yaml', ...folders.sort()];
}

/** Of the files' names and contents, the folder, and the version of Node that builds. */
function hashOf(files: readonly string[]): string {
  // The library's own notes hold the folder's path.
  const hash = createHash('sha256').update(`${process.versions.node} ${process.cwd()}`);
  for (const file of files) {
    hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppConfig } from '@adobe/aio-cli-lib-app-config';
import { actionNames, type BundleKind, buildRoot, loadConfig, zipOf } from './application';
import { buildInPool } from './pool';

export interface Built {
  config: AppConfig;
  /** The actions that this run built, as `<package>/<action>`. */
  built: string[];
  /** All actions of the application. */
  total: number;
  seconds: string;
}

/** Files that every bundle depends on and that Adobe's library does not check for changes. */
const TOOLCHAIN = ['webpack.config.js', 'webpack-config.cjs', 'package.json', 'package-lock.json'];

/** What is remembered of a build, below its root. */
function recordsOf(kind: BundleKind) {
  const folder = path.join(buildRoot(kind), 'dist');
  return {
    folder,
    /** The hashes of the tools and of the sources of the last successful build. */
    stamp: path.join(folder, 'built.sha256'),
    /** Adobe's library records here what it built, and rebuilds only what changed since. */
    lastBuilt: path.join(folder, 'last-built-actions.json'),
  };
}

interface BuildOptions {
  /** Build all actions, changed or not. */
  force?: boolean;
  /** Build bundles for a debugger, with source maps and names as they were written. */
  debuggable?: boolean;
  /** Called for each built action with its name, and how many of all actions are checked so far. */
  progress?: (name: string, number: number, total: number) => void;
}

/**
 * Builds the actions whose sources changed or whose zip is missing; all of them if the tools
 * changed or `force` is set.
 * @throws Error with the compiler's message if an action does not compile.
 */
export async function build(options: BuildOptions = {}): Promise<Built> {
  const { force = false, debuggable = false, progress = () => {} } = options;
  const started = performance.now();
  const kind = debuggable ? 'debuggable' : 'deployed';
  const config = await loadConfig(kind);
  const { folder, stamp, lastBuilt } = recordsOf(kind);
  const names = actionNames(config);
  const took = () => ((performance.now() - started) / 1000).toFixed(1);
  const [tools, sources] = [hashOf(TOOLCHAIN), hashOf(sourceFiles())];
  const [oldTools, oldSources] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
  const stale = force || oldTools !== tools;
  const missing = names.filter((name) => !existsSync(zipOf(config, name)));
  if (!stale && oldSources === sources && missing.length === 0) {
    return { config, built: [], total: names.length, seconds: took() };
  }
  const hashes: Record<string, string> =
    stale || !existsSync(lastBuilt) ? {} : JSON.parse(readFileSync(lastBuilt, 'utf8'));
  for (const name of missing) {
    delete hashes[name];
  }
  mkdirSync(folder, { recursive: true });
  // The library reads this file to skip unchanged actions.
  writeFileSync(lastBuilt, JSON.stringify(hashes));
  // A build that fails half-way leaves bundles from two versions of the sources: what is recorded
  // of each action says then whether it is built. These tools made all that is recorded.
  writeFileSync(stamp, tools);
  const built: string[] = [];
  let done = 0;
  try {
    await buildInPool(names, kind, (outcome) => {
      done += 1;
      Object.assign(hashes, outcome.hashes);
      if (outcome.built) {
        built.push(outcome.name);
        progress(outcome.name, done, names.length);
      }
    });
  } finally {
    writeFileSync(lastBuilt, JSON.stringify(hashes));
  }
  // Written even if nothing was built: the changed files are then part of no bundle.
  writeFileSync(stamp, `${tools} ${sources}`);
  return { config, built, total: names.length, seconds: took() };
}

/** The source files of all bundles. If none changed, no action has to be checked. */
function sourceFiles(): string[] {
  const folders = ['actions', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name)),
  );
  return ['app.config.yaml', ...folders.sort()];
}

/** A hash of the files' names and contents, the folder, and the version of Node. */
function hashOf(files: readonly string[]): string {
  // The library's record of its builds contains the folder's path.
  const hash = createHash('sha256').update(`${process.versions.node} ${process.cwd()}`);
  for (const file of files) {
    hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

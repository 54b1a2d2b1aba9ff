import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type AppConfig, load } from '@adobe/aio-cli-lib-app-config';

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
const STAMP = 'dist/toolchain.sha256';

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
  const stamp = toolchainStamp();
  const stale = force || !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp;
  if (stale || names.some((name) => !existsSync(zipOf(config, name)))) {
    rmSync('dist/last-built-actions.json', { force: true });
  }
  const { buildActions } = await import('@adobe/aio-lib-runtime');
  const built: string[] = [];
  for (const [index, name] of names.entries()) {
    const zips = await buildActions(config, [name]).catch((error: unknown) => {
      throw new Error(explain(name, error), { cause: error });
    });
    if (zips.length > 0) {
      built.push(name);
      progress(name, index + 1, names.length);
    }
  }
  mkdirSync('dist', { recursive: true });
  writeFileSync(STAMP, stamp);
  return { config, built, total: names.length, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

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

function toolchainStamp(): string {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of TOOLCHAIN) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** The compiler's words without the insides of the compiler. */
function withoutTrace(message: string): string {
  return message.split(/\n\s*(?:Caused by:|Stack backtrace:|at \S+ \()/)[0]?.trimEnd() ?? '';
}

/** The library puts webpack's findings into the message as JSON; a person wants the file and the reason. */
function explain(name: string, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const list = text.indexOf('[');
  try {
    const findings: { moduleName?: string; message?: string }[] = JSON.parse(text.slice(list));
    const lines = findings.map(({ moduleName, message = '' }) => `  ${moduleName ?? ''}\n  ${withoutTrace(message)}`);
    return `The action ${name} does not build:\n${lines.join('\n')}`;
  } catch {
    return `The action ${name} does not build: ${text}`;
  }
}

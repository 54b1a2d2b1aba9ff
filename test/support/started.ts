import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { isMap, parseDocument } from 'yaml';
import { local } from '#local/identity';
import { putCredentials } from './credentials';

/** `npm start` as a process of its own. */
export interface Started {
  url: string;
  webhook: string;
  folder: string;
  /** What it wrote so far, by line. */
  lines: string[];
  /** The next line that fits, also one that was written before and not asked for yet. */
  line(pattern: RegExp): Promise<string>;
  /** The line of the next delivery of an event. */
  delivery(type: string): Promise<string>;
  /** Ends it as Ctrl-C does; resolves to the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
}

interface StartOptions {
  args?: string[];
  env?: Record<string, string>;
  /** Where it keeps its state. */
  folder?: string;
  /** The project that is started. */
  cwd?: string;
  watch?: boolean;
  /** Whether the webhook's scheme may come from the project's .env. */
  inheritScheme?: boolean;
}

const folders: string[] = [];
const children: ChildProcess[] = [];
afterAll(() => {
  // What a failed test left behind would keep the test run alive.
  for (const child of children) {
    child.kill('SIGKILL');
  }
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A folder for a platform's data, with the tests' credentials, that is gone after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-'));
  folders.push(folder);
  putCredentials(folder);
  return folder;
}

/**
 * A copy of the project, for a test that changes something. Of the packages that are deployed it
 * has those that are named, which keeps its build short; without names all of them, and what was
 * built.
 */
export function copyOfProject(packages?: readonly string[]): string {
  const folder = temporaryFolder();
  const parts = [
    'actions',
    'console',
    'lib',
    'local',
    'scripts',
    'docs',
    'types',
    'test',
    ...(packages ? [] : ['dist']),
  ];
  const files = [
    'app.config.yaml',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    'webpack.config.js',
    'webpack-config.cjs',
  ];
  for (const name of [...parts, ...files]) {
    cpSync(name, path.join(folder, name), {
      recursive: true,
      filter: (file) => !file.endsWith('node_modules'),
    });
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  if (packages !== undefined) {
    keepPackages(folder, packages);
  }
  return folder;
}

/** Of the packages that a copy of the project deploys only these. */
export function keepPackages(project: string, names: readonly string[]): void {
  const file = path.join(project, 'app.config.yaml');
  const config = parseDocument(readFileSync(file, 'utf8'));
  const packages = config.getIn(['application', 'runtimeManifest', 'packages']);
  if (!isMap(packages)) {
    throw new Error('app.config.yaml has no packages.');
  }
  packages.items = packages.items.filter(({ key }) => names.includes(String(key)));
  writeFileSync(file, config.toString());
}

/** A process of `npm start` with these arguments, in whatever state. */
export function spawnStart(args: string[], env: Record<string, string> = {}, cwd = process.cwd()): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start/index.ts', ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
  });
  children.push(child);
  return child;
}

/** Starts the platform on a free port and waits until it is ready. */
export async function start(options: StartOptions = {}): Promise<Started> {
  const { args = ['--no-build'], folder, cwd, watch = false, inheritScheme = false } = options;
  // A developer's own .env does not decide how the tests end.
  const env = { ...(inheritScheme ? {} : { INGESTION_AUTH: 'none', INGESTION_UNROUTED: '' }), ...options.env };
  const data = folder ?? temporaryFolder();
  const child = spawnStart(['--port', '0', '--data', data, ...(watch ? [] : ['--once']), ...args], env, cwd);
  const lines: string[] = [];
  const waiting = new Set<{ pattern: RegExp; resolve: (line: string) => void }>();
  const asked = new Set<number>();
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const waiter = [...waiting].find(({ pattern }) => pattern.test(line));
        if (waiter) {
          waiting.delete(waiter);
          asked.add(lines.length - 1);
          waiter.resolve(line);
        }
      });
    }
  }
  const line = (pattern: RegExp): Promise<string> => {
    const known = lines.findIndex((text, index) => !asked.has(index) && pattern.test(text));
    if (known !== -1) {
      asked.add(known);
      return Promise.resolve(lines[known] ?? '');
    }
    return new Promise((resolve) => waiting.add({ pattern, resolve }));
  };
  const ready = await Promise.race([
    line(/^ready http/),
    exited.then((code) => {
      throw new Error(`npm start ended with ${code}:\n${lines.join('\n')}`);
    }),
  ]);
  const url = ready.replace('ready ', '');
  return {
    url,
    webhook: `${url}/api/v1/web/${local.namespace}/ingestion/webhook`,
    folder: data,
    lines,
    line,
    delivery: (type) => line(new RegExp(`^\\d\\d:\\d\\d:\\d\\d  ${type.replaceAll('.', '\\.')}  `)),
    async stop() {
      child.kill('SIGINT');
      return exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

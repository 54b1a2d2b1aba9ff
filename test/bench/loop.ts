import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { loadConfig } from '#scripts/build/application';
import { QuickCompiler } from '#scripts/build/quick';
import { heading, row } from './report';

const HANDLER = 'actions/stock/backoffice/updated/index.ts';
const SHARED = 'lib/core/log.ts';

/** What is measured counts as the median of so many. */
const TIMES = 5;

/**
 * The developer's loop: from a saved file to its deployment, the CLI's start, and that of the
 * platform. Each is also told as a ratio, to a bare run of the compiler over the same actions, or
 * to a bare `node -e 0`, in the same run: a busy machine makes both slow.
 */
export async function measureLoop(): Promise<void> {
  heading('The loop of who develops');
  const bare = await median(async () => run(['-e', '0']));
  row('node -e 0', bare, 'ms');
  run(['scripts/relay/bin.js', '--version']);
  const cli = await median(async () => run(['scripts/relay/bin.js', '--version']));
  row('npx relay, without npx', cli, 'ms', 150);
  row('… to node -e 0', cli / bare, '×');
  const project = copyOfProject();
  try {
    await measureReload(project, bare);
  } finally {
    rmSync(project, { recursive: true });
  }
}

async function measureReload(project: string, bare: number): Promise<void> {
  const [one, all] = await bareCompiler();
  row('the compiler alone, one action', one, 'ms');
  row('the compiler alone, all actions', all, 'ms');
  const started = performance.now();
  const platform = startIn(project);
  const watching = platform.line(/^ {2}watching /);
  await platform.line(/^ready /);
  const start = performance.now() - started;
  row('npm start to ready, everything built', start, 'ms');
  row('… to node -e 0', start / bare, '×');
  await watching;
  const save = async (file: string, what: RegExp) => {
    const deployed = platform.line(what);
    // A line that changes the bundle and not what it does.
    appendFileSync(
      path.join(project, file),
      `\nexport const saved${Date.now()} = process.env.SAVED && console.log(${Date.now()});\n`,
    );
    return deployed;
  };
  const handler = await median(async () => timed(() => save(HANDLER, /^ {2}deployed {4}stock-backoffice\/updated/)));
  row('a handler, saved to deployed', handler, 'ms', 1_000);
  row('… to the compiler alone', handler / one, '×');
  const shared = await median(async () => timed(() => save(SHARED, /^ {2}deployed {4}\d+ actions {2}in/)));
  row('a shared file, saved to deployed', shared, 'ms', 5_000);
  row('… to the compiler alone', shared / all, '×');
  await platform.stop();
}

/** Milliseconds of a first bundle of one action, and of all. */
async function bareCompiler(): Promise<[number, number]> {
  const config = await loadConfig();
  const compiler = () => new QuickCompiler(config.root, config);
  const one = await median(async () => timed(() => compiler().compile(['stock-backoffice/updated'])));
  const all = await median(async () => timed(() => compiler().compile(compiler().names)));
  return [one, all];
}

function run(args: readonly string[]): number {
  const started = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - started;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function median(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let index = 0; index < TIMES; index += 1) {
    values.push(await measure());
  }
  return values.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

/** The sources, and what is built of them. */
function copyOfProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-loop-'));
  const parts = ['actions', 'lib', 'local', 'scripts', 'dist', 'app.config.yaml', 'tsconfig.json', 'package.json'];
  for (const name of [...parts, 'package-lock.json', 'webpack.config.js', 'webpack-config.cjs']) {
    cpSync(name, path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/** `npm start` in a folder, on a free port. `line` is the next line that fits, from now on. */
function startIn(cwd: string) {
  const args = ['--import', 'tsx', 'scripts/start/index.ts', '--port', '0', '--data', 'data', '--no-build'];
  const child: ChildProcess = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const waiting = new Set<{ pattern: RegExp; resolve: () => void }>();
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (text) => {
      for (const one of [...waiting].filter(({ pattern }) => pattern.test(text))) {
        waiting.delete(one);
        one.resolve();
      }
    });
  }
  return {
    line: (pattern: RegExp) => new Promise<void>((resolve) => void waiting.add({ pattern, resolve })),
    stop: () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGINT');
      }),
  };
}

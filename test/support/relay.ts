import { execFile } from 'node:child_process';
import { LIST_LAG_MS } from '#local/state/limits';

/** What a command wrote, and its exit code. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * `npx relay …` against the platform at `url`, with nothing of the developer's own settings. The
 * clock is moved by what a list of the State service lags behind, so that the command sees what was
 * written before it.
 */
export function relay(url: string, ...args: string[]): Promise<Ran> {
  return relayIn(process.cwd(), url, ...args);
}

/** The same in a copy of the project. */
export async function relayIn(cwd: string, url: string, ...args: string[]): Promise<Ran> {
  await moveClock(url, LIST_LAG_MS + 100);
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, AIO_runtime_namespace: '' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/relay/bin.js', ...args, '--url', url],
      { env, cwd },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

/** Nothing happens where no platform answers: the command says so itself. */
async function moveClock(url: string, advance: number): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${url}/admin/clock`, { method: 'POST', headers, body: JSON.stringify({ advance }) }).catch(
    () => undefined,
  );
}

/** The same with `--json`. */
export async function relayJson(url: string, ...args: string[]): Promise<unknown> {
  const { stdout, stderr, code } = await relay(url, ...args, '--json');
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`relay ${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
  }
}

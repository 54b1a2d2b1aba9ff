import { execFile } from 'node:child_process';

/** What a command wrote, and its exit code. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** `npx relay …` against the platform at `url`, with nothing of the developer's own settings. */
export function relay(url: string, ...args: string[]): Promise<Ran> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, AIO_runtime_namespace: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/relay/bin.js', ...args, '--url', url], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
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

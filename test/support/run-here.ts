import { local } from '#local/identity';
import { credentials } from './credentials';
import { type InProcess, startInProcess } from './in-process';

/** What the code logs is not printed, but kept in the list that comes back. */
export function silence(): string[] {
  const logged: string[] = [];
  for (const level of ['info', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...lines: unknown[]) => void logged.push(lines.join(' ')));
  }
  return logged;
}

/**
 * A platform in this process, and this process as an action of it: what an action finds in its
 * environment is set, so that an action's `main` can be called here.
 */
export async function runHere(options: Parameters<typeof startInProcess>[0] = {}): Promise<InProcess> {
  const platform = await startInProcess(options);
  Object.assign(process.env, {
    AIO_STATE_ENDPOINT: platform.url,
    __OW_NAMESPACE: local.namespace,
    __OW_API_KEY: credentials.apiKey,
  });
  silence();
  return platform;
}

import { createInterface } from 'node:readline/promises';
import { UsageError } from './print';
import type { Workspace } from './workspace';

/**
 * Asks before a command changes anything in a workspace that is not on this machine. `--yes` is the
 * answer of a script.
 * @throws UsageError if nobody can be asked, or the answer is no.
 */
export async function confirmed(
  { local, name }: Pick<Workspace, 'local' | 'name'>,
  what: string,
  yes: boolean,
  { input, output }: { input: NodeJS.ReadableStream & { isTTY?: boolean }; output: NodeJS.WritableStream } = {
    input: process.stdin,
    output: process.stderr,
  },
): Promise<void> {
  if (local || yes) {
    return;
  }
  if (!input.isTTY) {
    throw new UsageError(`This would ${what} in the workspace ${name}. Say --yes where nobody can be asked.`);
  }
  const terminal = createInterface({ input, output });
  const answer = await terminal.question(`This will ${what} in the workspace ${name}. Go on? [y/N] `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) {
    throw new UsageError('Nothing was done.');
  }
}

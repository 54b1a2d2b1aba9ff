import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What the actions in the files answer to nothing, and to what is no event of theirs. */
export async function ask(files: readonly string[]): Promise<unknown[]> {
  const child = fork(path.join(__dirname, 'run-bundle-process.js'), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send(files);
  const [answers] = await once(child, 'message');
  child.kill();
  return answers;
}

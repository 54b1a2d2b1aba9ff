import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { BUNDLES, type BundleKind } from './application';
import type { Outcome } from './worker';

/** From the project, where the commands that are compiled into one file run too. */
const WORKER = path.resolve('scripts/build/worker.ts');
/** Each process takes some 300 MB. */
const MAX_PROCESSES = 4;

/**
 * Builds the actions in one process a core, up to the maximum. Calls `onBuilt` after each action.
 * The first failure stops all.
 * @throws Error with the compiler's message.
 */
export async function buildInPool(
  names: readonly string[],
  kind: BundleKind,
  onBuilt: (outcome: Outcome) => void,
): Promise<void> {
  const queue = [...names];
  const count = Math.min(MAX_PROCESSES, availableParallelism(), names.length);
  await Promise.all(Array.from({ length: count }, () => work(queue, kind, onBuilt)));
}

function work(queue: string[], kind: BundleKind, onBuilt: (outcome: Outcome) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(WORKER, [], {
      env: { ...process.env, [BUNDLES]: kind },
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const next = () => {
      const name = queue.shift();
      if (name === undefined) {
        child.removeAllListeners('exit');
        child.disconnect();
        resolve();
      } else {
        child.send({ name });
      }
    };
    const fail = (text: string) => {
      // The other processes stop after their current action.
      queue.length = 0;
      child.removeAllListeners('exit');
      child.kill();
      reject(new Error(text));
    };
    child.on('message', (outcome: Outcome) => {
      if (outcome.failed === undefined) {
        onBuilt(outcome);
        next();
      } else {
        fail(outcome.failed);
      }
    });
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code) => fail(`A build process exited with code ${code}.`));
    next();
  });
}

import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Outcome } from './worker';

const WORKER = path.join(__dirname, 'worker.ts');
/** Each takes some 300 MB. */
const MOST = 4;

/**
 * Builds actions in as many processes as there are cores, each the next one that is left. `tell` hears of each as it is
 * done. The first failure ends it.
 * @throws Error with the compiler's words.
 */
export async function buildInPool(names: readonly string[], tell: (outcome: Outcome) => void): Promise<void> {
  const left = [...names];
  const count = Math.min(MOST, availableParallelism(), names.length);
  await Promise.all(Array.from({ length: count }, () => work(left, tell)));
}

function work(left: string[], tell: (outcome: Outcome) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(WORKER, [], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const next = () => {
      const name = left.shift();
      if (name === undefined) {
        child.removeAllListeners('exit');
        child.disconnect();
        resolve();
      } else {
        child.send({ name });
      }
    };
    const fail = (text: string) => {
      // The others have nothing more to do.
      left.length = 0;
      child.removeAllListeners('exit');
      child.kill();
      reject(new Error(text));
    };
    child.on('message', (outcome: Outcome) => {
      if (outcome.failed === undefined) {
        tell(outcome);
        next();
      } else {
        fail(outcome.failed);
      }
    });
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code) => fail(`A process that builds ended with ${code}.`));
    next();
  });
}

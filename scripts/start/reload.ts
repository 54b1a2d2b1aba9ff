import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Begin } from './reload-process';

const PROCESS = path.join(__dirname, 'reload-process.ts');

interface Answer {
  step?: string;
  detail?: string;
  done?: true;
  failed?: string;
}

/** Whether a change concerns more than code: what actions are given, or what is onboarded. */
export function concernsAll(file: string): boolean {
  return /\.ya?ml$|^webpack\.config\.js$|^scripts\/onboarding\/config\//.test(file);
}

/** Bundles and deploys what a changed file is part of, in a process that stays. */
export class HotReload {
  private child: ChildProcess | undefined;
  /** Ends the reload under way, with what failed. */
  private settle: (failed?: string) => void = () => {};

  constructor(
    private readonly begin: Begin,
    private readonly progress: (step: string, detail: string) => void,
  ) {}

  /** Starts the process, which learns what each action is made of. */
  start(): void {
    this.child ??= this.fork();
  }

  /** @throws Error with what does not compile. */
  reload(changed: readonly string[]): Promise<void> {
    this.start();
    return new Promise((resolve, reject) => {
      this.settle = (failed) => (failed === undefined ? resolve() : reject(new Error(failed)));
      this.child?.send({ changed });
    });
  }

  /** Ends the process; the next change starts another, which learns anew. */
  close(): void {
    this.child?.kill();
    this.child = undefined;
  }

  private fork(): ChildProcess {
    const child = fork(PROCESS, [], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.on('message', ({ step, detail = '', done, failed }: Answer) => {
      if (step !== undefined) {
        this.progress(step, detail);
      }
      if (done || failed !== undefined) {
        this.settle(failed);
      }
    });
    child.once('exit', () => {
      this.child = this.child === child ? undefined : this.child;
      this.settle('The compiler of the hot reload has ended. Save the file again.');
    });
    child.send(this.begin);
    return child;
  }
}

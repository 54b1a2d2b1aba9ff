import { fork } from 'node:child_process';
import path from 'node:path';
import type { Credentials } from '#local/credentials';
import type { RealSystem } from './real-systems';

interface Message {
  step?: string;
  detail?: string;
  done?: true;
  failed?: string;
}

/**
 * Which bundles are deployed: those of Adobe's library, built where something changed; those of the
 * quick compiler; or what was built before.
 */
export type Bundles = 'built' | 'quick' | 'as they are';

interface DeployOptions {
  url: string;
  /** They go by message: an environment can be read by other processes. */
  credentials: Credentials;
  bundles: Bundles;
  /** Deploy bundles for a debugger. */
  debuggable?: boolean;
  /** Whether actions run already. */
  again?: boolean;
  /** Deliver the back office's events to Saleor too. */
  saleor: boolean;
  /** The addresses of a real Saleor, where one stands in the place of the local one. */
  saleorUrls?: string[] | undefined;
  /** What stands in the place of its stand-in, by the settings in `.env`. */
  real?: readonly RealSystem[];
  /** Called after each step. */
  progress: (step: string, detail: string) => void;
  /** Stops the deployment; the promise then never settles. */
  signal?: AbortSignal;
}

const PROCESS = path.join(__dirname, 'deployment-process.ts');

/**
 * Builds, onboards and deploys in a process of its own, `deployment-process.ts`.
 * @throws Error with the reason, or with the process's output if it ended unexpectedly.
 */
export function deploy({
  progress,
  signal,
  real = [],
  debuggable = false,
  again = false,
  ...instructions
}: DeployOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(PROCESS, [], {
      env: withoutProxies(process.env),
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output = `${output}${chunk}`.slice(-10_000);
      });
    }
    let end: (() => void) | undefined;
    child.on('message', ({ step, detail, done, failed }: Message) => {
      if (step !== undefined) {
        progress(step, detail ?? '');
      } else if (done) {
        end = resolve;
      } else {
        end = () => reject(new Error(failed));
      }
    });
    signal?.addEventListener('abort', () => {
      child.removeAllListeners('exit');
      child.kill();
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      (end ?? (() => reject(new Error(`The deployment process exited with code ${code}:\n${output}`))))();
    });
    child.send({ ...instructions, real, debuggable, again });
  });
}

/** The OpenWhisk client would send even calls to localhost through a proxy. */
function withoutProxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(https?_)?proxy$/i.test(name)));
}

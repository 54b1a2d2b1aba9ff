import { fork } from 'node:child_process';
import path from 'node:path';

interface Message {
  step?: string;
  detail?: string;
  done?: true;
  failed?: string;
}

export interface DeployOptions {
  url: string;
  build: boolean;
  onlyBuilt: boolean;
  /** The back office's events go to the Saleor as well. */
  saleor: boolean;
  /** Told of each finished step. */
  progress: (step: string, detail: string) => void;
  /** Ends it before it is done; the promise then never settles. */
  signal?: AbortSignal;
}

const DEPLOYER = path.join(__dirname, 'deployment-process.ts');

/** Builds, onboards and deploys in a process of its own. Rejects with the reason, and with what it wrote if it died. */
export function deploy({ url, build, onlyBuilt, saleor, progress, signal }: DeployOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(DEPLOYER, [], {
      env: withoutProxies(process.env),
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let written = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        written = `${written}${chunk}`.slice(-10_000);
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
      (end ?? (() => reject(new Error(`The deployment ended with ${code}:\n${written}`))))();
    });
    child.send({ url, build, onlyBuilt, saleor });
  });
}

/** The OpenWhisk client would send calls to localhost through a proxy. */
function withoutProxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(https?_)?proxy$/i.test(name)));
}

import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { local } from '#local/identity';
import { childrenOf } from '../support/processes';
import type { StartMessage } from './platform-process';

/** The platform in a process of its own, see `platform-process.ts`. */
export interface Apart {
  url: string;
  apiKey: string;
  /** Where the back office sends its events. */
  webhook: string;
  /** Told of each delivery that is over: the event's id, the status, whether it is made again. */
  onReport: (id: string, status: number, again: boolean) => void;
  /** Resident memory in megabytes: of the platform, and of its largest action. Linux only. */
  memory(): { platform: number; largest: number };
  stop(): Promise<void>;
}

interface Message {
  ready?: string;
  apiKey?: string;
  id?: string;
  status?: number;
  again?: boolean;
}

/** Starts it, with all actions deployed. `env` adds settings of the deployment. */
export function startApart(options: StartMessage, env: Record<string, string> = {}): Promise<Apart> {
  const child = fork(path.join(__dirname, 'platform-process.ts'), [], {
    env: { ...process.env, ...env },
    execArgv: ['--import', 'tsx'],
  });
  const pid = child.pid ?? 0;
  child.send(options);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The platform's process ended with ${code}.`)));
    child.on('message', ({ ready, apiKey = '', id, status = 0, again = false }: Message) => {
      if (id !== undefined) {
        apart.onReport(id, status, again);
      } else if (ready !== undefined) {
        apart.url = ready;
        apart.apiKey = apiKey;
        apart.webhook = `${ready}/api/v1/web/${local.namespace}/ingestion/webhook`;
        resolve(apart);
      }
    });
    const apart: Apart = {
      url: '',
      apiKey: '',
      webhook: '',
      onReport: () => {},
      memory: () => ({ platform: residentMb(pid), largest: Math.max(0, ...childrenOf(pid).map(residentMb)) }),
      stop: () =>
        new Promise((done) => {
          child.removeAllListeners('exit');
          child.once('exit', () => done());
          child.disconnect();
        }),
    };
  });
}

function residentMb(pid: number): number {
  try {
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    // It has just ended.
    return 0;
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '#lib/core/json';

/** How an activation ended. A result is JSON text, not parsed yet. */
export type RunEnd = { kind: 'result'; json: string } | { kind: 'failure'; message: string; timeout: boolean };

/** One line that an activation wrote. */
export interface LogLine {
  stream: 'stdout' | 'stderr';
  line: string;
  /** Milliseconds since 1970. */
  time: number;
}

interface Run {
  end(end: RunEnd): void;
  log(line: LogLine): void;
}

const WORKER = path.join(__dirname, 'worker.js');

/** Node.js before 22.13 has it under its first name. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

/**
 * What an action's process may do: read its code, use its scratch folder, and call out. It has the
 * developer's user id, so without this bound it could read the files of that user, and in /proc the
 * environment of its parent, or start any program.
 */
function permissions(folder: string, scratch: string): string[] {
  const [code, own] = [path.join(realpathSync(folder), 'actions'), realpathSync(scratch)];
  const reads = [WORKER, `${code}/*`, `${own}/*`].map((name) => `--allow-fs-read=${name}`);
  return [PERMISSION, ...reads, `--allow-fs-write=${own}/*`, '--no-warnings'];
}

/** How a process is started. */
export interface ContainerOptions {
  /** All that the process sees of an environment. */
  env: Record<string, string>;
  /** Bounds its heap. */
  memoryMb: number;
  /** The platform's: of it the process can read the actions' code alone. */
  folder: string;
  /**
   * Opens Node.js's inspector on a free port of this machine, and shows TypeScript in stacks. A
   * process with permissions has no inspector, so it then runs without that bound.
   */
  inspect: boolean;
}

/** Node.js's options for an action's process. */
function nodeOptions({ memoryMb, folder, inspect }: ContainerOptions, scratch: string): string[] {
  const own = inspect ? ['--inspect=127.0.0.1:0', '--enable-source-maps'] : permissions(folder, scratch);
  return [`--max-old-space-size=${memoryMb}`, ...own];
}

/** What the platform says of an action whose process ended under it. */
const EXITED = 'The action did not produce a valid response and exited unexpectedly.';

/**
 * One process that runs one action; see worker.js. It is made before it is known which action it
 * will run.
 */
export class Container {
  private readonly child: ChildProcess;
  private readonly runs = new Map<string, Run>();
  private initialized: ((error: string | undefined) => void) | undefined;
  private reserved = 0;
  private ended = false;
  /** No further activation is given to it; it ends with its last one. */
  draining = false;
  /** When its last activation ended, in milliseconds since 1970. */
  idleSince = 0;
  /** The address of its inspector, once an action is loaded and where it has one. */
  inspector: string | undefined;

  constructor(options: ContainerOptions) {
    const { env, folder } = options;
    const scratch = path.join(folder, 'scratch');
    mkdirSync(scratch, { recursive: true });
    this.child = fork(WORKER, [], {
      env: { ...env, TMPDIR: scratch },
      cwd: folder,
      execArgv: nodeOptions(options, scratch),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'json',
    });
    this.child.on('message', (message) => this.receive(message));
    this.child.on('exit', () => this.exit());
    this.child.on('error', () => this.exit());
  }

  /** Activations that are under way, or about to be. */
  get load(): number {
    return this.runs.size + this.reserved;
  }

  /** Keeps the container for an activation that is about to begin; `run` or `release` ends that. */
  reserve(): void {
    this.reserved += 1;
  }

  release(): void {
    this.reserved -= 1;
    this.endIfDone();
  }

  get alive(): boolean {
    return !this.ended && !this.draining;
  }

  /** Whether its process is over. */
  get gone(): boolean {
    return this.ended;
  }

  /** Loads the action; resolves to undefined, or to what is wrong with it. */
  init(file: string, main: string, env: Record<string, string>, timeoutMs: number): Promise<string | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.kill();
        resolve(`The action exceeded its time limits of ${timeoutMs} milliseconds during initialization.`);
      }, timeoutMs);
      this.initialized = (error) => {
        clearTimeout(timer);
        resolve(error);
      };
      if (this.ended) {
        this.initialized(EXITED);
      } else {
        this.child.send({ type: 'init', file, main, env });
      }
    });
  }

  /**
   * Runs one activation, for which the container was reserved. Past its time it counts as failed,
   * and the container takes no other.
   */
  run(
    id: string,
    params: unknown,
    env: Record<string, string>,
    timeoutMs: number,
    log: (line: LogLine) => void,
  ): Promise<RunEnd> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.draining = true;
        end({
          kind: 'failure',
          message: `The action exceeded its time limits of ${timeoutMs} milliseconds.`,
          timeout: true,
        });
      }, timeoutMs);
      const end = (how: RunEnd) => {
        clearTimeout(timer);
        this.runs.delete(id);
        this.idleSince = Date.now();
        resolve(how);
        this.endIfDone();
      };
      this.reserved -= 1;
      this.runs.set(id, { end, log });
      if (this.ended) {
        end({ kind: 'failure', message: EXITED, timeout: false });
      } else {
        this.child.send({ type: 'run', id, params, env });
      }
    });
  }

  /** Ends the process once nothing runs in it. */
  drain(): void {
    this.draining = true;
    this.endIfDone();
  }

  /** Ends the process at once. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  private endIfDone(): void {
    if (this.draining && this.load === 0) {
      this.kill();
    }
  }

  private receive(message: unknown): void {
    if (!isRecord(message)) {
      return;
    }
    const run = typeof message.id === 'string' ? this.runs.get(message.id) : undefined;
    switch (message.type) {
      case 'initialized':
        this.inspector = typeof message.inspector === 'string' ? message.inspector : undefined;
        this.initialized?.(undefined);
        break;
      case 'init-failed':
        this.initialized?.(`Initialization has failed due to: ${String(message.error)}`);
        break;
      case 'log':
        run?.log({
          stream: message.stream === 'stderr' ? 'stderr' : 'stdout',
          line: String(message.line),
          time: Number(message.time),
        });
        break;
      case 'done':
        run?.end({ kind: 'result', json: String(message.result) });
        break;
      case 'crashed':
        this.draining = true;
        run?.end({ kind: 'failure', message: String(message.error), timeout: false });
        break;
    }
  }

  private exit(): void {
    this.ended = true;
    this.initialized?.(EXITED);
    for (const run of [...this.runs.values()]) {
      run.end({ kind: 'failure', message: EXITED, timeout: false });
    }
  }
}

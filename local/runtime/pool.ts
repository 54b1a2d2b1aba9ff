import path from 'node:path';
import { unpack } from './code';
import { Container } from './container';
import type { ActionEntity } from './entities';
import type { Inspect } from './inspect';
import { DEFAULT_MEMORY_MB, IDLE_MS } from './limits';

/** Containers that wait for an action, so that a cold start loads the bundle and nothing else. */
const PREWARMED = 2;

/** How often idle containers are looked for, in milliseconds. */
const SWEEP_MS = 60_000;

/** A container that has loaded an action, or what is wrong with the action. */
export type Acquired =
  | { container: Container; initMs: number | undefined }
  | { error: string; timeout: boolean; initMs: number };

interface PoolOptions {
  /** The platform's. */
  folder: string;
  /** What each process may see of an environment beside the action's own variables. */
  baseEnv: () => Record<string, string>;
  /** What an action's code may take to load, in milliseconds. */
  timeLimit: (action: ActionEntity) => number;
  /** Told where the inspector of each action's process listens; without it no process has one. */
  inspect?: Inspect | undefined;
}

interface Slot {
  container: Container;
  /** Resolves to what is wrong, or to undefined once the action is loaded. */
  ready: Promise<string | undefined>;
}

/**
 * Gives out containers: one for each version of an action, shared by its activations, more when it
 * is full.
 */
export class ContainerPool {
  private readonly slots = new Map<string, Slot[]>();
  private readonly prewarmed: Container[] = [];
  /** Every process, also one that only ends what it has begun. */
  private readonly all = new Set<Container>();
  private readonly sweeper: NodeJS.Timeout;
  private stopped = false;

  constructor(private readonly options: PoolOptions) {
    this.sweeper = setInterval(() => this.sweep(), SWEEP_MS);
    this.sweeper.unref();
  }

  /** Starts the containers that wait. */
  prewarm(): void {
    while (!this.stopped && this.prewarmed.length < PREWARMED) {
      this.prewarmed.push(this.create(DEFAULT_MEMORY_MB));
    }
  }

  /**
   * A container with room for one more activation of the action, reserved for it; a cold one tells
   * how long loading took. An action that is deployed anew meanwhile does not take it away.
   */
  async acquire(action: ActionEntity, env: Record<string, string>): Promise<Acquired> {
    if (this.stopped) {
      return { error: 'The platform is ending.', timeout: false, initMs: 0 };
    }
    const key = `${action.namespace}/${action.name}@${action.version}`;
    const slots = (this.slots.get(key) ?? []).filter(({ container }) => container.alive);
    this.slots.set(key, slots);
    const started = performance.now();
    const warm = slots.find(({ container }) => container.load < action.limits.concurrency);
    const slot = warm ?? this.start(action, env);
    if (warm === undefined) {
      slots.push(slot);
    }
    slot.container.reserve();
    const error = await slot.ready;
    if (error === undefined) {
      const initMs = warm === undefined ? Math.round(performance.now() - started) : undefined;
      return { container: slot.container, initMs };
    }
    slot.container.release();
    slot.container.drain();
    return { error, timeout: isTimeout(error), initMs: Math.round(performance.now() - started) };
  }

  /** Ends the containers of every version of an action, each once its activations are done. */
  retire(action: Pick<ActionEntity, 'namespace' | 'name'>): void {
    for (const [key, slots] of this.slots) {
      if (key.startsWith(`${action.namespace}/${action.name}@`)) {
        for (const { container } of slots) {
          container.drain();
        }
        this.slots.delete(key);
      }
    }
  }

  /** Ends every process at once. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.sweeper);
    for (const container of this.all) {
      container.kill();
    }
  }

  private start(action: ActionEntity, env: Record<string, string>): Slot {
    const own = action.limits.memory === DEFAULT_MEMORY_MB ? this.takePrewarmed() : undefined;
    const container = own ?? this.create(action.limits.memory);
    this.prewarm();
    return { container, ready: this.load(container, action, env) };
  }

  private create(memoryMb: number): Container {
    const { baseEnv, folder, inspect } = this.options;
    const container = new Container({ env: baseEnv(), memoryMb, folder, inspect: inspect !== undefined });
    for (const known of this.all) {
      if (known.gone) {
        this.all.delete(known);
      }
    }
    this.all.add(container);
    return container;
  }

  private async load(container: Container, action: ActionEntity, env: Record<string, string>) {
    try {
      const { folder, timeLimit, inspect } = this.options;
      const file = unpack(action.exec.code, path.join(folder, 'actions'));
      const error = await container.init(file, action.exec.main ?? 'main', env, timeLimit(action));
      if (container.inspector !== undefined) {
        inspect?.(nameOf(action), container.inspector);
      }
      return error;
    } catch (error) {
      return `Initialization has failed due to: ${error instanceof Error ? error.message : error}`;
    }
  }

  private takePrewarmed(): Container | undefined {
    for (let next = this.prewarmed.shift(); next; next = this.prewarmed.shift()) {
      if (next.alive) {
        return next;
      }
    }
    return undefined;
  }

  private sweep(): void {
    for (const container of this.all) {
      if (container.load === 0 && container.idleSince > 0 && Date.now() - container.idleSince > IDLE_MS) {
        container.drain();
      }
    }
  }
}

/** `<package>/<action>` */
function nameOf({ namespace, name }: ActionEntity): string {
  return [...namespace.split('/').slice(1), name].join('/');
}

function isTimeout(error: string): boolean {
  return error.includes('exceeded its time limits');
}

import { isOlder } from './record';
import type { Version } from './record-change';

/** A piece of work that waits for its turn. */
interface Waiting {
  run: () => Promise<void>;
  /** Undefined for what is no whole state of its records. */
  version: Version | undefined;
}

/** The last turn for a key. */
interface Turn {
  keys: readonly string[];
  /** When the turn is over. */
  over: Promise<void>;
  /** What waits in this turn and in those before it without another kind of work between them. */
  waiting: Waiting[];
  /** Whether all of that are whole states, of which the newest is enough. */
  areStates: boolean;
}

/**
 * Lets one piece of work at a time use a key, in the order of asking, within this process. Of whole
 * states of the same records that wait one behind another the newest goes first: those that are
 * older than it are then stale, and their target is spared them.
 */
export class KeyedMutex {
  private readonly turns = new Map<string, Turn>();

  /**
   * Runs `work` once everyone who asked for one of the keys before is done. `version`: that of
   * the whole state that it brings, where it brings one.
   */
  run<T>(keys: readonly string[], work: () => Promise<T>, version?: Version): Promise<T> {
    const { promise, resolve, reject } = withResolvers<T>();
    const run = async () => work().then(resolve, reject);
    const before = keys.map((key) => this.turns.get(key));
    const waiting = this.joined(keys, before, version) ?? [];
    waiting.push({ run, version });
    const over = Promise.all(before.map((turn) => turn?.over)).then(() => takeNewest(waiting)?.run());
    const turn: Turn = { keys, over, waiting, areStates: version !== undefined };
    for (const key of keys) {
      this.turns.set(key, turn);
    }
    void over.then(() => this.forget(turn));
    return promise;
  }

  /** What waits already, and may change places with a state of this version. */
  private joined(
    keys: readonly string[],
    [first, ...others]: readonly (Turn | undefined)[],
    version: Version | undefined,
  ): Waiting[] | undefined {
    const isRun = first?.areStates === true && first.keys.length === keys.length;
    return version !== undefined && isRun && others.every((turn) => turn === first) ? first.waiting : undefined;
  }

  private forget(turn: Turn): void {
    for (const key of turn.keys) {
      if (this.turns.get(key) === turn) {
        this.turns.delete(key);
      }
    }
  }
}

/** Takes the newest; of equal ones the one that has waited longest. */
function takeNewest(waiting: Waiting[]): Waiting | undefined {
  let newest = waiting[0];
  for (const other of waiting) {
    if (newest?.version !== undefined && other.version !== undefined && isOlder(newest.version, other.version)) {
      newest = other;
    }
  }
  const place = newest === undefined ? -1 : waiting.indexOf(newest);
  return place < 0 ? undefined : waiting.splice(place, 1)[0];
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

/** A timer that a clock gave out. */
export interface Timer {
  cancel(): void;
}

/**
 * The platform's time. Everything that waits for the queue, a token or a stored value asks it, so
 * it can be moved.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `task` once, after `ms` milliseconds. */
  after(ms: number, task: () => void): Timer;
}

/** A clock that can be moved forward. */
export interface MovableClock extends Clock {
  /** When the next timer is due, in milliseconds since 1970. */
  nextDue(): number | undefined;
  /**
   * Moves time to a moment, and runs what came due by then, in order; a task may set new timers
   * within the span.
   */
  moveTo(moment: number): void;
}

/** setTimeout's longest delay, in milliseconds; a longer one would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

interface Waiting {
  due: number;
  task: () => void;
}

/** Timers by the moment at which they are due. */
class Timers {
  private readonly waiting = new Set<Waiting>();

  add(due: number, task: () => void, changed: () => void): Timer {
    const timer = { due, task };
    this.waiting.add(timer);
    changed();
    return {
      cancel: () => {
        this.waiting.delete(timer);
        changed();
      },
    };
  }

  next(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const timer of this.waiting) {
      if (first === undefined || timer.due < first.due) {
        first = timer;
      }
    }
    return first;
  }

  /** Runs what is due by `end`; `at` is told of each moment before its task runs. */
  run(end: number, at: (moment: number) => void): void {
    for (let timer = this.next(); timer && timer.due <= end; timer = this.next()) {
      this.waiting.delete(timer);
      at(timer.due);
      timer.task();
    }
  }
}

/**
 * The machine's time and `offset` milliseconds, which can be moved forward; it then goes on from
 * there.
 */
export function createSystemClock(offset = 0): MovableClock {
  const timers = new Timers();
  let alarm: NodeJS.Timeout | undefined;
  const now = () => Date.now() + offset;
  const ring = () => {
    timers.run(now(), () => {});
    schedule();
  };
  const schedule = () => {
    clearTimeout(alarm);
    const next = timers.next();
    if (next !== undefined) {
      alarm = setTimeout(ring, Math.min(Math.max(0, next.due - now()), LONGEST_MS));
    }
  };
  return {
    now,
    after: (ms, task) => timers.add(now() + ms, task, schedule),
    nextDue: () => timers.next()?.due,
    moveTo(moment) {
      timers.run(moment, (due) => {
        offset = Math.max(offset, due - Date.now());
      });
      offset = Math.max(offset, moment - Date.now());
      schedule();
    },
  };
}

/** A clock that stands still until it is moved. */
export interface ManualClock extends MovableClock {
  advance(ms: number): void;
}

/** A clock for tests, at `start` milliseconds since 1970. */
export function createManualClock(start: number): ManualClock {
  const timers = new Timers();
  let time = start;
  const moveTo = (moment: number) => {
    timers.run(moment, (due) => {
      time = due;
    });
    time = Math.max(time, moment);
  };
  return {
    now: () => time,
    after: (ms, task) => timers.add(time + ms, task, () => {}),
    nextDue: () => timers.next()?.due,
    moveTo,
    advance: (ms) => moveTo(time + ms),
  };
}

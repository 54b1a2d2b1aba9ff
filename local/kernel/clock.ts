/** A timer that a clock gave out. */
export interface Timer {
  cancel(): void;
}

/** The platform's time. Everything that waits for the queue, a token or a stored value asks it, so tests can move it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `task` once, after `ms` milliseconds. */
  after(ms: number, task: () => void): Timer;
}

/** setTimeout's longest delay, in milliseconds; a longer one would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, Math.min(ms, LONGEST_MS));
    return { cancel: () => clearTimeout(timer) };
  },
};

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves time on and runs what came due, in order; a task may set new timers within the span. */
  advance(ms: number): void;
}

/** A clock for tests, at `start` milliseconds since 1970. */
export function createManualClock(start: number): ManualClock {
  let time = start;
  const timers = new Set<{ due: number; task: () => void }>();
  const nextBefore = (end: number) => [...timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
  return {
    now: () => time,
    after(ms, task) {
      const timer = { due: time + ms, task };
      timers.add(timer);
      return { cancel: () => timers.delete(timer) };
    },
    advance(ms) {
      const end = time + ms;
      for (let timer = nextBefore(end); timer; timer = nextBefore(end)) {
        timers.delete(timer);
        time = timer.due;
        timer.task();
      }
      time = end;
    },
  };
}

import type { Hono } from 'hono';
import { parseJson } from '#lib/core/json';
import { jsonBody } from '../kernel/http';
import { SALEOR } from '../paths';
import { bodyRecord } from './answer';
import type { Answered } from './answered';
import type { Apps } from './apps';

/** Saleor's own numbers: a share in per cent, times in milliseconds. */
const WINDOW_MS = 300_000;
const COOL_DOWN_MS = 120_000;
const OPENS = { CLOSED: { failures: 100, share: 35 }, HALF_OPEN: { failures: 20, share: 30 } } as const;
const GOOD_TO_CLOSE = 50;

type State = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

interface Board {
  state: State;
  since: number;
  calls: { at: number; good: boolean }[];
}

/**
 * The breaker of synchronous webhooks. It is one for an app: what fails of taxes stops its shipping
 * too. What counts as answered is JSON with a status of success, whatever it says.
 */
export class Breaker {
  private readonly boards = new Map<number, Board>();
  /** A new Saleor has it off. */
  isOn = false;

  constructor(private readonly now: () => number) {}

  /** Whether the app is asked at all. */
  lets(app: number): boolean {
    const board = this.boardOf(app);
    if (this.isOn && board.state === 'OPEN' && this.now() - board.since >= COOL_DOWN_MS) {
      this.turn(board, 'HALF_OPEN');
    }
    return !this.isOn || board.state !== 'OPEN';
  }

  /** Counts a call; undefined: there was no answer. */
  count(app: number, answered: Answered | undefined): void {
    const board = this.boardOf(app);
    const good = isGood(answered);
    board.calls = [...board.calls.filter(({ at }) => this.now() - at < WINDOW_MS), { at: this.now(), good }];
    const failed = board.calls.filter((call) => !call.good).length;
    const { failures, share } = OPENS[board.state === 'HALF_OPEN' ? 'HALF_OPEN' : 'CLOSED'];
    if (failed >= failures && failed * 100 >= board.calls.length * share) {
      this.turn(board, 'OPEN');
    } else if (board.state === 'HALF_OPEN' && board.calls.length - failed >= GOOD_TO_CLOSE) {
      this.turn(board, 'CLOSED');
    }
  }

  stateOf(app: number): State {
    return this.boardOf(app).state;
  }

  /** As staff do where the app is well again. */
  close(): void {
    this.boards.clear();
  }

  private turn(board: Board, state: State): void {
    Object.assign(board, { state, since: this.now(), calls: [] });
  }

  private boardOf(app: number): Board {
    const known = this.boards.get(app) ?? { state: 'CLOSED', since: this.now(), calls: [] };
    this.boards.set(app, known);
    return known;
  }
}

function isGood(answered: Answered | undefined): boolean {
  const isSuccess = answered !== undefined && answered.status >= 200 && answered.status < 300;
  return isSuccess && parseJson(answered.text) !== undefined;
}

/** Routes that switch the breaker on and off, show how it stands, and close it. */
export function breakerRoutes(app: Hono, breaker: Breaker, apps: Apps): void {
  const PATH = `${SALEOR}/breaker`;
  const shown = () => apps.all().map(({ id, identifier }) => ({ identifier, breakerState: breaker.stateOf(id) }));
  app.get(PATH, (c) => c.json(shown()));
  app.put(PATH, async (c) => {
    breaker.isOn = bodyRecord(await jsonBody(c)).on === true;
    return c.json(shown());
  });
  app.delete(PATH, (c) => {
    breaker.close();
    return c.json(shown());
  });
}

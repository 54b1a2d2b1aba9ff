import { randomUUID } from 'node:crypto';
import type { Clock, Timer } from '../kernel/clock';
import type { Database } from '../kernel/database';
import { RETENTION_MS } from './limits';
import { isRetried, nextAttempt } from './schedule';

/** A CloudEvent as ingress took it. */
export interface QueuedEvent {
  id: string;
  type: string;
  source: string;
  [attribute: string]: unknown;
}

/** One try to hand an event to a registration. */
export interface Attempt {
  event: QueuedEvent;
  /** I/O Events' own id of the event: the same on all tries. */
  eventId: string;
  registrationId: string;
  /** 0 on the first try. */
  retryCount: number;
}

/** What came of a try. */
export interface Outcome {
  status: number;
  /** Who did the work, for the person who watches. */
  route: string;
}

/** A try that is over. */
export interface Report extends Attempt, Outcome {
  /** Milliseconds. */
  duration: number;
  /** When the next try is due, in milliseconds since 1970; undefined where there is none. */
  nextAt: number | undefined;
}

interface DeliveryRow {
  number: number;
  registration: string;
  attempts: number;
  next_at: number;
  body: string;
  event_id: string;
  received: number;
}

/** Deliveries under way at once: each takes up to three of the namespace's hundred activations. */
const PARALLEL = 20;

/**
 * The durable queue: what was accepted stays until it was delivered, refused for good, or tried for a day. An event is
 * in the file before its sender hears that it was accepted; a delivery is taken out only after its outcome is known,
 * so the death of the process repeats a delivery and never loses one.
 */
export class EventQueue {
  private readonly underWay = new Map<number, Promise<void>>();
  private timer: Timer | undefined;
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attempt: (attempt: Attempt) => Promise<Outcome>,
    private readonly report: (report: Report) => void,
    /** Told of a defect of the queue itself; the delivery stays where it is. */
    private readonly failed: (error: unknown) => void = () => {},
  ) {
    database.define(`
      create table if not exists events (
        position integer primary key autoincrement, event_id text not null, body text not null,
        received integer not null) strict;
      create table if not exists deliveries (
        number integer primary key autoincrement, position integer not null, registration text not null,
        attempts integer not null default 0, next_at integer not null) strict;
      create index if not exists deliveries_due on deliveries (next_at);
    `);
    database.run(
      'delete from events where received < ? and position not in (select position from deliveries)',
      clock.now() - RETENTION_MS,
    );
  }

  /** Begins to deliver, with what an earlier run left. */
  start(): void {
    this.running = true;
    this.wake();
  }

  /** Takes no further delivery up, and waits for those under way. */
  async stop(): Promise<void> {
    this.running = false;
    this.timer?.cancel();
    await Promise.all(this.underWay.values());
  }

  /** Deliveries that are still to be made, those that wait for another try included. */
  get size(): number {
    return this.database.get<{ n: number }>('select count(*) as n from deliveries')?.n ?? 0;
  }

  /** Keeps the event and one delivery for each registration, all or nothing. */
  accept(event: QueuedEvent, registrations: readonly string[]): void {
    const now = this.clock.now();
    this.database.transaction(() => {
      const { lastInsertRowid } = this.database.run(
        'insert into events (event_id, body, received) values (?, ?, ?)',
        randomUUID(),
        JSON.stringify(event),
        now,
      );
      for (const registration of registrations) {
        this.database.run(
          'insert into deliveries (position, registration, next_at) values (?, ?, ?)',
          lastInsertRowid,
          registration,
          now,
        );
      }
    });
    this.wake();
  }

  private wake(): void {
    if (!this.running) {
      return;
    }
    for (const row of this.due()) {
      const done = this.deliver(row)
        .catch((error) => this.failed(error))
        .finally(() => {
          this.underWay.delete(row.number);
          this.wake();
        });
      this.underWay.set(row.number, done);
    }
    this.schedule();
  }

  /** What is due and not under way, in the order of arrival; no more than can soon be worked on. */
  private due(): DeliveryRow[] {
    const room = PARALLEL - this.underWay.size;
    if (room <= 0) {
      return [];
    }
    return this.database
      .all<DeliveryRow>(
        `select number, registration, attempts, next_at, body, event_id, received
         from deliveries join events using (position) where next_at <= ? order by next_at, number limit ?`,
        this.clock.now(),
        PARALLEL + room,
      )
      .filter(({ number }) => !this.underWay.has(number))
      .slice(0, room);
  }

  private schedule(): void {
    this.timer?.cancel();
    const next = this.database.get<{ at: number | null }>(
      'select min(next_at) as at from deliveries where next_at > ?',
      this.clock.now(),
    )?.at;
    if (typeof next === 'number') {
      this.timer = this.clock.after(next - this.clock.now(), () => this.wake());
    }
  }

  private async deliver(row: DeliveryRow): Promise<void> {
    const started = performance.now();
    const attempt: Attempt = {
      event: JSON.parse(row.body),
      eventId: row.event_id,
      registrationId: row.registration,
      retryCount: row.attempts,
    };
    const outcome = await this.attempt(attempt).catch((error) => ({ status: 601, route: `${error}` }));
    const attempts = row.attempts + 1;
    const nextAt = isRetried(outcome.status) ? nextAttempt(attempts, row.received, this.clock.now()) : undefined;
    if (nextAt === undefined) {
      this.database.run('delete from deliveries where number = ?', row.number);
    } else {
      this.database.run(
        'update deliveries set attempts = ?, next_at = ? where number = ?',
        attempts,
        nextAt,
        row.number,
      );
    }
    this.report({ ...attempt, ...outcome, duration: Math.round(performance.now() - started), nextAt });
  }
}

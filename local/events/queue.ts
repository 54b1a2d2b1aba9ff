import { randomUUID } from 'node:crypto';
import type { Clock, Timer } from '../kernel/clock';
import type { Database } from '../kernel/database';
import { BATCH_BYTES, BATCH_EVENTS, RETENTION_MS } from './limits';
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
  /** What it answered, where there is an answer. */
  result?: unknown;
}

/** A try that is over. */
export interface Report extends Attempt, Outcome {
  /** Milliseconds. */
  duration: number;
  /** When the next try is due, in milliseconds since 1970; undefined where there is none. */
  nextAt: number | undefined;
}

/** What the queue asks of the rest of the service. */
export interface QueueHooks {
  /** Hands events over: one, or several to a registration that takes batches. */
  attempt: (attempts: readonly Attempt[]) => Promise<Outcome>;
  /** Told of each try that is over. */
  report: (report: Report) => void;
  /** Whether a registration takes several events at once. */
  takesBatches?: (registrationId: string) => boolean;
  /**
   * How late each delivery of an event to a registration is made, in milliseconds; one, at once,
   * unless said otherwise.
   */
  plan?: () => number[];
  /** Told of a defect of the queue itself; the delivery stays where it is. */
  failed?: (error: unknown) => void;
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

/** Hand-overs under way at once: each takes up to three of the namespace's hundred activations. */
const PARALLEL = 20;

/**
 * The durable queue: what was accepted stays until it was delivered, refused for good, or tried for
 * a day. An event is in the file before its sender hears that it was accepted; a delivery is taken
 * out only after its outcome is known, so the death of the process repeats a delivery and never
 * loses one.
 */
export class EventQueue {
  private readonly taken = new Set<number>();
  private readonly underWay = new Set<Promise<void>>();
  private timer: Timer | undefined;
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hooks: QueueHooks,
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
    await this.settled();
  }

  /** Resolves once nothing is under way. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) {
      await Promise.all(this.underWay);
    }
  }

  /** Deliveries that are still to be made, those that wait for another try included. */
  get size(): number {
    return this.database.get<{ n: number }>('select count(*) as n from deliveries')?.n ?? 0;
  }

  /**
   * Keeps the event and one delivery for each registration, all or nothing; `also` is told the
   * event's place within the same transaction.
   */
  accept(event: QueuedEvent, registrations: readonly string[], also: (position: number) => void = () => {}): void {
    const now = this.clock.now();
    this.database.transaction(() => {
      const { lastInsertRowid } = this.database.run(
        'insert into events (event_id, body, received) values (?, ?, ?)',
        randomUUID(),
        JSON.stringify(event),
        now,
      );
      also(lastInsertRowid);
      for (const registration of registrations) {
        for (const late of this.hooks.plan?.() ?? [0]) {
          this.database.run(
            'insert into deliveries (position, registration, next_at) values (?, ?, ?)',
            lastInsertRowid,
            registration,
            now + late,
          );
        }
      }
    });
    this.wake();
  }

  private wake(): void {
    if (!this.running) {
      return;
    }
    for (const rows of this.due()) {
      for (const { number } of rows) {
        this.taken.add(number);
      }
      const done = this.deliver(rows)
        .catch((error) => this.hooks.failed?.(error))
        .finally(() => {
          for (const { number } of rows) {
            this.taken.delete(number);
          }
          this.underWay.delete(done);
          this.wake();
        });
      this.underWay.add(done);
    }
    this.schedule();
  }

  /** What is due and not taken up, in the order of arrival; no more than there is room for. */
  private due(): DeliveryRow[][] {
    const room = PARALLEL - this.underWay.size;
    if (room <= 0) {
      return [];
    }
    const rows = this.database
      .all<DeliveryRow>(
        `select number, registration, attempts, next_at, body, event_id, received
         from deliveries join events using (position) where next_at <= ? order by next_at, number limit ?`,
        this.clock.now(),
        this.taken.size + room * BATCH_EVENTS,
      )
      .filter(({ number }) => !this.taken.has(number));
    return this.group(rows).slice(0, room);
  }

  /**
   * Each for itself, or together where the registration takes batches of up to twenty events and
   * two megabytes.
   */
  private group(rows: readonly DeliveryRow[]): DeliveryRow[][] {
    const groups: DeliveryRow[][] = [];
    const open = new Map<string, { rows: DeliveryRow[]; bytes: number }>();
    for (const row of rows) {
      const bytes = Buffer.byteLength(row.body);
      const batch = open.get(row.registration);
      if (batch && batch.rows.length < BATCH_EVENTS && batch.bytes + bytes <= BATCH_BYTES) {
        batch.rows.push(row);
        batch.bytes += bytes;
      } else {
        const started = [row];
        groups.push(started);
        if (this.hooks.takesBatches?.(row.registration)) {
          open.set(row.registration, { rows: started, bytes });
        }
      }
    }
    return groups;
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

  private async deliver(rows: readonly DeliveryRow[]): Promise<void> {
    const started = performance.now();
    const attempts = rows.map(({ body, event_id, registration, attempts: retryCount }): Attempt => {
      return { event: JSON.parse(body), eventId: event_id, registrationId: registration, retryCount };
    });
    const outcome = await this.hooks.attempt(attempts).catch((error) => ({ status: 601, route: `${error}` }));
    const duration = Math.round(performance.now() - started);
    for (const [index, attempt] of attempts.entries()) {
      const row = rows[index];
      if (row !== undefined) {
        this.hooks.report({ ...attempt, ...outcome, duration, nextAt: this.settle(row, outcome.status) });
      }
    }
  }

  /** Takes the delivery out, or notes its next try; returns when that is due. */
  private settle({ number, attempts, received }: DeliveryRow, status: number): number | undefined {
    const nextAt = isRetried(status) ? nextAttempt(attempts + 1, received, this.clock.now()) : undefined;
    if (nextAt === undefined) {
      this.database.run('delete from deliveries where number = ?', number);
    } else {
      this.database.run(
        'update deliveries set attempts = ?, next_at = ? where number = ?',
        attempts + 1,
        nextAt,
        number,
      );
    }
    return nextAt;
  }
}

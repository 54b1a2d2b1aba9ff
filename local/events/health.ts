import type { Clock } from '../kernel/clock';
import type { Database } from '../kernel/database';
import { HEALTH_FAILED, HEALTH_TRIES, HEALTH_WINDOW_MS } from './limits';

export type HealthState = 'ACTIVE' | 'UNSTABLE' | 'DISABLED';

/**
 * Whether a registration keeps failing: the documented states, by the tries of the last 24 hours.
 */
export class Health {
  /** The tries of the window by registration: to count them anew each time takes ever longer. */
  private readonly counts = new Map<string, { tries: number; good: number }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    database.define(`
      create table if not exists tries (registration text not null, at integer not null, good integer not null) strict;
      create index if not exists tries_at on tries (registration, at);
      create table if not exists health (
        registration text primary key, state text not null, since integer not null) strict;
    `);
  }

  state(registration: string): HealthState {
    return this.row(registration)?.state ?? 'ACTIVE';
  }

  /** Begins anew, as enabling a registration by hand does. */
  reset(registration: string): void {
    this.database.run('delete from health where registration = ?', registration);
    this.database.run('delete from tries where registration = ?', registration);
    this.counts.delete(registration);
  }

  /**
   * Counts a try, and judges: the first time that ten tries or more failed by four fifths makes it
   * unstable; if that still holds a day later, it is disabled.
   */
  count(registration: string, good: boolean): HealthState {
    return this.database.transaction(() => this.judged(registration, good, this.clock.now()));
  }

  private judged(registration: string, good: boolean, now: number): HealthState {
    const failing = this.failing(registration, good, now);
    const row = this.row(registration);
    if (!failing) {
      this.set(registration, 'ACTIVE', now);
    } else if (row === undefined || row.state === 'ACTIVE') {
      this.set(registration, 'UNSTABLE', now);
    } else if (row.state === 'UNSTABLE' && now - row.since >= HEALTH_WINDOW_MS) {
      this.set(registration, 'DISABLED', now);
    }
    return this.state(registration);
  }

  private failing(registration: string, good: boolean, now: number): boolean {
    const count = this.counts.get(registration) ?? this.counted(registration);
    this.counts.set(registration, count);
    this.database.run('insert into tries values (?, ?, ?)', registration, now, good ? 1 : 0);
    const gone = this.database.all<{ good: number }>(
      'delete from tries where registration = ? and at <= ? returning good',
      registration,
      now - HEALTH_WINDOW_MS,
    );
    count.tries += 1 - gone.length;
    count.good += (good ? 1 : 0) - gone.filter((one) => one.good === 1).length;
    return count.tries >= HEALTH_TRIES && (count.tries - count.good) / count.tries >= HEALTH_FAILED;
  }

  private counted(registration: string): { tries: number; good: number } {
    const row = this.database.get<{ tries: number; good: number | null }>(
      'select count(*) as tries, sum(good) as good from tries where registration = ?',
      registration,
    );
    return { tries: row?.tries ?? 0, good: row?.good ?? 0 };
  }

  private row(registration: string) {
    return this.database.get<{ state: HealthState; since: number }>(
      'select state, since from health where registration = ?',
      registration,
    );
  }

  /** A disabled one stays so until somebody enables it. */
  private set(registration: string, state: HealthState, now: number): void {
    const old = this.row(registration)?.state ?? 'ACTIVE';
    if (old !== state && old !== 'DISABLED') {
      this.database.run('insert or replace into health values (?, ?, ?)', registration, state, now);
    }
  }
}

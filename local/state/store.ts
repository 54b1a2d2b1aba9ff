import type { Clock } from '../kernel/clock';
import type { Database } from '../kernel/database';
import { LIST_LAG_MS } from './limits';

/** A value and when it ends, in milliseconds since 1970. */
export interface Entry {
  key: string;
  value: Buffer;
  expires: number;
}

/** Keys and values that expire. What a list shows lags behind. */
export class StateStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    database.define(`
      create table if not exists state (
        key text primary key, value blob not null, expires integer not null, listed integer not null) strict;
      create table if not exists state_removed (key text primary key, until integer not null) strict;
      create index if not exists state_expires on state (expires);
    `);
    database.run('delete from state where expires <= ?', clock.now());
  }

  get(key: string): Entry | undefined {
    return this.database.get<Entry>(
      'select key, value, expires from state where key = ? and expires > ?',
      key,
      this.clock.now(),
    );
  }

  /** Returns whether the key is new. */
  put({ key, value, expires }: Entry): boolean {
    const isNew = this.get(key) === undefined;
    const listed = this.clock.now() + LIST_LAG_MS;
    this.database.run(
      `insert into state values (?, ?, ?, ?)
       on conflict (key) do update set value = excluded.value, expires = excluded.expires
         ${isNew ? ', listed = excluded.listed' : ''}`,
      key,
      value,
      expires,
      listed,
    );
    return isNew;
  }

  /** Returns whether the key was there. */
  delete(key: string): boolean {
    const existed = this.get(key) !== undefined;
    if (existed) {
      const now = this.clock.now();
      this.database.run('insert or replace into state_removed values (?, ?)', key, now + LIST_LAG_MS);
      this.database.run('delete from state where key = ?', key);
      this.database.run('delete from state_removed where until <= ?', now);
    }
    return existed;
  }

  /** The keys as a list shows them, in order. `pattern` is a glob. */
  list(pattern: string): string[] {
    const now = this.clock.now();
    const rows = this.database.all<{ key: string }>(
      `select key from state where expires > ? and listed <= ? and key glob ?
       union select key from state_removed where until > ? and key glob ? order by key`,
      now,
      now,
      pattern,
      now,
      pattern,
    );
    return rows.map(({ key }) => key);
  }

  /** Removes what matches; returns how many. */
  deleteAll(pattern: string): number {
    const now = this.clock.now();
    const found = this.database.all<{ key: string }>(
      'select key from state where expires > ? and key glob ?',
      now,
      pattern,
    );
    for (const { key } of found) {
      this.delete(key);
    }
    return found.length;
  }

  /** How much there is. */
  stats(): { keys: number; bytesKeys: number; bytesValues: number } {
    const found = this.database.get<{ keys: number; bytesKeys: number | null; bytesValues: number | null }>(
      `select count(*) as keys, sum(length(key)) as bytesKeys, sum(length(value)) as bytesValues
       from state where expires > ?`,
      this.clock.now(),
    );
    return { keys: found?.keys ?? 0, bytesKeys: found?.bytesKeys ?? 0, bytesValues: found?.bytesValues ?? 0 };
  }
}

import type { Clock } from '../kernel/clock';
import type { Database } from '../kernel/database';
import { MAX_PAGE_BYTES, PAGE_EVENTS, RETENTION_MS } from './limits';
import type { QueuedEvent } from './queue';

/** A place in a registration's journal; to those who read it an opaque text. */
interface Place {
  number: number;
  time: number;
}

export interface JournalPage {
  events: { position: string; event: QueuedEvent }[];
  /** Where to go on: behind the last event of the page, or where the reader was. */
  next: string;
}

/** From where a reader wants to read. */
export interface JournalQuery {
  since?: string;
  limit?: number;
  latest?: boolean;
  /** Milliseconds since 1970. */
  from?: number;
}

/** The position is older than what is kept. */
export class Expired extends Error {}

/** Not a position that this journal gave out. */
export class BadPosition extends Error {}

/** Each registration's events of the last seven days, delivered or not. */
export class Journal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    database.define(`
      create table if not exists journal (
        registration text not null, position integer not null, received integer not null,
        primary key (registration, position)) strict, without rowid;
      create index if not exists journal_received on journal (registration, received);
    `);
  }

  /** Takes an event, known by its place in the platform's file, into a registration's journal. */
  append(registration: string, position: number): void {
    this.database.run('insert into journal values (?, ?, ?)', registration, position, this.clock.now());
  }

  /** Drops what is older than seven days. */
  expire(): void {
    this.database.run('delete from journal where received < ?', this.clock.now() - RETENTION_MS);
  }

  /** @throws Expired, BadPosition */
  read(registration: string, query: JournalQuery): JournalPage {
    const start = this.start(registration, query);
    const rows = this.database.all<{ position: number; received: number; body: string }>(
      `select position, journal.received, body from journal join events using (position)
       where registration = ? and position > ? and journal.received >= ? order by position limit ?`,
      registration,
      start.number,
      this.clock.now() - RETENTION_MS,
      Math.min(query.limit ?? PAGE_EVENTS, PAGE_EVENTS),
    );
    const events: JournalPage['events'] = [];
    let bytes = 0;
    let last = start;
    for (const { position, received, body } of rows) {
      bytes += Buffer.byteLength(body);
      if (events.length > 0 && bytes > MAX_PAGE_BYTES) {
        break;
      }
      last = { number: position, time: received };
      events.push({ position: write(registration, last), event: JSON.parse(body) });
    }
    return { events, next: write(registration, last) };
  }

  private start(registration: string, { since, latest, from }: JournalQuery): Place {
    const now = this.clock.now();
    if (since !== undefined) {
      const place = parse(registration, since);
      if (place.time < now - RETENTION_MS) {
        throw new Expired('The position has expired.');
      }
      return place;
    }
    const before = latest ? Number.MAX_SAFE_INTEGER : (from ?? now - RETENTION_MS);
    const row = this.database.get<{ number: number | null }>(
      'select max(position) as number from journal where registration = ? and received < ?',
      registration,
      before,
    );
    return { number: row?.number ?? 0, time: now };
  }
}

/** Three parts with colons, as Adobe's are. */
function write(registration: string, { number, time }: Place): string {
  return `local:${registration}:${Buffer.from(`${number}.${time}`).toString('base64url')}`;
}

function parse(registration: string, text: string): Place {
  const [, owner, encoded = ''] = text.split(':');
  const [number, time] = Buffer.from(encoded, 'base64url').toString('utf8').split('.').map(Number);
  if (owner !== registration || !Number.isInteger(number) || !Number.isInteger(time)) {
    throw new BadPosition('The position is not one of this journal.');
  }
  return { number: Number(number), time: Number(time) };
}

import type { Database } from '../kernel/database';
import type { KeyValue } from './entities';
import { ACTIVATIONS_KEPT_MS, LIST_DEFAULT, LIST_MAX } from './limits';

/** 0 success, 1 application error, 2 action developer error, 3 whisk internal error. */
export type StatusCode = 0 | 1 | 2 | 3;

const STATUS = ['success', 'application error', 'action developer error', 'whisk internal error'] as const;

/** An activation as the REST API shows it. */
export interface Activation {
  activationId: string;
  namespace: string;
  name: string;
  subject: string;
  version: string;
  publish: boolean;
  start: number;
  /** A trigger's record has neither an end nor a duration. */
  end?: number;
  duration?: number;
  /** The sequence that it is part of. */
  cause?: string;
  annotations: KeyValue[];
  response: { status: (typeof STATUS)[number]; success: boolean; size: number; result: unknown };
  logs: string[];
}

/** The `response` of an activation. */
export function responseOf(statusCode: StatusCode, result: unknown): Activation['response'] {
  const size = Buffer.byteLength(JSON.stringify(result) ?? '');
  return { status: STATUS[statusCode], success: statusCode === 0, size, result };
}

/** The number that lists carry instead of the response. */
export function statusCodeOf(activation: Activation): number {
  return STATUS.indexOf(activation.response.status);
}

/** What to list. Times in milliseconds since 1970. */
export interface ActivationFilter {
  /** An action's name, alone or behind its package. */
  name?: string;
  since?: number;
  upto?: number;
  skip?: number;
  limit?: number;
}

/** How long a record waits for others before all are written, in milliseconds. */
const WRITE_MS = 20;

/**
 * The records of what ran, newest first, for seven days. They are written together a moment later,
 * as Adobe I/O Runtime does after it has answered; whoever asks for them waits for that.
 */
export class Activations {
  private readonly unwritten = new Map<string, { activation: Activation; path: string }>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    now: () => number,
    private readonly print: (line: string) => void,
  ) {
    database.define(`
      create table if not exists activations (
        id text primary key, path text not null, start integer not null, doc text not null) strict;
      create index if not exists activations_start on activations (start);
    `);
    database.run('delete from activations where start < ?', now() - ACTIVATIONS_KEPT_MS);
  }

  /** `path` is `<package>/<action>`, or the action's name alone. */
  add(activation: Activation, path: string): void {
    if (!this.stopped) {
      this.unwritten.set(activation.activationId, { activation, path });
      this.timer ??= setTimeout(() => this.write(), WRITE_MS);
    }
  }

  /** Writes what waits, and takes no more. */
  stop(): void {
    this.write();
    this.stopped = true;
  }

  private write(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const all = [...this.unwritten];
    this.unwritten.clear();
    try {
      this.database.transaction(() => {
        for (const [id, { activation, path }] of all) {
          const doc = JSON.stringify(activation);
          this.database.run('insert into activations values (?, ?, ?, ?)', id, path, activation.start, doc);
        }
      });
    } catch (error) {
      // A record that cannot be written must not end the platform.
      this.print(`local platform: ${all.length} activations could not be written: ${error}`);
    }
  }

  get(id: string): Activation | undefined {
    this.write();
    const row = this.database.get<{ doc: string }>('select doc from activations where id = ?', id);
    return row && JSON.parse(row.doc);
  }

  list(filter: ActivationFilter): Activation[] {
    this.write();
    const limit = Math.min(filter.limit || LIST_DEFAULT, LIST_MAX);
    return this.database
      .all<{ doc: string }>(
        `select doc from activations where ${WHERE} order by start desc, rowid desc limit ? offset ?`,
        ...conditions(filter),
        limit,
        filter.skip ?? 0,
      )
      .map(({ doc }) => JSON.parse(doc));
  }

  count(filter: ActivationFilter): number {
    this.write();
    const row = this.database.get<{ n: number }>(
      `select count(*) as n from activations where ${WHERE}`,
      ...conditions(filter),
    );
    return Math.max(0, (row?.n ?? 0) - (filter.skip ?? 0));
  }
}

const WHERE = "(? = '' or path = ? or path like '%/' || ?) and start >= ? and start <= ?";

function conditions({ name = '', since = 0, upto = Number.MAX_SAFE_INTEGER }: ActivationFilter) {
  return [name, name, name, since, upto] as const;
}

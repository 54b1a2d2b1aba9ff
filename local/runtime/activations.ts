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

/** The records of what ran, newest first, for seven days. */
export class Activations {
  constructor(
    private readonly database: Database,
    now: () => number,
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
    const doc = JSON.stringify(activation);
    this.database.run(
      'insert into activations values (?, ?, ?, ?)',
      activation.activationId,
      path,
      activation.start,
      doc,
    );
  }

  get(id: string): Activation | undefined {
    const row = this.database.get<{ doc: string }>('select doc from activations where id = ?', id);
    return row && JSON.parse(row.doc);
  }

  list(filter: ActivationFilter): Activation[] {
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

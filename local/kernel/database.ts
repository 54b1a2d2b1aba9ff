import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { isRecord } from '#lib/core/json';

type Value = string | number | bigint | Buffer | null;

/** The platform's one SQLite file. Statements are prepared once and kept. */
export interface Database {
  /** Makes tables; `if not exists` keeps what an earlier run left. */
  define(sql: string): void;
  run(sql: string, ...values: Value[]): { changes: number; lastInsertRowid: number };
  /** Rows as the caller describes them: it wrote the statement, so it knows the columns. */
  all<Row>(sql: string, ...values: Value[]): Row[];
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  /** All of `work` or nothing; within another transaction it is a part of that. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Raised with every change that an older file does not fit; nothing is migrated, since the state is
 * a developer's own.
 */
const VERSION = 4;

/** Another process has the file. */
export class DatabaseInUse extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file} is in use by another local platform. Stop it, or choose another folder with --data DIR.`, { cause });
    this.name = 'DatabaseInUse';
  }
}

/** The file in the platform's folder that has all its state. */
export const DATABASE_FILE = 'relay.sqlite';

/**
 * Opens `relay.sqlite` in the folder, which is made where it is missing. What is committed survives
 * `kill -9` (write-ahead log). Only one process may have it: two would deliver each event twice.
 * @throws DatabaseInUse
 */
export function openDatabase(folder: string): Database {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, DATABASE_FILE);
  // What passes through here is the developer's alone. SQLite gives its other files the same mode.
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const db = new Libsql(file);
  try {
    prepareFile(db);
  } catch (error) {
    db.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) {
      throw new DatabaseInUse(file, error);
    }
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`${file} cannot be used (${reason}). Remove it, or choose another folder with --data DIR.`);
  }
  let within = false;
  const prepared = new Map<string, Libsql.Statement>();
  const prepare = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    define: (sql) => void db.exec(sql),
    run(sql, ...values) {
      const { changes, lastInsertRowid } = prepare(sql).run(...values);
      return { changes, lastInsertRowid: Number(lastInsertRowid) };
    },
    all: <Row>(sql: string, ...values: Value[]) => prepare(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: Value[]) => prepare(sql).get(...values) as Row | undefined,
    transaction: (work) => {
      if (within) {
        return work();
      }
      within = true;
      db.exec('begin immediate');
      try {
        const result = work();
        db.exec('commit');
        return result;
      } catch (error) {
        db.exec('rollback');
        throw error;
      } finally {
        within = false;
      }
    },
    close: () => void db.close(),
  };
}

/** Takes the file for this process alone, and makes sure that it is of this version. */
function prepareFile(db: Libsql.Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  const isNew = db.prepare('select count(*) as n from sqlite_schema').get();
  const empty = isRecord(isNew) && isNew.n === 0;
  const version = db.prepare('pragma user_version').get();
  if (!empty && !(isRecord(version) && version.user_version === VERSION)) {
    throw new Error('another version of the platform made it');
  }
  db.pragma(`user_version = ${VERSION}`);
  db.exec('create table if not exists platform (name text primary key, value text) strict');
  // Writing is what takes the lock.
  db.exec("insert or replace into platform values ('opened', datetime())");
}

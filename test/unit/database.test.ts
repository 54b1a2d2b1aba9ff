import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { openDatabase } from '#local/kernel/database';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relay-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a transaction that throws leaves nothing behind', () => {
  const database = openDatabase(folder);
  database.define('create table t (n integer) strict');
  expect(() =>
    database.transaction(() => {
      database.run('insert into t values (1)');
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(database.all('select n from t')).toEqual([]);
  database.transaction(() => database.run('insert into t values (2)'));
  expect(database.get<{ n: number }>('select n from t')?.n).toBe(2);
  database.close();
});

test('a file that is no database, or of another version, is named with what to do', () => {
  const file = path.join(folder, 'relay.sqlite');
  writeFileSync(file, 'not a database, but long enough to be looked at as one'.repeat(20));
  expect(() => openDatabase(folder)).toThrow(
    `${file} cannot be used (file is not a database). Remove it, or choose another folder with --data DIR.`,
  );
  rmSync(file);
  const old = new Libsql(file);
  old.exec('create table registrations (number integer)');
  old.close();
  expect(() => openDatabase(folder)).toThrow(`${file} cannot be used (another version of the platform made it).`);
});

test('a transaction within another is a part of it: all of both or nothing', () => {
  const database = openDatabase(folder);
  database.define('create table t (n integer)');
  const insert = (n: number) => database.transaction(() => database.run('insert into t values (?)', n));
  expect(() =>
    database.transaction(() => {
      insert(1);
      throw new Error('Stop.');
    }),
  ).toThrow('Stop.');
  expect(database.all('select n from t')).toEqual([]);
  database.transaction(() => insert(2));
  expect(database.all('select n from t')).toEqual([{ n: 2 }]);
  database.close();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '#local/kernel/database';
import { leaksIn } from '../soak/leaks';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relay-leaks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TABLES = `
  create table activations (path text, doc text);
  create table state (key text, value blob);
  create table documents (collection text, id text, doc text);
  create table commerce (doc text);`;

const SECRET = 'k3y-0123456789abcdef';

/** Searches a platform's file with these rows. */
function search(...rows: readonly [sql: string, value: string][]) {
  const database = openDatabase(folder);
  database.define(TABLES);
  for (const [sql, value] of rows) {
    database.run(sql, value);
  }
  const found = leaksIn(database, [SECRET]);
  database.close();
  return found;
}

test.each([
  [
    'a log line',
    "insert into activations values ('customer/created', ?)",
    'Zwiebelmuster is in activations customer/created',
  ],
  [
    'a value of State',
    "insert into state values ('failure.x.1', cast(? as blob))",
    'Zwiebelmuster is in state failure.x.1',
  ],
  ['a document', "insert into documents values ('records', 'r1', ?)", 'Zwiebelmuster is in documents records r1'],
])('what is personal is found in %s, whatever its case', (_name, sql, found) => {
  const { leaks, searched } = search([sql, '{"text":"refused: ZWIEBELMUSTER"}']);
  expect(leaks).toEqual([`${found}: …{"text":"refused: ZWIEBELMUSTER"}…`]);
  expect(searched).toBe(1);
});

test('a secret is found', () => {
  const { leaks } = search(["insert into activations values ('a/b', ?)", `Bearer ${SECRET}`]);
  expect(leaks).toEqual(['k3y-0123456789ab is in activations a/b: …Bearer k3y-0123456789abcdef…']);
});

test('the data that a failure keeps for its replay may be personal, and so may what a store has', () => {
  const doc = '{"lastname":"Zwiebelmuster"}';
  const found = search(
    ["insert into state values ('payload.x.1', cast(? as blob))", doc],
    // A document's key begins with a quotation mark in the file.
    [`insert into documents values ('relay_values', '"payload.x.1', ?)`, doc],
    ['insert into commerce values (?)', doc],
  );
  expect(found).toEqual({ leaks: [], searched: 2, planted: 1 });
});

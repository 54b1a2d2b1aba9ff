import { type Database, openDatabase } from '#local/kernel/database';
import { Entities } from '#local/runtime/entities';
import { temporaryFolder } from '../support/started';

const exec = (code: string) => ({ exec: { kind: 'nodejs:24', code } });
let database: Database;
/** The statements that read one entity. */
let reads = 0;
let entities: Entities;

beforeEach(() => {
  database = openDatabase(temporaryFolder());
  reads = 0;
  const counting: Database = {
    ...database,
    get: (sql, ...values) => {
      reads += /^select doc/.test(sql) ? 1 : 0;
      return database.get(sql, ...values);
    },
  };
  entities = new Entities(counting, 'namespace', () => 0);
  entities.putPackage('shop', {});
  entities.putAction('shop', 'created', exec('one'));
});
afterEach(() => database.close());

test('an action is read once, however often it runs', () => {
  entities.resolve('shop', 'created');
  const before = reads;
  for (let n = 0; n < 5; n++) {
    expect(entities.resolve('shop', 'created')?.action.exec.code).toBe('one');
  }
  expect(reads).toBe(before);
});

test('what is deployed anew, or removed, counts at once', () => {
  entities.resolve('shop', 'created');
  entities.putAction('shop', 'created', exec('two'));
  entities.putPackage('shop', { parameters: [{ key: 'A', value: 1 }] });
  expect(entities.resolve('shop', 'created')).toMatchObject({
    action: { version: '0.0.2', exec: { code: 'two' } },
    inherited: { A: 1 },
  });
  entities.deleteAction('shop', 'created');
  entities.deletePackage('shop');
  expect([entities.action('shop', 'created'), entities.package('shop')]).toEqual([undefined, undefined]);
});

test('what was looked for in vain is found once it is there', () => {
  expect(entities.action('shop', 'later')).toBeUndefined();
  entities.putAction('shop', 'later', exec('one'));
  expect(entities.action('shop', 'later')?.version).toBe('0.0.1');
});

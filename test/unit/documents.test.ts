import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '#local/kernel/database';
import { Documents } from '#local/kernel/documents';
import { Records } from '#local/saleor/records';

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relay-'));
  database = openDatabase(folder);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('records are found by an indexed field, those of other kinds and types are not', () => {
  const documents = new Documents<'stock' | 'variant', 'sku'>(database, 'shop', ['sku']);
  documents.put('variant', 2, 'b', { sku: '7' });
  documents.put('variant', 1, 'a', { sku: 'A', n: 1 });
  documents.put('variant', 3, 'c', { sku: 7 });
  documents.put('variant', 4, 'd', { sku: null });
  documents.put('variant', 5, 'e', {});
  documents.put('stock', 1, 'a', { sku: 'A' });
  expect(documents.where('variant', 'sku', ['7', 'A', 'a'])).toEqual([{ sku: 'A', n: 1 }, { sku: '7' }]);
  expect(documents.where('variant', 'sku', [])).toEqual([]);
  documents.put('variant', 1, 'a', { sku: 'B' });
  expect(documents.where('variant', 'sku', ['A'])).toEqual([]);
});

test('records are found by a value at any depth, however it is written', () => {
  const documents = new Documents<'product'>(database, 'shop');
  documents.put('product', 1, 'a', { deep: [{ value: 'a "b" é' }] });
  documents.put('product', 2, 'b', { value: 'a "b" é and more' });
  expect(documents.having('product', 'a "b" é')).toEqual([{ deep: [{ value: 'a "b" é' }] }]);
  expect(documents.having('product', 'b')).toEqual([]);
});

test('an indexed field is looked up, not read through', () => {
  new Documents(database, 'shop', ['sku']);
  const plan = database.all<{ detail: string }>(
    "explain query plan select doc from shop where kind = 'variant' and json_extract(doc, '$.sku') in (select value from json_each('[1]'))",
  );
  expect(plan.map(({ detail }) => detail).join('\n')).toContain('shop_sku (kind=? AND <expr>=?)');
});

test('the local Saleor finds a record by each of its names', () => {
  const records = new Records(database, () => '2026-01-01T00:00:00.000000+00:00');
  const product = { name: 'Tent', slug: 'tent', description: null, type: 1, category: null, listings: [] };
  const { id } = records.add('product', { ...product, externalReference: 'T' });
  expect(records.find('product', 'externalReference', 'T')?.id).toBe(id);
  expect(records.find('product', 'slug', 'tent')?.id).toBe(id);
  expect(records.find('product', 'externalReference', null)).toBeUndefined();
  expect(records.find('product', 'slug', 'T')).toBeUndefined();
});

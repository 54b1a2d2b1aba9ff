import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError, isRequired, noSuchEntity } from './errors';
import { number, objectIn } from './input';
import { search } from './search';

const COLUMN = 32;
/** Guests, and new customers. */
const KEPT = [0, 1];
/** The store's tax classes for customers; 2 is one for products. */
const TAX_CLASSES: Readonly<Record<number, string>> = { 3: 'Retail Customer', 5: 'Wholesale Customer' };
const DEFAULT_TAX_CLASS = 3;

/** Customer groups. Small and large letters of a code are the same. */
export function groupRoutes(app: Hono, documents: Documents, tell: (happened: Happened) => void): void {
  const path = '/V1/customerGroups';
  const find = (id: number) => {
    const found = documents.byId('group', id);
    if (found === undefined) {
      throw noSuchEntity('id', id);
    }
    return found;
  };
  const save = (group: Document) => {
    const key = String(group.code).toLowerCase();
    const other = documents.byKey('group', key);
    if (other !== undefined && other.id !== group.id) {
      throw new CommerceError(400, 'Customer Group already exists.');
    }
    documents.put('group', Number(group.id), key, group);
    tell({ kind: 'group', record: group, change: 'updated' });
    return group;
  };

  app.get(`${path}/search`, (c) => c.json(search(documents.all('group'), new URL(c.req.url).searchParams)));
  app.get(`${path}/:id{[0-9]+}`, (c) => c.json(find(Number(c.req.param('id')))));
  app.post(path, async (c) => {
    const fields = read(objectIn(await jsonBody(c), 'group'));
    return c.json(documents.transaction(() => save({ id: documents.nextId('group'), ...fields })));
  });
  app.put(`${path}/:id{[0-9]+}`, async (c) => {
    const given = objectIn(await jsonBody(c), 'group');
    return c.json(save({ id: find(Number(c.req.param('id'))).id, ...read(given) }));
  });
  app.delete(`${path}/:id{[0-9]+}`, (c) => {
    const group = find(Number(c.req.param('id')));
    if (KEPT.includes(Number(group.id))) {
      throw new CommerceError(400, 'Cannot delete group.');
    }
    documents.remove('group', Number(group.id));
    tell({ kind: 'group', record: group, change: 'deleted' });
    return c.json(true);
  });
}

function read(given: Document): Document {
  if (typeof given.code !== 'string' || given.code === '') {
    throw isRequired('code');
  }
  const value = given.tax_class_id === undefined ? DEFAULT_TAX_CLASS : number(given, 'tax_class_id', 'integer');
  const name = TAX_CLASSES[value];
  if (name === undefined) {
    throw new CommerceError(400, 'Invalid value of "%value" provided for the %fieldName field.', {
      fieldName: 'taxClassId',
      value,
    });
  }
  return { code: given.code.slice(0, COLUMN), tax_class_id: value, tax_class_name: name };
}

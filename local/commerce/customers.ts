import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError, isRequired, noSuchEntity } from './errors';
import { commerceTime, number, objectIn, text } from './input';
import { search } from './search';

/** Groups up to this number come with the store and stay. */
const LAST_DEFAULT_GROUP = 3;

/** Customers of the store's one website. */
export function customerRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  const path = '/V1/customers';
  const find = (id: number) => required(documents.byId('customer', id), 'customerId', id);
  const save = (id: number, customer: Document, change: Happened['change']) => {
    const key = text(customer, 'email').toLowerCase();
    const other = documents.byKey('customer', key);
    if (other !== undefined && other.id !== id) {
      throw new CommerceError(400, 'A customer with the same email address already exists in an associated website.');
    }
    documents.put('customer', id, key, customer);
    tell({ kind: 'customer', record: customer, change });
    return customer;
  };

  app.get(`${path}/search`, (c) => c.json(search(documents.all('customer'), new URL(c.req.url).searchParams)));
  app.get(`${path}/:id{[0-9]+}`, (c) => c.json(find(Number(c.req.param('id')))));
  app.post(path, async (c) => {
    const given = objectIn(await jsonBody(c), 'customer');
    const fields = names(given);
    const created = commerceTime(now());
    return c.json(
      documents.transaction(() => {
        const id = documents.nextId('customer');
        return save(id, { ...newCustomer(id, created), ...fields }, 'created');
      }),
    );
  });
  app.put(`${path}/:id{[0-9]+}`, async (c) => {
    const old = find(Number(c.req.param('id')));
    const given = objectIn(await jsonBody(c), 'customer');
    if (given.website_id === undefined) {
      throw isRequired('Associate to Website');
    }
    const { id: _id, ...fields } = given;
    return c.json(
      save(Number(old.id), { ...old, ...fields, ...names(given), updated_at: commerceTime(now()) }, 'updated'),
    );
  });
  app.delete(`${path}/:id{[0-9]+}`, (c) => {
    const customer = find(Number(c.req.param('id')));
    documents.remove('customer', Number(customer.id));
    tell({ kind: 'customer', record: customer, change: 'deleted' });
    return c.json(true);
  });
}

/** Customer groups. */
export function groupRoutes(app: Hono, documents: Documents, tell: (happened: Happened) => void): void {
  const path = '/V1/customerGroups';
  const find = (id: number) => required(documents.byId('group', id), 'id', id);
  const save = (id: number, given: Document) => {
    const code = text(given, 'code');
    const taxClass = number(given, 'tax_class_id', 'integer');
    const other = documents.byKey('group', code);
    if (other !== undefined && other.id !== id) {
      throw new CommerceError(400, 'Customer Group already exists.');
    }
    const group = { id, code, tax_class_id: taxClass, tax_class_name: 'Retail Customer' };
    documents.put('group', id, code, group);
    tell({ kind: 'group', record: group, change: 'updated' });
    return group;
  };

  app.get(`${path}/search`, (c) => c.json(search(documents.all('group'), new URL(c.req.url).searchParams)));
  app.get(`${path}/:id{[0-9]+}`, (c) => c.json(find(Number(c.req.param('id')))));
  app.post(path, async (c) => {
    const given = objectIn(await jsonBody(c), 'group');
    return c.json(documents.transaction(() => save(documents.nextId('group'), given)));
  });
  app.put(`${path}/:id{[0-9]+}`, async (c) => {
    const old = find(Number(c.req.param('id')));
    return c.json(save(Number(old.id), objectIn(await jsonBody(c), 'group')));
  });
  app.delete(`${path}/:id{[0-9]+}`, (c) => {
    const id = Number(find(Number(c.req.param('id'))).id);
    if (id <= LAST_DEFAULT_GROUP) {
      throw new CommerceError(400, 'Cannot delete group.');
    }
    const group = find(id);
    documents.remove('group', id);
    tell({ kind: 'group', record: group, change: 'deleted' });
    return c.json(true);
  });
}

function names(given: Document) {
  return { email: text(given, 'email'), firstname: text(given, 'firstname'), lastname: text(given, 'lastname') };
}

/** What the store fills in by itself. */
export function newCustomer(id: number, created: string): Document {
  return {
    id,
    group_id: 1,
    created_at: created,
    updated_at: created,
    created_in: 'Default Store View',
    store_id: 1,
    website_id: 1,
    addresses: [],
    disable_auto_group_change: 0,
    extension_attributes: { is_subscribed: false },
  };
}

function required(found: Document | undefined, field: string, id: number): Document {
  if (found === undefined) {
    throw noSuchEntity(field, id);
  }
  return found;
}

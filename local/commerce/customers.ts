import type { Hono } from 'hono';
import { objectOf } from '#lib/core/json';
import { jsonBody } from '../kernel/http';
import { defaultsOf, refuseLostDefault, type SavedAddresses, saveAddresses } from './customer-addresses';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError, noSuchEntity } from './errors';
import { commerceTime, number, objectIn } from './input';
import { search } from './search';
import { WEBSITES } from './websites';

/** A name as the store takes it: letters, digits, blanks and few marks. */
const NAME = /^[\p{L}\p{M}\d ,\-_.'’`&]{1,255}$/u;
const EMAIL = /^[^@\s]+@([^@\s]+)$/;

/** Customers. An e-mail address is one customer on each website. */
export function customerRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  const path = '/V1/customers';
  const find = (id: number) => {
    const found = documents.byId('customer', id);
    if (found === undefined) {
      throw noSuchEntity('customerId', id);
    }
    return found;
  };
  const save = (old: Document, { addresses, extension_attributes, ...given }: Document, change: Saved) => {
    const { default_billing: _billing, default_shipping: _shipping, ...fields } = old;
    const next: Document = { ...fields, ...withoutEmpty({ ...given, updated_at: commerceTime(now()) }) };
    check(documents, next);
    const key = customerKey(next);
    const other = documents.byKey('customer', key);
    if (other !== undefined && other.id !== next.id) {
      throw new CommerceError(400, 'A customer with the same email address already exists in an associated website.');
    }
    refuseLostDefault({ ...old, ...given }, addresses);
    const saved = saveAddresses(documents, old, addresses);
    if (saved.fault !== undefined && change === 'created') {
      throw saved.fault;
    }
    const all = { ...defaultsOf(saved.addresses), addresses: saved.addresses };
    const customer: Document = { ...next, ...all, ...subscription(old, extension_attributes) };
    documents.put('customer', Number(customer.id), key, customer);
    tellOf(tell, { old, customer, change, saved });
    if (saved.fault !== undefined) {
      throw saved.fault;
    }
    return customer;
  };

  app.get(`${path}/search`, (c) => c.json(search(documents.all('customer'), new URL(c.req.url).searchParams)));
  app.get(`${path}/:id{[0-9]+}`, (c) => c.json(find(Number(c.req.param('id')))));
  app.post(path, async (c) => {
    const { id: _id, ...given } = objectIn(await jsonBody(c), 'customer');
    check(documents, given);
    const time = commerceTime(now());
    return c.json(
      documents.transaction(() => {
        const fresh = newCustomer(documents.nextId('customer'), time, Number(given.website_id ?? 1));
        return save(fresh, given, 'created');
      }),
    );
  });
  app.put(`${path}/:id{[0-9]+}`, async (c) => {
    const { id: _id, ...given } = objectIn(await jsonBody(c), 'customer');
    return c.json(save(find(Number(c.req.param('id'))), given, 'updated'));
  });
  app.delete(`${path}/:id{[0-9]+}`, (c) => {
    const customer = find(Number(c.req.param('id')));
    documents.remove('customer', Number(customer.id));
    tell({ kind: 'customer', record: customer, change: 'deleted' });
    return c.json(true);
  });
}

type Saved = 'created' | 'updated';

interface Change {
  old: Document;
  customer: Document;
  change: Saved;
  saved: SavedAddresses;
}

/** An address and a subscription are records of their own, and tell of themselves. */
function tellOf(tell: (happened: Happened) => void, { old, customer, change, saved }: Change): void {
  tell({ kind: 'customer', record: customer, change });
  for (const record of saved.changed) {
    tell({ kind: 'customer_address', record, change: 'updated' });
  }
  for (const record of saved.removed) {
    tell({ kind: 'customer_address', record, change: 'deleted' });
  }
  if (isSubscribed(customer) !== isSubscribed(old)) {
    tell({ kind: 'subscriber', record: customer, change: 'updated' });
  }
}

/** Null says nothing, and an empty text takes a value away, which the answer does not have then. */
function withoutEmpty(given: Document): Document {
  const sent = Object.entries(given).filter(([, value]) => value !== null);
  return Object.fromEntries(
    sent.map(([name, value]) => [name, ['taxvat', 'dob'].includes(name) && value === '' ? undefined : value] as const),
  );
}

function subscription(old: Document, given: unknown): Document {
  const { is_subscribed: before } = objectOf(old.extension_attributes);
  return { extension_attributes: { is_subscribed: objectOf(given).is_subscribed ?? before } };
}

function isSubscribed({ extension_attributes }: Document): boolean {
  return objectOf(extension_attributes).is_subscribed === true;
}

/** An address is one customer on each website, in large or small letters. */
export function customerKey({ website_id, email }: Document): string {
  return JSON.stringify([website_id, String(email).toLowerCase()]);
}

/** What the store has against a customer. @throws CommerceError */
function check(documents: Documents, given: Document): void {
  if (given.website_id !== undefined && WEBSITES.every(({ id }) => id !== given.website_id)) {
    throw new CommerceError(
      404,
      `The website with id ${given.website_id} that was requested wasn't found. Verify the website and try again.`,
    );
  }
  const faults = [
    ['firstname', 'First Name'],
    ['lastname', 'Last Name'],
  ].flatMap(([name = '', label]) => {
    const value = given[name];
    return value === undefined || value === null || value === ''
      ? [`"${label}" is a required value.`]
      : NAME.test(String(value))
        ? []
        : [`${label} is not valid!`];
  });
  if (faults.length > 0) {
    throw new CommerceError(400, faults.join('\n'));
  }
  const domain = EMAIL.exec(String(given.email))?.[1];
  if (domain === undefined) {
    throw new CommerceError(400, '"Email" is not a valid email address.');
  }
  if (!/\.[a-z]{2,}$/i.test(domain)) {
    throw new CommerceError(
      400,
      `"Email" is not a valid hostname.\n'${domain}' looks like a DNS hostname but cannot extract TLD part.\n'${domain}' looks like a local network name, which is not an acceptable format.`,
    );
  }
  if (given.group_id !== undefined && documents.byId('group', number(given, 'group_id', 'integer')) === undefined) {
    throw new CommerceError(400, 'The specified customer group id does not exist.');
  }
}

/** What the store fills in by itself. */
export function newCustomer(id: number, created: string, website = 1): Document {
  return {
    id,
    group_id: 1,
    created_at: created,
    updated_at: created,
    created_in: WEBSITES.find((item) => item.id === website)?.view,
    store_id: website,
    website_id: website,
    addresses: [],
    disable_auto_group_change: 0,
    extension_attributes: { is_subscribed: false },
  };
}

import type { EventDefinition, PayloadSchema, RecordIdentity } from '../types';
import { BOTH_STORES, email, flag, LEDGER_OF_SALEOR, list, numericId, object, storeId, text } from './fields';

const customer = { name: { ...text, description: 'The first name.' }, lastname: text, email };
const website = {
  website: {
    type: ['integer', 'string'],
    minimum: 1,
    minLength: 1,
    maxLength: 64,
    description: 'A website of Adobe Commerce, by its code or number: needed where the address is on several.',
  },
} as const;
const membership = {
  ...website,
  groupId: {
    ...numericId,
    description: 'A customer group, by its number. Saleor, which has no groups, keeps it with the customer.',
  },
};
/** Saleor has no field for it. */
const BESIDE = 'Saleor keeps it with the customer; null takes it away.';
const words = (maxLength: number) => ({ type: 'string', maxLength }) as const;
/** As long as Saleor's columns. */
const address: PayloadSchema = {
  ...object(
    {
      streetAddress: { ...list(words(256), 1), description: 'Its lines.' },
      addressCountry: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1, two letters.' },
    },
    {
      firstName: words(256),
      lastName: words(256),
      company: words(256),
      addressLocality: { ...words(256), description: 'The city.' },
      district: { ...words(128), description: 'A part of the city.' },
      addressRegion: { ...words(128), description: 'The region or state, by its name or as the store has it.' },
      postalCode: words(20),
      telephone: { ...words(128), description: 'Adobe Commerce wants one, unless its settings say otherwise.' },
      taxNumber: { ...words(255), description: 'Of the company. Adobe Commerce alone takes it.' },
    },
  ),
  type: ['object', 'null'],
  description:
    'A default address. It replaces the one that is there, as a whole; null takes it away. Without names it has those of the customer in Adobe Commerce.',
};
const details = {
  ...membership,
  active: { ...flag, description: 'Whether the customer may log in. Saleor alone takes it.' },
  externalReference: {
    type: ['string', 'null'],
    minLength: 1,
    maxLength: 250,
    description: "The back office's own name for the customer in Saleor; null takes it away.",
  },
  taxNumber: {
    type: ['string', 'null'],
    minLength: 1,
    maxLength: 50,
    description: `The VAT or tax number. ${BESIDE}`,
  },
  birthDate: {
    type: ['string', 'null'],
    pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
    description: `As 1990-01-31. ${BESIDE}`,
  },
  marketingConsent: {
    ...flag,
    description:
      'Whether the customer wants the newsletter. Adobe Commerce may ask the customer first; Saleor keeps it with the customer.',
  },
  billingAddress: address,
  shippingAddress: address,
} as const;
const group = {
  name: { ...text, maxLength: 32, description: "The group's code in Adobe Commerce." },
  taxClassId: { ...numericId, description: 'A customer tax class of Adobe Commerce.' },
};

const byId = { id: ['id'] };
const customerIdentity: RecordIdentity = {
  // An address may be a customer on each website.
  keys: { ...byId, email: ['email'], onWebsite: ['email', 'website'] },
  carries: {
    firstname: ['name', 'text'],
    lastname: ['lastname', 'text'],
    email: ['email', 'email'],
    groupId: ['groupId', 'number'],
    active: ['active', 'flag'],
    externalReference: ['externalReference', 'text'],
    taxNumber: ['taxNumber', 'text'],
    birthDate: ['birthDate', 'text'],
    marketingConsent: ['marketingConsent', 'flag'],
    billingAddress: ['billingAddress', 'any'],
    shippingAddress: ['shippingAddress', 'any'],
  },
};
const groupIdentity: RecordIdentity = {
  keys: { ...byId, code: ['name'] },
  lettersAlike: { fields: ['name'], in: ['commerce'] },
  carries: { code: ['name', 'text'], taxClass: ['taxClassId', 'number'] },
};

const customers = {
  source: 'backoffice',
  entity: 'customer',
  targets: BOTH_STORES,
  requiresLedger: LEDGER_OF_SALEOR,
} as const;
const groups = { ...customers, entity: 'customer-group', consumer: 'customer' } as const;

export const customerEvents: readonly EventDefinition[] = [
  {
    ...customers,
    type: 'be-observer.customer_create',
    handler: 'created',
    change: 'created',
    payload: 'CustomerCreate',
    label: 'Customer created',
    description: 'A customer was created in the back office.',
    schema: object(customer, details),
    identity: customerIdentity,
    unrepeatable: true,
    requiresLedger: BOTH_STORES,
    sample: { name: 'Ada', lastname: 'Byron', email: 'ada.byron@example.com' },
  },
  {
    ...customers,
    type: 'be-observer.customer_update',
    handler: 'updated',
    payload: 'CustomerUpdate',
    label: 'Customer updated',
    description: 'A customer changed in the back office.',
    schema: object({ id: storeId, ...customer }, details),
    identity: customerIdentity,
    sample: { id: 1, name: 'Ada', lastname: 'Lovelace', email: 'ada.lovelace@example.com' },
  },
  {
    ...customers,
    type: 'be-observer.customer_delete',
    handler: 'deleted',
    change: 'deleted',
    payload: 'CustomerDelete',
    label: 'Customer deleted',
    description: 'A customer was removed from the back office.',
    schema: object(
      { id: storeId },
      { email: { ...email, description: 'Finds the customer in a store that does not know the id.' }, ...website },
    ),
    identity: { keys: customerIdentity.keys, carries: {} },
    sample: { id: 1 },
  },
  {
    ...groups,
    type: 'be-observer.customer_group_create',
    handler: 'group-created',
    change: 'created',
    payload: 'CustomerGroupCreate',
    label: 'Customer group created',
    description: 'A customer group was created in the back office.',
    schema: object(group),
    identity: groupIdentity,
    unrepeatable: true,
    requiresLedger: BOTH_STORES,
    sample: { name: 'Climbers', taxClassId: 3 },
  },
  {
    ...groups,
    type: 'be-observer.customer_group_update',
    handler: 'group-updated',
    payload: 'CustomerGroupUpdate',
    label: 'Customer group updated',
    description: 'A customer group changed in the back office.',
    schema: object({ id: numericId, ...group }),
    identity: groupIdentity,
    sample: { id: 4, name: 'Mountaineers', taxClassId: 3 },
  },
  {
    ...groups,
    type: 'be-observer.customer_group_delete',
    handler: 'group-deleted',
    change: 'deleted',
    payload: 'CustomerGroupDelete',
    label: 'Customer group deleted',
    description: 'A customer group was removed from the back office.',
    schema: object({ id: numericId }),
    identity: { keys: byId, carries: {} },
    sample: { id: 4 },
  },
];

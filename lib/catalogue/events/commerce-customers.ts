import type { EventDefinition, RecordIdentity } from '../types';
import { common, dates, flag, gone, number, optionalNumber, optionalText } from './commerce-fields';
import { object } from './fields';

const customer: RecordIdentity = {
  keys: { id: ['id'], email: ['email'] },
  carries: {
    ...{ firstname: ['firstname', 'text'], lastname: ['lastname', 'text'], email: ['email', 'email'] },
    ...{ groupId: ['group_id', 'number'], taxNumber: ['taxvat', 'text'], birthDate: ['dob', 'text'] },
  },
};
const customerFields = {
  ...{ email: optionalText, firstname: optionalText, lastname: optionalText, group_id: optionalNumber },
  ...{ taxvat: optionalText, dob: optionalText },
};
const ADDRESS_FIELDS = {
  ...{ firstname: optionalText, lastname: optionalText, company: optionalText, street: optionalText },
  ...{ city: optionalText, region: optionalText, postcode: optionalText, country_id: optionalText },
  ...{ telephone: optionalText, vat_id: optionalText, is_default_billing: flag, is_default_shipping: flag },
} as const;
const customerPart = object(
  {},
  { parent_id: optionalNumber, customer_id: optionalNumber, ...ADDRESS_FIELDS, subscriber_status: optionalNumber },
);
/** As `commerceCustomerViews` read them. */
const addressOf: RecordIdentity = {
  keys: { id: ['parent_id'] },
  carries: { billingAddress: ['billingAddress', 'any'], shippingAddress: ['shippingAddress', 'any'] },
};
/** A store may not offer the events. */
const customerParts = {
  ...common,
  entity: 'customer',
  handler: 'part-changed',
  optional: true,
  payload: 'CommerceCustomerPart',
  schema: customerPart,
} as const;

export const commerceCustomerEvents: readonly EventDefinition[] = [
  {
    ...common,
    entity: 'customer',
    type: 'com.adobe.commerce.observer.customer_save_commit_after',
    handler: 'updated',
    createdHandler: 'created',
    fields: ['id', ...Object.keys(customerFields), 'created_at', 'updated_at'],
    payload: 'CommerceCustomerSaved',
    label: 'Customer saved in Adobe Commerce',
    description: 'A customer was created or changed in Adobe Commerce; the rest of it is read.',
    schema: object({ id: number }, { ...customerFields, ...dates, _isNew: flag }),
    identity: customer,
    sample: {
      id: 1,
      email: 'grace.hopper@example.com',
      firstname: 'Grace',
      lastname: 'Hopper',
      group_id: '1',
      created_at: '2026-01-31 09:30:00',
      updated_at: '2026-01-31 09:30:00',
    },
  },
  {
    ...common,
    entity: 'customer',
    type: 'com.adobe.commerce.observer.customer_delete_commit_after',
    handler: 'deleted',
    change: 'deleted',
    fields: ['id', 'email'],
    payload: 'CommerceCustomerDeleted',
    label: 'Customer deleted in Adobe Commerce',
    description: 'A customer was removed from Adobe Commerce.',
    schema: object({ id: number }, { email: optionalText }),
    identity: gone(customer),
    sample: { id: 1, email: 'grace.hopper@example.com' },
  },
  {
    ...customerParts,
    type: 'com.adobe.commerce.observer.customer_address_save_commit_after',
    fields: ['parent_id', ...Object.keys(ADDRESS_FIELDS)],
    label: 'Customer address saved in Adobe Commerce',
    description: 'A customer got an address in Adobe Commerce, or another one; the customer is read.',
    identity: addressOf,
    sample: { parent_id: '1', street: '1 Harbour Road', city: 'Austin', country_id: 'US', is_default_billing: '1' },
  },
  {
    ...customerParts,
    type: 'com.adobe.commerce.observer.customer_address_delete_commit_after',
    fields: ['parent_id'],
    label: 'Customer address deleted in Adobe Commerce',
    description: 'An address was taken from a customer in Adobe Commerce; the customer is read.',
    identity: { keys: addressOf.keys, carries: {} },
    sample: { parent_id: '1' },
  },
  {
    ...customerParts,
    type: 'com.adobe.commerce.observer.newsletter_subscriber_save_commit_after',
    fields: ['customer_id', 'subscriber_status'],
    label: 'Newsletter subscription saved in Adobe Commerce',
    description: 'Somebody subscribed to the newsletter in Adobe Commerce, or no more; their customer is read.',
    identity: { keys: { id: ['customer_id'] }, carries: { marketingConsent: ['marketingConsent', 'flag'] } },
    sample: { customer_id: '1', subscriber_status: '1' },
  },
];

import fc from 'fast-check';
import * as routes from '#lib/catalogue/generated/routes';
import type { ProductUpdate } from '#lib/catalogue/generated/types';
import { catalogue } from '#lib/catalogue/index';
import type { Route } from '#lib/catalogue/types';
import { valueFingerprints } from '#lib/delivery/fingerprint';
import { recordChanges } from '#lib/delivery/record-change';
import {
  customerInBackoffice,
  customerInCommerce,
  customerToCommerce,
  wholeCustomerFromCommerce,
} from '#lib/flows/backoffice-commerce/customer';
import {
  customerGroupFromCommerce,
  customerGroupInBackoffice,
  customerGroupInCommerce,
  customerGroupToCommerce,
} from '#lib/flows/backoffice-commerce/customer-group';
import { orderFromCommerce, orderStatusIn, orderStatusToCommerce } from '#lib/flows/backoffice-commerce/order';
import {
  productFromCommerce,
  productInBackoffice,
  productInCommerce,
  productToCommerce,
} from '#lib/flows/backoffice-commerce/product';

/**
 * Each record is mapped to Adobe Commerce, saved there, told back and mapped again. What comes back
 * is what was sent, but for what is named here; and each side's own event carries what the other
 * side's handler says that it has, or no echo would be known.
 */
const ROUTES: Readonly<Record<string, Route>> = Object.assign({}, ...Object.values(routes));

/** What delivery compares of an event's data. */
function carried(type: string, data: unknown): Readonly<Record<string, string>> {
  const route = ROUTES[type];
  if (route === undefined) {
    throw new Error(`No event ${type}.`);
  }
  const event = { id: 'e', type, retryCount: 0 };
  return recordChanges({ route, peer: 'commerce' }, event, data, 0)[0]?.carried ?? {};
}

/** Adobe Commerce says of its records' fields what the handler says that it has. */
function expectKnown(type: string, data: unknown, record: Readonly<Record<string, unknown>>): void {
  expect(carried(type, data)).toEqual(valueFingerprints(record));
}

const SAVED = 'com.adobe.commerce.observer';
const text = fc.string({ minLength: 1, maxLength: 20 });
const number = fc.integer({ min: 1, max: 1_000_000 });
const price = number.map((cents) => cents / 100);
const email = fc.emailAddress();
const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-12-${date}`);
const product: fc.Arbitrary<ProductUpdate> = fc.record(
  {
    // Blanks around a SKU are no part of it.
    ...{ sku: text.map((within) => `S${within}S`), name: text, price, description: text, shortDescription: text },
    ...{ urlKey: text, weight: price, status: fc.constantFrom('enabled', 'disabled') },
    visibility: fc.constantFrom('none', 'catalog', 'search', 'both'),
    specialPrice: fc.record({ amount: price, from: day, to: day }, { requiredKeys: ['amount'] }),
    seo: fc.record({ title: text, description: text, keywords: text }, { requiredKeys: [] }),
  },
  { requiredKeys: ['sku', 'name'] },
);
const DEFAULTS = { type_id: 'simple', status: 1, visibility: 4 };
/** An event has all fields that are subscribed, and null for those that are not set. */
const UNSET = Object.fromEntries(
  (catalogue.find(({ payload }) => payload === 'CommerceProductSaved')?.fields ?? []).map(
    (name) => [name, null] as const,
  ),
);

test('a product comes back as it was sent', () => {
  fc.assert(
    fc.property(product, (sent) => {
      const { custom_attributes = [], ...written } = productToCommerce(sent);
      // The event's fields stand side by side, and its numbers are texts.
      const attributes = custom_attributes.map(({ attribute_code, value }) => [attribute_code, value] as const);
      const numbers = Object.entries(written).map(([name, value]) => [
        name,
        typeof value === 'number' ? value.toFixed(4) : value,
      ]);
      const event = {
        ...{ ...UNSET, ...DEFAULTS, sku: written.sku, store_id: '0' },
        ...Object.fromEntries([...attributes, ...numbers]),
      };
      expectKnown(
        `${SAVED}.catalog_product_save_commit_after`,
        event,
        productInCommerce({ ...DEFAULTS, ...written, custom_attributes }),
      );
      const told = productFromCommerce(event);
      expect(told).toMatchObject(sent);
      expectKnown('be-observer.catalog_product_update', told, productInBackoffice(told));
    }),
  );
});

test('a customer: what the store answers comes back, and the address may change its capitals', () => {
  const whole = { name: text, lastname: text, email, groupId: number, taxNumber: text, birthDate: day };
  const customer = fc.record(whole, { requiredKeys: ['name', 'lastname', 'email'] });
  fc.assert(
    fc.property(customer, (sent) => {
      const { addresses: _none, ...written } = customerToCommerce(sent);
      const result = { id: 1, group_id: 1, ...written };
      const { marketingConsent: _apart, billingAddress, shippingAddress, ...known } = customerInCommerce({ result });
      expect([billingAddress, shippingAddress]).toEqual([null, null]);
      const event = { taxvat: null, dob: null, ...result };
      expectKnown(`${SAVED}.customer_save_commit_after`, event, known);
      const told = wholeCustomerFromCommerce(result);
      const { name, lastname, ...others } = sent;
      expect(told).toMatchObject({ id: '1', firstName: name, lastName: lastname, ...others });
      const { firstName, lastName, ...rest } = told;
      const again = { ...rest, id: 1, name: firstName, lastname: lastName };
      expectKnown('be-observer.customer_update', again, customerInBackoffice(told));
    }),
  );
});

test('a customer group comes back as it was sent', () => {
  fc.assert(
    fc.property(fc.record({ name: text, taxClassId: number }), (sent) => {
      const written = customerGroupToCommerce(sent);
      const event = {
        customer_group_id: '4',
        customer_group_code: written.code,
        tax_class_id: String(written.tax_class_id),
      };
      expectKnown(`${SAVED}.customer_group_save_commit_after`, event, customerGroupInCommerce(written));
      const told = customerGroupFromCommerce(event);
      expect(told).toEqual({ id: '4', code: sent.name, taxClassId: sent.taxClassId });
      const again = { id: 4, name: told.code, taxClassId: told.taxClassId };
      expectKnown('be-observer.customer_group_update', again, customerGroupInBackoffice(told));
    }),
  );
});

test('an order’s status comes back as it was sent; that the customer is to be told does not', () => {
  fc.assert(
    fc.property(fc.record({ id: number, status: text, notifyCustomer: fc.boolean() }), (sent) => {
      const written = orderStatusToCommerce(sent);
      const event = { id: String(written.parent_id), status: written.status };
      expectKnown(`${SAVED}.sales_order_save_commit_after`, event, orderStatusIn(written));
      const told = orderFromCommerce(event);
      expect(told).toEqual({ id: String(sent.id), status: sent.status });
      expectKnown('be-observer.sales_order_status_update', told, orderStatusIn(told));
    }),
  );
});

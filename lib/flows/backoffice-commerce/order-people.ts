import type { Order } from '#lib/catalogue/generated/records';
import { objectOf, recordsIn } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import { given } from './values';

type Fields = Record<string, unknown>;
type People = Pick<Order, 'customer' | 'billingAddress' | 'shippingAddress' | 'shippingMethod' | 'paymentMethod'>;

/** Who bought, where it goes, and how it is sent and paid, by the REST answer of an order. */
export function peopleFromCommerce(order: Fields): People {
  const more = objectOf(order.extension_attributes);
  const shipping = objectOf(recordsIn(more.shipping_assignments)[0]?.shipping);
  const payment = objectOf(order.payment);
  const title = recordsIn(more.payment_additional_info).find(({ key }) => key === 'method_title')?.value;
  return omitNullish({
    customer: filled(customerOf(order)),
    billingAddress: filled(addressFromCommerce(objectOf(order.billing_address))),
    shippingAddress: filled(addressFromCommerce(objectOf(shipping.address))),
    shippingMethod: filled({ code: textIn(shipping.method), name: textIn(order.shipping_description) }),
    paymentMethod: filled({ code: textIn(payment.method), name: textIn(title) }),
  });
}

function customerOf(order: Fields) {
  const billing = objectOf(order.billing_address);
  return {
    id: textIn(order.customer_id),
    email: textIn(order.customer_email),
    firstName: textIn(order.customer_firstname),
    lastName: textIn(order.customer_lastname),
    company: textIn(billing.company),
    taxNumber: textIn(order.customer_taxvat) ?? textIn(billing.vat_id),
    groupId: textIn(order.customer_group_id),
    guest: given(order.customer_is_guest, (value) => Number(value) === 1),
  };
}

/** An address of an order, in the words of the canonical one. */
function addressFromCommerce(address: Fields) {
  const { street } = address;
  return {
    firstName: textIn(address.firstname),
    lastName: textIn(address.lastname),
    company: textIn(address.company),
    taxNumber: textIn(address.vat_id),
    streetAddress: Array.isArray(street) ? street.map(String) : undefined,
    addressLocality: textIn(address.city),
    addressRegion: textIn(address.region),
    regionCode: textIn(address.region_code),
    postalCode: textIn(address.postcode),
    addressCountry: textIn(address.country_id),
    telephone: textIn(address.telephone),
  };
}

/** A text that says something. */
function textIn(value: unknown): string | undefined {
  return given(value, String) || undefined;
}

/** Undefined where nothing is known. */
function filled<T extends Fields>(fields: T) {
  const known = omitNullish(fields);
  return Object.keys(known).length === 0 ? undefined : known;
}

import type { Order } from '#lib/catalogue/generated/records';
import { objectOf, recordsIn } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import { addressFromCommerce } from './address';
import { given, textIn } from './values';

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
    billingAddress: filled(addressOf(objectOf(order.billing_address))),
    shippingAddress: filled(addressOf(objectOf(shipping.address))),
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

/** An address of an order, which has the code of its region as well. */
function addressOf(address: Fields) {
  return { ...addressFromCommerce(address), regionCode: textIn(address.region_code) };
}

/** Undefined where nothing is known. */
function filled<T extends Fields>(fields: T) {
  const known = omitNullish(fields);
  return Object.keys(known).length === 0 ? undefined : known;
}

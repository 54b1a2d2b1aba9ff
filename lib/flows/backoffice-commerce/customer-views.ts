import { isRecord } from '#lib/core/json';
import type { Views } from '#lib/delivery/target';
import { addressFromCommerce } from './address';
import { dayIn, textIn } from './values';

/** Of the states of a subscription; not active, unsubscribed and unconfirmed are the others. */
const SUBSCRIBED = 1;

/**
 * How a customer's events of Adobe Commerce read: those of an address and of the newsletter have
 * that part alone.
 */
export const commerceCustomerViews = (): Views => ({ customer: customerIn });

function customerIn(item: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(item)) {
    throw new TypeError('A customer is an object.');
  }
  if ('subscriber_status' in item) {
    return { marketingConsent: Number(item.subscriber_status) === SUBSCRIBED };
  }
  if ('parent_id' in item) {
    const address = addressFromCommerce(item);
    return {
      ...(Number(item.is_default_billing) === 1 ? { billingAddress: address } : {}),
      ...(Number(item.is_default_shipping) === 1 ? { shippingAddress: address } : {}),
    };
  }
  const { taxvat, dob, ...customer } = item;
  return {
    ...customer,
    ...(taxvat === undefined ? {} : { taxvat: textIn(taxvat) ?? null }),
    ...(dob === undefined ? {} : { dob: dayIn(dob) }),
  };
}

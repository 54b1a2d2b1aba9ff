import type { SaleorOrder } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import { addressFromSaleor } from './address';

/**
 * Who bought, where it goes, and how it is sent and paid. What an event does not have is left out.
 */
export function peopleFromSaleor(order: SaleorOrder) {
  const { billingAddress, shippingAddress } = order;
  return omitNullish({
    customer: customerOf(order),
    billingAddress: billingAddress ? addressFromSaleor(billingAddress) : undefined,
    shippingAddress: shippingAddress ? addressFromSaleor(shippingAddress) : undefined,
    shippingMethod: shippingMethodOf(order),
    paymentMethod: paymentMethodOf(order),
  });
}

/** A guest has an e-mail address alone: the names are those of the billing address. */
function customerOf({ user, userEmail, billingAddress }: SaleorOrder) {
  if (user === undefined && userEmail === undefined) {
    return undefined;
  }
  return omitNullish({
    id: user?.id,
    email: userEmail || user?.email || undefined,
    firstName: user?.firstName || billingAddress?.firstName || undefined,
    lastName: user?.lastName || billingAddress?.lastName || undefined,
    company: billingAddress?.companyName || undefined,
    guest: !user,
  });
}

function shippingMethodOf({ deliveryMethod, shippingMethodName, collectionPointName }: SaleorOrder) {
  const method = omitNullish({
    code: deliveryMethod?.id ?? deliveryMethod?.slug,
    name: shippingMethodName || collectionPointName || undefined,
  });
  return Object.keys(method).length === 0 ? undefined : method;
}

/** The name of the newest transaction; before there were any, the gateway of the payment. */
function paymentMethodOf({ transactions, payments }: SaleorOrder) {
  const name = transactions?.at(-1)?.name || undefined;
  const code = payments?.find(({ isActive }) => isActive === true)?.gateway || undefined;
  return name === undefined && code === undefined ? undefined : omitNullish({ code, name });
}

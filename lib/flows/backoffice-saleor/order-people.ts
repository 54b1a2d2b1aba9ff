import type { SaleorOrder } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';

type Address = SaleorOrder['billingAddress'];

/**
 * Who bought, where it goes, and how it is sent and paid. What an event does not have is left out.
 */
export function peopleFromSaleor(order: SaleorOrder) {
  const { billingAddress, shippingAddress } = order;
  return omitNullish({
    customer: customerOf(order),
    billingAddress: addressFromSaleor(billingAddress),
    shippingAddress: addressFromSaleor(shippingAddress),
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

/** Saleor writes an empty text for what is not set. */
function addressFromSaleor(address: Address) {
  if (!address) {
    return undefined;
  }
  const { streetAddress1, streetAddress2, country } = address;
  return omitNullish({
    firstName: address.firstName || undefined,
    lastName: address.lastName || undefined,
    company: address.companyName || undefined,
    streetAddress: [streetAddress1, streetAddress2].flatMap((line) => line || []),
    addressLocality: address.city || undefined,
    district: address.cityArea || undefined,
    addressRegion: address.countryArea || undefined,
    postalCode: address.postalCode || undefined,
    addressCountry: country?.code || undefined,
    telephone: address.phone || undefined,
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

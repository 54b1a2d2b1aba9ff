import type { CustomerUpdate, SaleorCustomer } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import type { SaleorAddress } from '#lib/systems/saleor/inputs';

type Address = NonNullable<SaleorCustomer['defaultBillingAddress']>;

/**
 * An address of Saleor in the words of schema.org's `PostalAddress`. Saleor writes an empty text
 * for what is not set, and the city in capitals where the country's post does.
 */
export function addressFromSaleor(address: Address) {
  const { streetAddress1, streetAddress2 } = address;
  return {
    ...omitNullish({
      firstName: address.firstName || undefined,
      lastName: address.lastName || undefined,
      company: address.companyName || undefined,
    }),
    streetAddress: [streetAddress1, streetAddress2].flatMap((line) => line || []),
    ...omitNullish({
      addressLocality: address.city || undefined,
      district: address.cityArea || undefined,
      addressRegion: address.countryArea || undefined,
      postalCode: address.postalCode || undefined,
      addressCountry: address.country?.code || undefined,
      telephone: address.phone || undefined,
    }),
  };
}

/** The other way: an address of the back office, which replaces one in Saleor as a whole. */
export function addressToSaleor(address: NonNullable<CustomerUpdate['billingAddress']>): SaleorAddress {
  return {
    ...omitNullish({
      firstName: address.firstName,
      lastName: address.lastName,
      company: address.company,
      city: address.addressLocality,
      district: address.district,
      region: address.addressRegion,
      postalCode: address.postalCode,
      phone: address.telephone,
    }),
    lines: address.streetAddress,
    country: address.addressCountry,
  };
}

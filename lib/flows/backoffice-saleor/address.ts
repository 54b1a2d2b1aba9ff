import type { SaleorCustomer } from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';

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

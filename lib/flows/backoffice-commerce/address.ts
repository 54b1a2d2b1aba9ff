import type { CustomerUpdate } from '#lib/catalogue/generated/types';
import { objectOf } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import type { CommerceAddress } from '#lib/systems/commerce/customer-addresses';
import { textIn } from './values';

type Fields = Record<string, unknown>;

/**
 * An address of Adobe Commerce in the words of schema.org's `PostalAddress`: of a customer, of an
 * order, or of an event of the store, which has the lines of the street in one text.
 */
export function addressFromCommerce(address: Fields) {
  const { street, region } = address;
  const lines =
    typeof street === 'string' ? street.split('\n') : Array.isArray(street) ? street.map(String) : undefined;
  return omitNullish({
    firstName: textIn(address.firstname),
    lastName: textIn(address.lastname),
    company: textIn(address.company),
    taxNumber: textIn(address.vat_id),
    streetAddress: lines?.filter((line) => line.trim() !== ''),
    addressLocality: textIn(address.city),
    addressRegion: textIn(typeof region === 'object' ? objectOf(region).region : region),
    postalCode: textIn(address.postcode),
    addressCountry: textIn(address.country_id),
    telephone: textIn(address.telephone),
  });
}

/** The other way: an address of the back office, which replaces one of a customer as a whole. */
export function addressToCommerce(address: NonNullable<CustomerUpdate['billingAddress']>): CommerceAddress {
  // The store has no part of a city: it goes on a line of its own.
  const { district } = address;
  return {
    ...omitNullish({
      firstname: address.firstName,
      lastname: address.lastName,
      company: address.company,
      vat_id: address.taxNumber,
      city: address.addressLocality,
      region: address.addressRegion,
      postcode: address.postalCode,
      telephone: address.telephone,
    }),
    street: [...address.streetAddress, ...(district === undefined ? [] : [district])],
    country_id: address.addressCountry,
  };
}

import type { SaleorAddress } from './inputs';
import type { AddressFields, FoundCustomer } from './operations/customers';

/** A customer's default addresses, each by its kind. */
const KINDS = ['billing', 'shipping'] as const;
type Kind = (typeof KINDS)[number];
/** An address as Saleor has it. */
type Postal = NonNullable<FoundCustomer['defaultBillingAddress']>;

const FIELD = { billing: 'defaultBillingAddress', shipping: 'defaultShippingAddress' } as const;
const UPPER = { billing: 'BILLING', shipping: 'SHIPPING' } as const;

/** The default addresses that a customer is to have; undefined stays, null is taken away. */
export type WantedAddresses = Readonly<Partial<Record<Kind, SaleorAddress | null>>>;

/** What has to be done for a customer to have them. */
export interface AddressPlan {
  /** Fields of `CustomerInput`: Saleor writes them into the default address that is there. */
  input: { defaultBillingAddress?: AddressFields; defaultShippingAddress?: AddressFields };
  /** What must not be written there, since the other default is the very same address. */
  apart: { kind: 'BILLING' | 'SHIPPING'; address: AddressFields }[];
  /** Ids of addresses to delete. */
  gone: string[];
}

/**
 * What differs between the addresses that are wanted and those that are there. Saleor writes into
 * the default address that is there, so one that is both defaults is never written for one alone.
 */
export function planAddresses(existing: FoundCustomer, wanted: WantedAddresses): AddressPlan {
  const found = { billing: foundIn(existing, 'billing'), shipping: foundIn(existing, 'shipping') };
  const shared = found.billing !== undefined && found.billing.id === found.shipping?.id;
  const changed = KINDS.filter((kind) => !isAsWanted(found[kind], wanted[kind]));
  const given = changed.flatMap((kind) => (wanted[kind] ? [{ kind, address: fieldsOf(wanted[kind]) }] : []));
  const gone = changed.flatMap((kind) => (wanted[kind] ? [] : (found[kind]?.id ?? [])));
  // Of both that become one other address, writing one is enough; else the first gets its own.
  const isOneChange = given.length === KINDS.length && isSame(wanted.billing, wanted.shipping);
  const apart = shared && !isOneChange ? given.slice(0, 1) : [];
  const inPlace = shared && isOneChange ? given.slice(0, 1) : given.slice(apart.length);
  // The other default goes on in an address of its own.
  const stays = shared && gone.length > 0 ? KINDS.find((kind) => !changed.includes(kind)) : undefined;
  const kept = stays && found[stays];
  const moved = stays && kept ? [{ kind: stays, address: withoutId(kept) }] : [];
  return {
    input: Object.fromEntries(inPlace.map(({ kind, address }) => [FIELD[kind], address] as const)),
    apart: [...apart, ...moved].map(({ kind, address }) => ({ kind: UPPER[kind], address })),
    gone: [...new Set(gone)],
  };
}

/** The fields of `AddressInput`. An address is replaced as a whole: what is missing is emptied. */
export function fieldsOf(address: SaleorAddress): AddressFields {
  const { lines, country } = address;
  return {
    firstName: address.firstName ?? '',
    lastName: address.lastName ?? '',
    companyName: address.company ?? '',
    streetAddress1: lines[0] ?? '',
    streetAddress2: lines.slice(1).join(', '),
    city: address.city ?? '',
    cityArea: address.district ?? '',
    countryArea: address.region ?? '',
    postalCode: address.postalCode ?? '',
    country,
    phone: address.phone ?? '',
  };
}

/** Whether an address that is there is the one that is wanted. */
export function isAddress(found: Postal, fields: AddressFields): boolean {
  const known = withoutId(found);
  const names = Object.keys(fields) as (keyof AddressFields)[];
  return names.every((name) => plain(name, known[name]) === plain(name, fields[name]));
}

function foundIn(existing: FoundCustomer, kind: Kind): (Postal & { id: string }) | undefined {
  const [address, id] = [existing[FIELD[kind]], existing[kind]?.id];
  return address && id !== undefined ? { ...address, id } : undefined;
}

function isAsWanted(found: Postal | undefined, wanted: SaleorAddress | null | undefined): boolean {
  return wanted ? found !== undefined && isAddress(found, fieldsOf(wanted)) : wanted === undefined || !found;
}

function isSame(one: SaleorAddress | null | undefined, other: SaleorAddress | null | undefined): boolean {
  return !!one && !!other && JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other));
}

function withoutId({ country, ...address }: Postal): AddressFields {
  return {
    firstName: address.firstName ?? '',
    lastName: address.lastName ?? '',
    companyName: address.companyName ?? '',
    streetAddress1: address.streetAddress1 ?? '',
    streetAddress2: address.streetAddress2 ?? '',
    city: address.city ?? '',
    cityArea: address.cityArea ?? '',
    countryArea: address.countryArea ?? '',
    postalCode: address.postalCode ?? '',
    country: country?.code ?? '',
    phone: address.phone ?? '',
  };
}

/** Saleor writes a city in capitals where the country's post does, and a number its own way. */
function plain(name: keyof AddressFields, value: string): string {
  const text = value.trim().toLowerCase();
  return name === 'phone' ? text.replace(/\D/g, '') : text;
}

import { isRecord, objectOf } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import type { CommerceApi } from './client';
import { isAlike, regionIn } from './regions';

/** An address as a customer is to have it; what is missing is emptied. */
export interface CommerceAddress {
  /** Without names it has those of the customer. */
  firstname?: string;
  lastname?: string;
  company?: string;
  vat_id?: string;
  street: readonly string[];
  city?: string;
  /** By its name or its code. */
  region?: string;
  postcode?: string;
  country_id: string;
  telephone?: string;
}

/** The default addresses that a customer is to have; undefined stays, null is taken away. */
export interface WantedAddresses {
  billing?: CommerceAddress | null;
  shipping?: CommerceAddress | null;
}

/** An address as the store has it. */
type Saved = Record<string, unknown>;
/** One of the addresses to send: as it is, or as it is to be. */
interface Entry {
  saved: Saved;
  wanted?: CommerceAddress;
}

const FLAGS = { billing: 'default_billing', shipping: 'default_shipping' } as const;
type Kind = keyof typeof FLAGS;
const KINDS: readonly Kind[] = ['billing', 'shipping'];
/** Texts that are compared as they stand. */
const TEXTS = ['firstname', 'lastname', 'company', 'vat_id', 'city', 'postcode', 'country_id', 'telephone'] as const;

const NO_REGION = { region: '', region_code: '', region_id: 0 };

/**
 * All addresses of the customer as they are to be sent; undefined where nothing differs. The store
 * deletes each one that is not in the list. An address that is both defaults is never changed for
 * one of them alone.
 */
export async function addressesToSend(
  api: CommerceApi,
  existing: readonly Saved[],
  wanted: WantedAddresses,
  names: { firstname: string; lastname: string },
): Promise<Saved[] | undefined> {
  const entries = planned(existing, withNames(wanted, names));
  if (entries === undefined) {
    return undefined;
  }
  const sent: Saved[] = [];
  for (const entry of entries) {
    sent.push(await written(api, entry));
  }
  return sent;
}

function withNames({ billing, shipping }: WantedAddresses, names: { firstname: string; lastname: string }) {
  const named = (address: CommerceAddress | null | undefined) => address && { ...names, ...address };
  return { billing: named(billing), shipping: named(shipping) };
}

function planned(
  existing: readonly Saved[],
  wanted: Readonly<Record<Kind, CommerceAddress | null | undefined>>,
): Entry[] | undefined {
  const entries: Entry[] = existing.map((saved) => ({ saved: { ...saved } }));
  const { billing, shipping } = wanted;
  const areSame = !!billing && !!shipping && JSON.stringify(billing) === JSON.stringify(shipping);
  let differs = false;
  for (const kind of KINDS) {
    const found = entries.find(({ saved }) => saved[FLAGS[kind]] === true);
    if (!isAsWanted(found, wanted[kind])) {
      differs = true;
      change(entries, { kind, found, wanted: wanted[kind] ?? null, areSame });
    }
  }
  return differs ? entries : undefined;
}

interface Change {
  kind: Kind;
  found: Entry | undefined;
  wanted: CommerceAddress | null;
  /** Whether both defaults become the same address. */
  areSame: boolean;
}

function change(entries: Entry[], { kind, found, wanted, areSame }: Change): void {
  const [flag, other] = kind === 'billing' ? [FLAGS.billing, FLAGS.shipping] : [FLAGS.shipping, FLAGS.billing];
  const stays = found?.saved[other] === true && !(wanted && areSame);
  if (found !== undefined && wanted !== null && !stays) {
    found.wanted = wanted;
    return;
  }
  if (found !== undefined && stays) {
    found.saved[flag] = false;
  } else if (found !== undefined) {
    entries.splice(entries.indexOf(found), 1);
  }
  if (wanted !== null) {
    const known = entries.find((entry) => entry !== found && isAsWanted(entry, wanted));
    const entry = known ?? { saved: {}, wanted };
    entry.saved[flag] = true;
    if (known === undefined) {
      entries.push(entry);
    }
  }
}

function isAsWanted(found: Entry | undefined, wanted: CommerceAddress | null | undefined): boolean {
  if (!wanted || found === undefined) {
    return wanted === undefined || (wanted === null && found === undefined);
  }
  if (found.wanted !== undefined) {
    return JSON.stringify(found.wanted) === JSON.stringify(wanted);
  }
  const { saved } = found;
  const lines = Array.isArray(saved.street) ? saved.street.map(String) : [];
  const region = objectOf(saved.region);
  const isThere = wanted.region === undefined ? !region.region : isRegion(region, wanted.region);
  return TEXTS.every((name) => textOf(saved[name]) === textOf(wanted[name])) && isThere && isList(lines, wanted.street);
}

function isRegion({ region, region_code }: Saved, wanted: string): boolean {
  return isAlike(region, wanted) || isAlike(region_code, wanted);
}

function isList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line.trim() === other[index]?.trim());
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** The store keeps each field of an address that is not sent: what is to be empty is said. */
async function written(api: CommerceApi, { saved, wanted }: Entry): Promise<Saved> {
  const flags = { default_billing: saved.default_billing === true, default_shipping: saved.default_shipping === true };
  if (wanted === undefined) {
    return { ...omitNullish(saved), ...flags, ...regionOf(saved) };
  }
  const isNew = saved.id === undefined;
  const texts = TEXTS.map((name) => [name, wanted[name] ?? (isNew ? undefined : '')] as const);
  const region = wanted.region === undefined ? undefined : await regionIn(api, wanted.country_id, wanted.region);
  const none = isNew ? undefined : NO_REGION;
  return {
    ...omitNullish({ id: saved.id, customer_id: saved.customer_id }),
    ...omitNullish(Object.fromEntries(texts)),
    ...omitNullish({ region: region ?? none, region_id: (region ?? none)?.region_id }),
    street: wanted.street,
    ...flags,
  };
}

/** A region that is not set has nulls, which the store does not take. */
function regionOf({ region }: Saved): Saved {
  return isRecord(region) ? { region: { ...NO_REGION, ...omitNullish(region) } } : {};
}

import { isRecord } from '#lib/core/json';
import { setDefaultAddress } from './addresses';
import { found } from './ids';
import { postal } from './postal';
import {
  type Args,
  answering,
  inputOf,
  listOf,
  MOST_LETTERS,
  Refusal,
  reference,
  refuseAll,
  textOf,
  tooLong,
} from './problem';
import type { Records, User } from './records';
import type { View } from './views';
import { need, type World } from './world';

/** An address as Django takes it: ASCII before the sign, a domain with a point behind. */
const LETTERS = "[-!#$%&'*+/=?^_`{}|~0-9a-z]+";
const LABEL = '[\\p{L}0-9](?:[\\p{L}0-9-]*[\\p{L}0-9])?';
const ADDRESS = new RegExp(`^${LETTERS}(?:\\.${LETTERS})*@(?:${LABEL}\\.)+[\\p{L}0-9-]{2,63}$`, 'iu');

/** Customers. Addresses are kept in small letters. */
export function customerMutations({ records, views, caller, emit }: World): View {
  const mutation = (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_USERS');
    return answering(() => records.transaction(() => work(args)));
  };
  const tell = (event: string, user: User) => emit(event, { user: views.user(user) });
  return {
    customerCreate: mutation((args) => {
      const given = fieldsIn(inputOf(args));
      const { email, firstName = '', lastName = '', externalReference, addresses, ...others } = given;
      if (email === undefined) {
        throw new Refusal('REQUIRED', 'email', 'This field is required.');
      }
      needUnique(records, { email, externalReference });
      const names = { email, firstName, lastName, externalReference: externalReference ?? null };
      const user = records.add('user', { ...names, ...others });
      setAddresses(user, addresses);
      records.change('user', user);
      tell('CUSTOMER_CREATED', user);
      return { user: views.user(user) };
    }),
    customerUpdate: mutation((args) => {
      const user = userOf(records, args);
      const { metadata, privateMetadata, ...fields } = fieldsIn(inputOf(args));
      needUnique(records, fields, user.id);
      const { email, firstName, lastName, externalReference, addresses, ...others } = fields;
      Object.assign(user, others);
      setAddresses(user, addresses);
      user.email = email ?? user.email;
      user.firstName = firstName ?? user.firstName;
      user.lastName = lastName ?? user.lastName;
      const isTakenAway = inputOf(args).externalReference === null;
      user.externalReference = isTakenAway ? null : (externalReference ?? user.externalReference);
      user.metadata = { ...user.metadata, ...metadata };
      user.privateMetadata = { ...user.privateMetadata, ...privateMetadata };
      tell('CUSTOMER_UPDATED', records.change('user', user));
      return { user: views.user(user) };
    }),
    customerDelete: mutation((args) => {
      const user = userOf(records, args);
      tell('CUSTOMER_DELETED', user);
      records.remove('user', user.id);
      return { user: null };
    }),
  };
}

/** What is given of a customer. @throws Refusal for what Saleor does not take. */
function fieldsIn(input: Record<string, unknown>) {
  const email = textOf(input, 'email')?.toLowerCase();
  refuseAll([
    ...tooLong('email', email, MOST_LETTERS.email),
    ...(email === undefined || ADDRESS.test(email)
      ? []
      : [new Refusal('INVALID', 'email', 'Enter a valid email address.')]),
    ...tooLong('firstName', input.firstName, MOST_LETTERS.personName),
    ...tooLong('lastName', input.lastName, MOST_LETTERS.personName),
  ]);
  for (const set of ['metadata', 'privateMetadata']) {
    if (listOf(input[set]).some(({ key }) => String(key).trim() === '')) {
      throw new Refusal('REQUIRED', set, 'Metadata key cannot be empty.');
    }
  }
  const items = (name: string) => listOf(input[name]).map(({ key, value }) => [String(key), String(value)] as const);
  return {
    email,
    firstName: typeof input.firstName === 'string' ? input.firstName : undefined,
    lastName: typeof input.lastName === 'string' ? input.lastName : undefined,
    externalReference: reference(input),
    ...(typeof input.isActive === 'boolean' ? { active: input.isActive } : {}),
    addresses: addressesOf(input),
    metadata: Object.fromEntries(items('metadata')),
    privateMetadata: Object.fromEntries(items('privateMetadata')),
  };
}

/** @throws Refusal where another customer has the address or the external reference. */
function needUnique(
  records: Records,
  given: { email?: string | undefined; externalReference?: string | undefined },
  own?: number,
): void {
  const { email, externalReference } = given;
  const others = records.all('user').filter(({ id }) => id !== own);
  if (email !== undefined && others.some((user) => user.email === email)) {
    throw new Refusal('UNIQUE', 'email', 'User with this Email already exists.');
  }
  if (externalReference !== undefined && others.some((user) => user.externalReference === externalReference)) {
    throw new Refusal('UNIQUE', 'externalReference', 'User with this External reference already exists.');
  }
}

function userOf(records: Records, { id, externalReference }: Args): User {
  const byReference = records.all('user').find((user) => user.externalReference === externalReference);
  return id === undefined || id === null
    ? (byReference ?? missing())
    : found('User', id, (number) => records.get('user', number));
}

/** Their default addresses; what is not given stays. */
function addressesOf({ defaultShippingAddress: shipping, defaultBillingAddress: billing }: View) {
  return {
    ...(isRecord(shipping) ? { shipping: postal(shipping) } : {}),
    ...(isRecord(billing) ? { billing: postal(billing) } : {}),
  };
}

function setAddresses(user: User, addresses: ReturnType<typeof addressesOf>): void {
  for (const kind of ['shipping', 'billing'] as const) {
    const fields = addresses[kind];
    if (fields !== undefined) {
      setDefaultAddress(user, kind, fields);
    }
  }
}

function missing(): never {
  throw new Refusal('NOT_FOUND', 'externalReference', "Couldn't resolve to a node.");
}

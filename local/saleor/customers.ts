import { numberIn } from './ids';
import { type Args, answering, inputOf, listOf, Refusal, reference, textOf } from './problem';
import type { User } from './records';
import type { View } from './views';
import { need, type World } from './world';

/** Customers. Addresses are kept in small letters. */
export function customerMutations({ records, views, caller, emit }: World): View {
  const mutation = (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_USERS');
    return answering(() => records.transaction(() => work(args)));
  };
  const tell = (event: string, user: User) => emit(event, { user: views.user(user) });
  const free = (email: string | undefined, own?: number) => {
    if (email !== undefined && records.all('user').some((user) => user.id !== own && user.email === email)) {
      throw new Refusal('UNIQUE', 'email', 'User with this Email already exists.');
    }
    return email;
  };
  const fieldsOf = (input: Record<string, unknown>) => {
    const email = textOf(input, 'email')?.toLowerCase();
    if (email !== undefined && !/^[^@\s]+@[^@\s]+$/.test(email)) {
      throw new Refusal('INVALID', 'email', 'Enter a valid email address.');
    }
    const items = (name: string) => listOf(input[name]).map(({ key, value }) => [String(key), String(value)] as const);
    return {
      email,
      firstName: typeof input.firstName === 'string' ? input.firstName : undefined,
      lastName: typeof input.lastName === 'string' ? input.lastName : undefined,
      externalReference: reference(input),
      metadata: Object.fromEntries(items('metadata')),
      privateMetadata: Object.fromEntries(items('privateMetadata')),
    };
  };

  return {
    customerCreate: mutation((args) => {
      const { email, firstName = '', lastName = '', externalReference, ...sets } = fieldsOf(inputOf(args));
      if (email === undefined) {
        throw new Refusal('REQUIRED', 'email', 'This field is required.');
      }
      free(email);
      freeReference(externalReference);
      const names = { email, firstName, lastName, externalReference: externalReference ?? null };
      const user = records.add('user', { ...names, ...sets });
      tell('CUSTOMER_CREATED', user);
      return { user: views.user(user) };
    }),
    customerUpdate: mutation((args) => {
      const user = userOf(args);
      const { metadata, privateMetadata, ...fields } = fieldsOf(inputOf(args));
      free(fields.email, user.id);
      freeReference(fields.externalReference, user.id);
      user.email = fields.email ?? user.email;
      user.firstName = fields.firstName ?? user.firstName;
      user.lastName = fields.lastName ?? user.lastName;
      user.externalReference = fields.externalReference ?? user.externalReference;
      user.metadata = { ...user.metadata, ...metadata };
      user.privateMetadata = { ...user.privateMetadata, ...privateMetadata };
      tell('CUSTOMER_UPDATED', records.change('user', user));
      return { user: views.user(user) };
    }),
    customerDelete: mutation((args) => {
      const user = userOf(args);
      tell('CUSTOMER_DELETED', user);
      records.remove('user', user.id);
      return { user: null };
    }),
  };

  function userOf({ id, externalReference }: Args): User {
    const number = numberIn('User', id);
    const found =
      number === undefined
        ? records.all('user').find((user) => user.externalReference === externalReference)
        : records.get('user', number);
    if (found === undefined) {
      throw new Refusal('NOT_FOUND', 'id', "Couldn't resolve to a node.");
    }
    return found;
  }

  function freeReference(value: string | undefined, own?: number): void {
    if (
      value !== undefined &&
      records.all('user').some((user) => user.id !== own && user.externalReference === value)
    ) {
      throw new Refusal('UNIQUE', 'externalReference', 'User with this External reference already exists.');
    }
  }
}

import { isRecord } from '#lib/core/json';
import { found, globalId } from './ids';
import { postal } from './postal';
import { type Args, answering, Refusal } from './problem';
import type { Postal, User } from './records';
import type { View } from './views';
import { need, type World } from './world';

/** The addresses of customers, one by one. */
export function addressMutations({ records, views, caller, emit }: World): View {
  const mutation = (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_USERS');
    return answering(() => records.transaction(() => work(args)));
  };
  const userOf = (id: unknown) => found('User', id, (number) => records.get('user', number), 'userId');
  const ownerOf = (id: number) => records.all('user').find((user) => user.addresses?.some((own) => own.id === id));

  return {
    addressCreate: mutation(({ userId, input }) => {
      const user = userOf(userId);
      const address = withAddress(user, postal(isRecord(input) ? input : {}));
      records.change('user', user);
      return { user: views.user(user), address: views.address(address) };
    }),
    addressSetDefault: mutation(({ addressId, userId, type }) => {
      const user = userOf(userId);
      const address = found('Address', addressId, (id) => ownerOf(id)?.addresses?.find((own) => own.id === id));
      if (user.addresses?.some((own) => own.id === address.id) !== true) {
        throw new Refusal('INVALID', 'addressId', "The address doesn't belong to that user.");
      }
      user[type === 'BILLING' ? 'billing' : 'shipping'] = address.id;
      emit('CUSTOMER_UPDATED', { user: views.user(records.change('user', user)) });
      return { user: views.user(user) };
    }),
    addressDelete: mutation(({ id: wanted }) => {
      const user = found('Address', wanted, ownerOf);
      const id = Number(user.addresses?.find((own) => globalId('Address', own.id) === wanted)?.id);
      user.addresses = user.addresses?.filter((own) => own.id !== id);
      for (const kind of ['billing', 'shipping'] as const) {
        user[kind] = user[kind] === id ? undefined : user[kind];
      }
      records.change('user', user);
      return { user: views.user(user), address: null };
    }),
  };
}

/** The user's new address. */
export function withAddress(user: User, fields: Postal): NonNullable<User['addresses']>[number] {
  const address = { id: user.id * 1000 + (user.madeAddresses ?? 0), fields };
  user.madeAddresses = (user.madeAddresses ?? 0) + 1;
  user.addresses = [...(user.addresses ?? []), address];
  return address;
}

/** Writes into the user's default address of a kind, as Saleor does, or makes one. */
export function setDefaultAddress(user: User, kind: 'billing' | 'shipping', fields: Postal): void {
  const known = user.addresses?.find(({ id }) => id === user[kind]);
  if (known === undefined) {
    user[kind] = withAddress(user, fields).id;
  } else {
    known.fields = fields;
  }
}

import type { Apps } from './apps';
import { numberIn } from './ids';
import type { Metadata } from './kept';
import { type Args, answering, listOf, Problem, Refusal } from './problem';
import type { View } from './views';
import { need, type World } from './world';

type Sets = 'metadata' | 'privateMetadata';

/** A record with metadata: who may change it, what keeps it, and what is told of it then. */
interface Owner {
  sets: Record<Sets, Metadata>;
  permission: string;
  keep: () => void;
}

/** Metadata, of records and of the app itself. */
export function metadataMutations(world: World, apps: Apps): View {
  const change = (args: Args, set: Sets, work: (all: Metadata) => void) =>
    answering(() => {
      const { sets, permission, keep } = ownerOf(world, apps, args.id, set);
      need(world.caller, permission);
      work(sets[set]);
      keep();
      return { item: { id: args.id } };
    });
  const put = (set: Sets) => (args: Args) =>
    change(args, set, (all) => {
      for (const { key, value } of listOf(args.input)) {
        all[String(key)] = String(value);
      }
    });
  const drop = (set: Sets) => (args: Args) =>
    change(args, set, (all) => {
      for (const key of Array.isArray(args.keys) ? args.keys : []) {
        delete all[String(key)];
      }
    });
  return {
    updateMetadata: put('metadata'),
    updatePrivateMetadata: put('privateMetadata'),
    deleteMetadata: drop('metadata'),
    deletePrivateMetadata: drop('privateMetadata'),
  };
}

function ownerOf({ records, views, caller, emit }: World, apps: Apps, id: unknown, set: Sets): Owner {
  const app = apps.all().find((one) => one.id === numberIn('App', id));
  if (app !== undefined) {
    if (app.id !== caller.app || set !== 'privateMetadata') {
      throw new Problem('You need one of the following permissions: MANAGE_APPS');
    }
    const sets = { metadata: {}, privateMetadata: app.privateMetadata };
    return { sets, permission: 'OWN', keep: () => apps.update(app) };
  }
  const order = records.get('order', numberIn('Order', id) ?? null);
  if (order !== undefined) {
    const keep = () => {
      records.change('order', order);
      emit('ORDER_METADATA_UPDATED', { order: views.order(order) });
      emit('ORDER_UPDATED', { order: views.order(order) });
    };
    return { sets: order, permission: 'MANAGE_ORDERS', keep };
  }
  const user = records.get('user', numberIn('User', id) ?? null);
  if (user !== undefined) {
    const keep = () => {
      records.change('user', user);
      emit('CUSTOMER_UPDATED', { user: views.user(user) });
    };
    return { sets: user, permission: 'MANAGE_USERS', keep };
  }
  const product = records.get('product', numberIn('Product', id) ?? null);
  if (product !== undefined) {
    const keep = () => {
      records.change('product', product);
      emit('PRODUCT_UPDATED', { product: views.product(product) });
    };
    return { sets: product, permission: 'MANAGE_PRODUCTS', keep };
  }
  throw new Refusal('NOT_FOUND', 'id', "Couldn't resolve to a node.");
}

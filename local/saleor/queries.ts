import { isRecord } from '#lib/core/json';
import { askedNumber, globalId, numberIn } from './ids';
import { type Args, Problem } from './problem';
import type { RecordKind, Records, Variant } from './records';
import { inPlace, type View } from './views';
import { need, type World } from './world';

/** What can be asked for. `shopUrl` is the shop's own address. */
export function queries(world: World, shopUrl: string): View {
  const { records } = world;
  return {
    shop: {
      schemaVersion: '3.23',
      version: records.settings().version,
      name: 'The local Saleor',
      domain: { url: shopUrl },
    },
    ...placeQueries(world),
    ...productQueries(world),
    ...peopleQueries(world),
  };
}

function placeQueries({ records, views, caller }: World): View {
  const places = (kind: 'channel' | 'productType' | 'category' | 'warehouse', type: string, args: Args) => {
    const slugs = filterOf(args).slugs;
    const wanted = records.all(kind).filter(({ slug }) => !Array.isArray(slugs) || slugs.includes(slug));
    // By their slugs, as Saleor's lists of them come.
    return wanted.sort((a, b) => (a.slug < b.slug ? -1 : 1)).map((place) => views.place(type, place));
  };
  return {
    channels: () => places('channel', 'Channel', {}),
    productTypes: (args: Args) => views.connection(places('productType', 'ProductType', args), args),
    productType: ({ id }: Args) => views.productType(askedNumber('ProductType', id) ?? null),
    category: ({ slug }: Args) => {
      const found = records.all('category').find((category) => category.slug === slug);
      return found === undefined ? null : views.category(found.id);
    },
    categories: (args: Args) => {
      const { search } = filterOf(args);
      const wanted = records.all('category').filter(({ name, slug }) => (name ?? slug).includes(String(search ?? '')));
      return views.connection(
        wanted.map(({ id }) => views.category(id)).filter((view) => view !== null),
        args,
      );
    },
    taxClasses: (args: Args) => {
      if (caller.principal === null) {
        throw new Problem('To access this path, you need one of the following permissions: AUTHENTICATED_APP');
      }
      const made = records.all('taxClass').map((place) => views.place('TaxClass', place));
      // There is one, for what nobody taxes otherwise.
      const first = { id: globalId('TaxClass', 1), name: 'Default' };
      return views.connection(made.length === 0 ? [first] : made, args);
    },
    warehouses: (args: Args) => {
      need(caller, 'MANAGE_PRODUCTS');
      return views.connection(places('warehouse', 'Warehouse', args), args);
    },
  };
}

function productQueries({ records, views, caller }: World): View {
  return {
    product: (args: Args) => {
      const found = byNames(records, 'product', 'Product', args, ['slug', 'externalReference']);
      return found === undefined || !seesAll(caller) ? null : views.product(found);
    },
    // A list of what one may not see is empty.
    products: (args: Args) => {
      const wanted = seesAll(caller) ? changed(records, 'product', args) : [];
      return views.connection(
        wanted.map((product) => views.product(product)),
        args,
      );
    },
    productVariant: (args: Args) => {
      const found = byNames(records, 'variant', 'ProductVariant', args, ['sku', 'externalReference']);
      return found === undefined || !seesAll(caller) ? null : views.variant(found);
    },
    productVariants: (args: Args) => {
      const { sku } = filterOf(args);
      const { ids } = args;
      const named = () =>
        Array.isArray(sku)
          ? records.where('variant', 'sku', ...sku)
          : Array.isArray(ids)
            ? byIds(records, ids)
            : records.all('variant');
      const all = seesAll(caller) ? changed(records, 'variant', args, named) : [];
      const wanted = all.filter(
        (variant) =>
          (!Array.isArray(sku) || sku.includes(variant.sku)) &&
          (!Array.isArray(ids) || ids.some((id) => numberIn('ProductVariant', id) === variant.id)),
      );
      return views.connection(
        (isRecord(args.sortBy) ? wanted : inPlace(wanted)).map((variant) => views.variant(variant)),
        args,
      );
    },
  };
}

/** Customers and their orders. */
function peopleQueries({ records, views, caller }: World): View {
  return {
    user: (args: Args) => {
      need(caller, 'MANAGE_USERS');
      const found = byNames(records, 'user', 'User', args, ['email', 'externalReference']);
      return found === undefined ? null : views.user(found);
    },
    me: () => {
      const found = records.all('user').find(({ staff }) => staff === true);
      return found === undefined || caller.app !== undefined || caller.principal === null ? null : views.user(found);
    },
    customers: (args: Args) => {
      need(caller, 'MANAGE_USERS');
      return views.connection(
        changed(records, 'user', args)
          .filter((user) => user.staff !== true || records.all('order').some((order) => order.user === user.id))
          .map((user) => views.user(user)),
        args,
      );
    },
    order: (args: Args) => {
      need(caller, 'MANAGE_ORDERS');
      const found = byNames(records, 'order', 'Order', args, ['externalReference']);
      return found === undefined ? null : views.order(found);
    },
    orders: (args: Args) => {
      need(caller, 'MANAGE_ORDERS');
      const { numbers } = filterOf(args);
      return views.connection(
        changed(records, 'order', args)
          .filter(({ status }) => status !== 'DRAFT')
          .filter(({ number }) => !Array.isArray(numbers) || numbers.includes(number))
          .map((order) => views.order(order)),
        args,
      );
    },
  };
}

/** The variants with these ids, in the order in which they were made. */
function byIds(records: Records, ids: readonly unknown[]): Variant[] {
  const numbers = new Set(ids.map((id) => numberIn('ProductVariant', id) ?? null));
  return [...numbers].flatMap((id) => records.get('variant', id) ?? []).sort((a, b) => a.id - b.id);
}

/** The record that one selector names. @throws Problem where there are none or several. */
function byNames<K extends RecordKind>(records: Records, kind: K, type: string, args: Args, names: readonly string[]) {
  const given = Object.entries(args).filter(([name, value]) => ['id', ...names].includes(name) && value !== null);
  const [selector, ...more] = given;
  if (selector === undefined || more.length > 0) {
    throw new Problem(`One of the arguments is needed: id, ${names.join(', ')}.`);
  }
  const [name, value] = selector;
  if (name !== 'id') {
    // Whatever its letters: as Saleor 3.22 and later look up an address.
    const anyLetters = name === 'email' && Number(records.settings().version.split('.')[1]) >= 22;
    const wanted = anyLetters ? String(value).toLowerCase() : value;
    return records.find(kind, name, wanted);
  }
  return records.get(kind, askedNumber(type, value) ?? null);
}

/** Those of a kind that changed in the time that the filter names. */
function changed<K extends RecordKind>(records: Records, kind: K, args: Args, among = () => records.all(kind)) {
  const range = spanOf(args);
  const { gte, lte } = isRecord(range) ? range : {};
  const [from, to] = [Date.parse(String(gte)), Date.parse(String(lte))];
  const found = among().filter(({ updatedAt }) => {
    const at = Date.parse(updatedAt);
    return !(at < from) && !(at > to);
  });
  const sorted = isRecord(args.sortBy) && args.sortBy.field === 'LAST_MODIFIED_AT';
  return sorted ? found.sort((a, b) => a.updatedAt.localeCompare(b.updatedAt)) : found;
}

/** The span as a filter has it, or as the newer conditions of products do. */
function spanOf({ where, ...args }: Args): unknown {
  const { updatedAt } = isRecord(where) ? where : filterOf(args);
  return isRecord(updatedAt) && isRecord(updatedAt.range) ? updatedAt.range : updatedAt;
}

/** Without a channel only those see products who may manage them. */
function seesAll({ permissions }: World['caller']): boolean {
  return permissions.has('MANAGE_PRODUCTS');
}

function filterOf({ filter }: Args): Record<string, unknown> {
  return isRecord(filter) ? filter : {};
}

import { main as createCustomer } from '../../actions/customer/backoffice/created';
import { main as deleteCustomer } from '../../actions/customer/backoffice/deleted';
import { main as createGroup } from '../../actions/customer/backoffice/group-created';
import { main as deleteGroup } from '../../actions/customer/backoffice/group-deleted';
import { main as updateGroup } from '../../actions/customer/backoffice/group-updated';
import { main as updateCustomer } from '../../actions/customer/backoffice/updated';
import { main as createProduct } from '../../actions/product/backoffice/created';
import { main as deleteProduct } from '../../actions/product/backoffice/deleted';
import { main as updateProduct } from '../../actions/product/backoffice/updated';
import { main as setStock } from '../../actions/stock/backoffice/updated';
import { type CommerceShop, query } from './commerce-shop';
import { openCommerce } from './open-commerce';
import { OK, refused } from './open-shop';

let shop: CommerceShop;
beforeAll(async () => {
  shop = await openCommerce();
});
afterAll(() => shop.close());

interface Attributed {
  custom_attributes: { attribute_code: string; value: unknown }[];
}
const attribute = ({ custom_attributes }: Attributed, code: string) =>
  custom_attributes.find(({ attribute_code }) => attribute_code === code)?.value;
const tent = () => ({ sku: `${shop.run}-TENT`, name: `Tent ${shop.run}`, price: 189.9, description: 'Light.' });
const quantity = (sku: string, count: number, source = 'default') => ({
  ...{ sku, source, quantity: count, outOfStock: false },
});

/** Without the times that a real store writes at each save: of the save, and of the low stock. */
function withoutTimes({ updated_at: _saved, extension_attributes, ...product }: Record<string, unknown>) {
  const { stock_item, ...others } = Object(extension_attributes);
  const { low_stock_date: _since, ...stock } = Object(stock_item);
  return { ...product, extension_attributes: { ...others, stock_item: stock } };
}

describe('products', () => {
  test('a new one stands in each store view, and the same again changes nothing of it', async () => {
    const answer = await shop.send(createProduct, tent());
    const { id } = await shop.product(tent().sku);
    expect(answer).toMatchObject({ ...OK, body: { ids: { product: String(id) } } });
    for (const view of ['all', 'default']) {
      const found = await shop.product(tent().sku, view);
      expect(found).toMatchObject({ sku: tent().sku, name: tent().name, price: 189.9, attribute_set_id: 4 });
      expect(attribute(found, 'description')).toBe('Light.');
    }
    const before = withoutTimes(await shop.product(tent().sku));
    expect(await shop.send(createProduct, tent())).toMatchObject(OK);
    expect(await shop.send(updateProduct, tent())).toMatchObject(OK);
    expect(withoutTimes(await shop.product(tent().sku))).toEqual(before);
  });

  test('a change reaches each store view; what the event does not have stays', async () => {
    const { price: _price, description: _text, ...bare } = tent();
    expect(await shop.send(updateProduct, { ...bare, name: `${bare.name} 2` })).toMatchObject(OK);
    for (const view of ['all', 'default']) {
      const found = await shop.product(tent().sku, view);
      expect(found).toMatchObject({ name: `${bare.name} 2`, price: 189.9 });
      expect(attribute(found, 'description')).toBe('Light.');
    }
  });

  test('two with one name, a name without a Latin letter, and one without a price', async () => {
    const names = [`Twin ${shop.run}`, `Twin ${shop.run}`, '日本語'];
    for (const [n, name] of names.entries()) {
      expect(await shop.send(createProduct, { sku: `${shop.run}-${n}`, name })).toMatchObject(OK);
      expect(await shop.product(`${shop.run}-${n}`)).toMatchObject({ name });
    }
  });

  test.each(['/', '&', ':', '+', "'", '*', '!', ',', '@', '=', '$', '%', ' '])(
    'a SKU may have the sign %s',
    async (sign) => {
      const sku = `${shop.run}${sign}B`;
      expect(await shop.send(createProduct, { sku, name: `${shop.run} ${sign.codePointAt(0)}` })).toMatchObject(OK);
      expect(await shop.send(updateProduct, { sku, name: 'Signed', price: 2 })).toMatchObject(OK);
      expect(await shop.product(sku)).toMatchObject({ sku, price: 2 });
      expect(await shop.send(deleteProduct, { sku })).toMatchObject(OK);
      expect(await shop.product(sku)).toBeNull();
    },
  );

  test('stock that comes before its product is there after it', async () => {
    const sku = `${shop.run}-EARLY`;
    expect(await shop.send(setStock, [quantity(sku, 12)])).toMatchObject(OK);
    expect(await shop.send(createProduct, { sku, name: sku, price: 1 })).toMatchObject(OK);
    expect(await shop.stock(sku)).toEqual({ default: 12 });
    expect(await shop.send(updateProduct, { sku, name: `${sku} 2`, price: 1 })).toMatchObject(OK);
    expect(await shop.stock(sku)).toEqual({ default: 12 });
  });

  test('stock that is not for sale, and comes before its product, stays so', async () => {
    const sku = `${shop.run}-OUT`;
    expect(await shop.send(setStock, [{ ...quantity(sku, 5), outOfStock: true }])).toMatchObject(OK);
    expect(await shop.send(createProduct, { sku, name: sku, price: 1 })).toMatchObject(OK);
    expect(await shop.stockItems(sku)).toMatchObject([{ source_code: 'default', quantity: 5, status: 0 }]);
    expect(await shop.send(updateProduct, { sku, name: `${sku} 2` })).toMatchObject(OK);
    expect(await shop.stockItems(sku)).toMatchObject([{ source_code: 'default', quantity: 5, status: 0 }]);
  });

  test('of a list with a bad entry all others are set', async () => {
    const skus = [1, 2, 3].map((n) => `${shop.run}-LIST-${n}`);
    const list = skus.map((sku, n) => quantity(sku, n + 1, n === 1 ? 'nowhere' : 'default'));
    expect(await shop.send(setStock, list)).toMatchObject({
      ...refused(404, 'no such source'),
      body: { refused: [1] },
    });
    const found = await Promise.all(skus.map((sku) => shop.stock(sku)));
    expect(found).toEqual([{ default: 1 }, {}, { default: 3 }]);
  });

  test('one is deleted, once or twice', async () => {
    expect(await shop.send(deleteProduct, { sku: tent().sku })).toMatchObject(OK);
    expect(await shop.send(deleteProduct, { sku: tent().sku })).toMatchObject(OK);
    expect(await shop.product(tent().sku)).toBeNull();
  });
});

describe('customers and groups', () => {
  const customers = async (email: string) => {
    const filter = 'searchCriteria[filterGroups][0][filters][0]';
    const criteria = { [`${filter}[field]`]: 'email', [`${filter}[value]`]: email, 'searchCriteria[pageSize]': '5' };
    return (await shop.get(`customers/search?${query(criteria)}`)).items;
  };
  const email = (name: string) => `${name}.${shop.run.toLowerCase()}@example.com`;

  test('one is made once, changed by its address, and keeps what the event does not have', async () => {
    const ada = { name: 'Ada', lastname: 'Byron', email: email('ada') };
    expect(await shop.send(createCustomer, ada)).toMatchObject(OK);
    const [made] = await customers(ada.email);
    expect(await shop.send(createCustomer, { ...ada, lastname: 'King' })).toMatchObject(OK);
    expect(await shop.send(updateCustomer, { ...ada, id: 'erp-1', lastname: 'Lovelace' })).toMatchObject(OK);
    const { id, group_id, website_id, store_id } = made;
    expect(await customers(ada.email)).toMatchObject([{ id, group_id, website_id, store_id, lastname: 'Lovelace' }]);
  });

  test('a removal whose id and address are of two customers removes nobody', async () => {
    expect(await shop.send(createCustomer, { name: 'Grace', lastname: 'Hopper', email: email('grace') })).toMatchObject(
      OK,
    );
    const [[ada], [grace]] = [await customers(email('ada')), await customers(email('grace'))];
    expect(await shop.send(deleteCustomer, { id: ada.id, email: grace.email })).toMatchObject(
      refused(409, 'another e-mail address'),
    );
    expect(await customers(email('ada'))).toHaveLength(1);
    expect(await shop.send(deleteCustomer, { id: ada.id, email: ada.email })).toMatchObject(OK);
    expect(await shop.send(deleteCustomer, { id: grace.id })).toMatchObject(OK);
    expect(await customers(email('ada'))).toEqual([]);
    expect(await customers(email('grace'))).toEqual([]);
  });

  test('a group is made once, renamed by its number, and deleted', async () => {
    const filter = 'searchCriteria[filterGroups][0][filters][0]';
    const groups = async (code: string) => {
      const criteria = { [`${filter}[field]`]: 'code', [`${filter}[value]`]: code };
      return (await shop.get(`customerGroups/search?${query(criteria)}`)).items;
    };
    const name = `G ${shop.run}`;
    expect(await shop.send(createGroup, { name, taxClassId: 3 })).toMatchObject(OK);
    expect(await shop.send(createGroup, { name, taxClassId: '3' })).toMatchObject(OK);
    const [{ id }, ...more] = await groups(name);
    expect(more).toEqual([]);
    expect(await shop.send(updateGroup, { id: String(id), name: `${name} 2`, taxClassId: 3 })).toMatchObject(OK);
    expect(await groups(`${name} 2`)).toMatchObject([{ id, tax_class_id: 3 }]);
    expect(await shop.send(deleteGroup, { id })).toMatchObject(OK);
    expect(await shop.send(deleteGroup, { id })).toMatchObject(OK);
    expect(await groups(`${name} 2`)).toEqual([]);
  });
});

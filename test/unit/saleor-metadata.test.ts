import { readConfig } from '#lib/core/config';
import { customerFromSaleor, customerInSaleor } from '#lib/flows/backoffice-saleor/customer';
import { productFromSaleor } from '#lib/flows/backoffice-saleor/product';

const config = (keys?: string) => readConfig(keys === undefined ? {} : { SALEOR_METADATA: keys });
const entry = (key: string, value: string) => ({ key, value });
const product = {
  id: 'p1',
  metadata: [entry('season', 'summer'), entry('vendor', 'Alpine'), entry('internal', 'x')],
};
const variant = { id: 'v1', sku: 'A', metadata: [entry('season', 'winter')], product };
const customer = { id: 'c1', metadata: [entry('vat-id', 'DE1'), entry('theme', 'dark')] };

describe('the metadata that the merchant wants', () => {
  test('of a product and its variant: the variant’s own value counts, and no other key is told', () => {
    expect(productFromSaleor(variant, config('vendor, season')).metadata).toEqual([
      { key: 'vendor', value: 'Alpine' },
      { key: 'season', value: 'winter' },
    ]);
  });

  test('of a customer', () => {
    expect(customerFromSaleor(customer, config('vat-id')).metadata).toEqual([{ key: 'vat-id', value: 'DE1' }]);
  });

  test('one that was taken away is missing, also where it was the only one', () => {
    expect(customerFromSaleor({ ...customer, metadata: [] }, config('vat-id')).metadata).toEqual([]);
    expect(productFromSaleor({ ...variant, metadata: [] }, config('season')).metadata).toEqual([
      { key: 'season', value: 'summer' },
    ]);
  });

  test.each([
    ['without the setting', undefined, customer, variant],
    ['where it was not read', 'vat-id season', { id: 'c1' }, { id: 'v1', sku: 'A', product: { id: 'p1' } }],
    ['where Saleor does not show it', 'season', { id: 'c1', metadata: null }, { id: 'v1', sku: 'A', metadata: null }],
  ])('nothing %s', (_when, keys, ofCustomer, ofVariant) => {
    expect(customerFromSaleor(ofCustomer, config(keys))).not.toHaveProperty('metadata');
    expect(productFromSaleor(ofVariant, config(keys))).not.toHaveProperty('metadata');
  });

  test('is part of what is known of a customer who was saved, so that its event is an echo', () => {
    expect(customerInSaleor({ result: customer, context: { config: config('vat-id') } })).toMatchObject({
      metadata: [{ key: 'vat-id', value: 'DE1' }],
    });
  });
});

import type { Records } from './records';

/**
 * What a new Saleor has: one channel, one type of products, one category, one warehouse, one
 * customer, one product.
 */
export function seed(records: Records): void {
  if (records.all('channel').length > 0) {
    return;
  }
  const channel = records.add('channel', { slug: 'default-channel', currency: 'EUR' });
  const type = records.add('productType', { slug: 'default-type' });
  const category = records.add('category', { slug: 'default-category' });
  // Named as the inventory source that a back office starts with.
  const warehouse = records.add('warehouse', { slug: 'default' });
  const names = { firstName: 'Grace', lastName: 'Hopper', externalReference: null };
  records.add('user', { email: 'grace.hopper@example.com', ...names });
  // The merchant, who uses the Dashboard.
  const merchant = { firstName: 'Morgan', lastName: 'Merchant', externalReference: null };
  records.add('user', { email: 'merchant@example.com', staff: true, ...merchant });
  const product = records.add('product', {
    name: 'Lantern',
    slug: 'lantern',
    description: null,
    externalReference: null,
    type: type.id,
    category: category.id,
    listings: [{ channel: channel.id, published: true, available: true, visible: true }],
  });
  const prices = [{ channel: channel.id, amount: 24 }];
  const own = { product: product.id, sku: 'LANTERN-1', name: 'LANTERN-1', externalReference: null, position: null };
  const variant = records.add('variant', { ...own, prices });
  records.add('stock', { variant: variant.id, warehouse: warehouse.id, quantity: 50 });
}

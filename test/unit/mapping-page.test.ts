import { mappingPage } from '#scripts/generate/mapping';

const rows = (heading: string): readonly string[] => {
  const [, section = ''] = mappingPage().split(`## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
};

test.each([
  ['Products to the stores', '| `urlKey` | `custom_attributes.url_key` | `slug` |'],
  ['Products to the stores', '| `specialPrice.to` | `custom_attributes.special_to_date` | – |'],
  ['Products to the stores', '| `parentId` | – | `parentId` |'],
  // It is needed in its list: another value tells what comes of it.
  ['Products to the stores', '| `prices[].amount` | – | `prices[].amount` |'],
  ['Products of Adobe Commerce', '| `short_description` | `shortDescription` |'],
  ['Products of Adobe Commerce', '| `_isNew` | – |'],
  ['Products of Saleor', '| `product.category.slug` | `categories[]` |'],
  ['Customers of Adobe Commerce', '| `firstname` | `firstName` |'],
  ['Orders of Adobe Commerce', '| `items[].sku` | `lines[].sku` |'],
  ['Orders of Adobe Commerce', '| `customer_taxvat` | `customer.taxNumber` |'],
  ['Credit memos of Adobe Commerce', '| `invoice_id` | `invoiceId` |'],
  ['Customers to the stores', '| `taxNumber` | `taxvat` | `kept.tax_number` |'],
  ['Orders of Saleor', '| `lines[].productSku` | `lines[].sku` |'],
])('%s: %s', (heading, row) => {
  expect(rows(heading)).toContain(row);
});

test('each field of a product that the back office may send has a row, and a place in a store', () => {
  const found = rows('Products to the stores');
  expect(found.length).toBeGreaterThanOrEqual(33);
  expect(found.filter((row) => row.endsWith('| – | – |'))).toEqual([]);
});

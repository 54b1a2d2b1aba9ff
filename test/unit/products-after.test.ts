import { productsAfter } from '#lib/systems/commerce/catalogue';
import type { CommerceApi } from '#lib/systems/commerce/client';

const answering = (answer: unknown): CommerceApi => ({ request: async () => answer });
const items = (...ids: number[]) => ids.map((id) => ({ id, sku: `P-${id}` }));

test.each([
  [items(1, 2), 5, { next: 2, left: 5 }],
  [items(4, 5), 2, { next: 5, left: 2 }],
  [items(5), 1, { next: undefined, left: 1 }],
  [[], 0, { next: undefined, left: 0 }],
])('%j of %i: where the next page begins', async (products, total_count, page) => {
  expect(await productsAfter(answering({ items: products, total_count }), 0, 2)).toMatchObject(page);
});

test.each([
  ['an empty body', null],
  ['no items', { items: null, total_count: 5000 }],
  ['fewer than the store counts', { items: items(1), total_count: 5000 }],
  ['no count', { items: items(1) }],
  ['products that are not behind', { items: items(0), total_count: 1 }],
])('%s is not the end of the catalogue', async (_name, answer) => {
  await expect(productsAfter(answering(answer), 0, 2)).rejects.toMatchObject({ kind: 'unavailable' });
});

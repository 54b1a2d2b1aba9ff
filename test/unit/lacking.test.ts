import { orderSaleorRoutes, productSaleorRoutes } from '#lib/catalogue/generated/routes';
import { readConfig } from '#lib/core/config';
import { lacking } from '#lib/delivery/lacking';
import { routeEvent } from '#lib/delivery/route';
import { saleorSource } from '#lib/systems/saleor/source';

test.each<[data: unknown, needs: string[], lacks: string[]]>([
  [{ id: 1, lines: [{ quantity: 1 }] }, ['id', 'lines.quantity'], []],
  // Null was asked for, and is said.
  [{ id: null, lines: null }, ['id', 'lines.quantity'], []],
  [{ lines: [] }, ['lines.quantity'], []],
  [{ id: 1 }, ['id', 'lines.quantity', 'lines.sku'], ['lines']],
  [{ lines: [{ sku: 'S' }, {}, { quantity: 1 }] }, ['lines.quantity', 'lines.sku'], ['lines.quantity', 'lines.sku']],
  [{}, ['a.b', 'c'], ['a', 'c']],
  ['text', ['id'], ['id']],
])('of %j with the needs %j is lacking %j', (data, needs, lacks) => {
  expect(lacking(data, needs)).toEqual(lacks);
});

test('of a list each entry is looked at, and what is none lacks all', () => {
  expect(lacking([{ id: 1 }, { sku: 'S' }], ['id', 'sku'], true)).toEqual(['sku', 'id']);
  expect(lacking([], ['id'], true)).toEqual([]);
  expect(lacking({ id: 1 }, ['id', 'sku'], true)).toEqual(['sku']);
});

test.each([
  ['saleor.order_updated', orderSaleorRoutes, { id: 'T3JkZXI6MQ==' }, 'status, lines'],
  ['saleor.order_paid', orderSaleorRoutes, {}, 'id, status, lines'],
  ['saleor.product_updated', productSaleorRoutes, { id: 'p' }, 'sku, channelListings, product'],
] as const)('%s with fewer fields than its query asks for is refused, with the mend', (type, routes, data, fields) => {
  const routing = routeEvent(
    { source: saleorSource, routes, targets: [{ name: 'backoffice' }] },
    { id: 'e', type, retryCount: 0 },
    data,
    readConfig({}),
  );
  expect(routing).toMatchObject({
    kind: 'refused',
    // The operator finds it as a failure.
    recorded: false,
    error: {
      kind: 'invalid',
      message: expect.stringMatching(
        new RegExp(
          `^Invalid event: it lacks ${fields}\\. .*npx relay saleor migrate --apply, then npx relay saleor rec`,
        ),
      ),
    },
  });
});

import type { SaleorApi } from '#lib/systems/saleor/api';
import { createVariant } from '#lib/systems/saleor/product-create';

/** A Saleor that answers each call with the same data. */
const answering = (data: unknown): SaleorApi => ({
  appId: 'QXBwOjE=',
  execute: async <Data>() => data as Data,
});

test('a product type that requires attributes of its variants is named as the reason', async () => {
  const errors = [
    { field: 'attributes', message: 'All required attributes must take a value.', code: 'REQUIRED', path: null },
  ];
  const api = answering({ productVariantCreate: { errors } });
  await expect(createVariant(api, { sku: 'A', name: 'A', price: 1 }, 'UHJvZHVjdDox')).rejects.toMatchObject({
    kind: 'rejected',
    status: 422,
    message: expect.stringContaining(
      'requires attributes of its variants. Send them as attributes, or make them optional.',
    ),
  });
});

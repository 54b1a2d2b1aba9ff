import { RelayError } from '#lib/core/errors';
import type { CommerceApi } from '#lib/systems/commerce/client';
import { setStock } from '#lib/systems/commerce/stock';

const items = Array.from({ length: 5 }, (_, index) => ({
  sku: `S${index}`,
  source_code: 'default',
  quantity: index,
  status: 1 as const,
}));

/** A store that answers each request as `fail` says of its first SKU. */
function store(fail: (sku: string) => RelayError | undefined) {
  const sent: string[][] = [];
  const api: CommerceApi = {
    async request(_method, _path, body) {
      const { sourceItems } = body as { sourceItems: { sku: string }[] };
      sent.push(sourceItems.map(({ sku }) => sku));
      const error = fail(sourceItems[0]?.sku ?? '');
      if (error) {
        throw error;
      }
      return [];
    },
  };
  return { api, sent };
}

test('items go in parts, in their order', async () => {
  const { api, sent } = store(() => undefined);
  await setStock(api, items, 2);
  expect(sent).toEqual([['S0', 'S1'], ['S2', 'S3'], ['S4']]);
});

test('a part that the store refuses keeps none of the others back, and is named', async () => {
  const { api, sent } = store((sku) => (sku === 'S2' ? new RelayError('rejected', 'No.', { status: 400 }) : undefined));
  await expect(setStock(api, items, 2)).rejects.toMatchObject({
    kind: 'rejected',
    status: 400,
    message: 'No. (items 3 to 4 of 5)',
  });
  expect(sent).toHaveLength(3);
});

test('a failure that may pass decides, whatever else was refused', async () => {
  const { api } = store((sku) =>
    sku === 'S0'
      ? new RelayError('rejected', 'No.')
      : sku === 'S4'
        ? new RelayError('unavailable', 'Down.')
        : undefined,
  );
  await expect(setStock(api, items, 2)).rejects.toMatchObject({ kind: 'unavailable', status: 503 });
});

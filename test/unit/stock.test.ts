import { RelayError } from '#lib/core/errors';
import type { CommerceApi } from '#lib/systems/commerce/client';
import { setStock } from '#lib/systems/commerce/stock';

const items = Array.from({ length: 5 }, (_, index) => ({
  sku: `S${index}`,
  source_code: 'default',
  quantity: index,
  status: 1 as const,
}));

/** A store that answers each request as `fail` says of its SKUs. It has each source. */
function store(fail: (...skus: string[]) => RelayError | undefined) {
  const sent: string[][] = [];
  const api: CommerceApi = {
    async request(method, _path, body) {
      if (method === 'GET') {
        return {};
      }
      const { sourceItems } = body as { sourceItems: { sku: string }[] };
      sent.push(sourceItems.map(({ sku }) => sku));
      const error = fail(...sourceItems.map(({ sku }) => sku));
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

test('an item that the store refuses is found by halves, is named, and keeps none of the others back', async () => {
  const { api, sent } = store((...skus) =>
    skus.includes('S2') ? new RelayError('rejected', 'No.', { status: 400 }) : undefined,
  );
  await expect(setStock(api, items, 4)).rejects.toMatchObject({
    kind: 'rejected',
    status: 400,
    message: '1 of 5 quantities were not set, the others were. S2 in default: No.',
    refused: [2],
  });
  expect(sent).toEqual(
    expect.arrayContaining([['S4'], ['S0', 'S1', 'S2', 'S3'], ['S0', 'S1'], ['S2', 'S3'], ['S2'], ['S3']]),
  );
  expect(sent).toHaveLength(6);
});

test('of two with one SKU and source the later one counts, also where it is refused', async () => {
  const [item = { sku: '', source_code: '', quantity: 0, status: 1 as const }] = items;
  const { api, sent } = store((...skus) => (skus.includes('s0') ? new RelayError('rejected', 'No.') : undefined));
  const twice = [item, { ...item, source_code: 'other' }, { ...item, sku: 's0', quantity: 9 }];
  await expect(setStock(api, twice, 20)).rejects.toMatchObject({
    message: '1 of 2 quantities were not set, the others were. s0 in default: No.',
    refused: [2],
  });
  expect(sent).toEqual([['s0', 'S0'], ['s0'], ['S0']]);
});

test('the text of an unknown source is that of a locked row too: the source decides', async () => {
  const locked = new RelayError('unavailable', 'Could not save Source Item');
  const missing = new RelayError('rejected', 'No source.', { status: 404 });
  const { api } = store((first) => (first === 'S0' ? locked : undefined));
  await expect(setStock(api, items.slice(0, 1), 20)).rejects.toBe(locked);
  const without: CommerceApi = {
    request: (method, path, body) => (method === 'GET' ? Promise.reject(missing) : api.request(method, path, body)),
  };
  await expect(setStock(without, items.slice(0, 2), 20)).rejects.toMatchObject({
    kind: 'rejected',
    status: 404,
    message: '1 of 2 quantities were not set, the others were. S0 in default: Adobe Commerce has no such source.',
  });
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

test('a store that takes few items at once says how many, and gets no more from then on', async () => {
  const many = Array.from({ length: 45 }, (_, index) => ({
    sku: `M${index}`,
    source_code: 'default',
    quantity: 1,
    status: 1 as const,
  }));
  const refusal = 'Adobe Commerce answered 400: Maximum items of type "\\Magento\\SourceItemInterface" is 20';
  const { api, sent } = store((...skus) =>
    skus.length > 20 ? new RelayError('rejected', refusal, { status: 400 }) : undefined,
  );
  await setStock(api, many, 100);
  expect(sent.map(({ length }) => length)).toEqual([45, 20, 20, 5]);
  sent.length = 0;
  await setStock(api, many, 100);
  expect(sent.map(({ length }) => length)).toEqual([20, 20, 5]);
});

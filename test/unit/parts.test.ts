import fc from 'fast-check';
import { eventsInParts, partsOf } from '#lib/operations/parts';

const row = (sku: string, n: number) => ({ sku, source: 'default', quantity: n });

test('a hundred rows are a part, one more is another', () => {
  const rows = Array.from({ length: 201 }, (_, n) => row(`S-${n}`, n));
  expect(partsOf(rows, ['sku']).map(({ length }) => length)).toEqual([100, 100, 1]);
});

test('a part has at most 500 kB, but for a row that alone is larger', () => {
  const wide = (n: number, bytes: number) => ({ id: `V-${n}`, text: 'x'.repeat(bytes) });
  const rows = [wide(0, 240_000), wide(1, 240_000), wide(2, 240_000), wide(3, 600_000), wide(4, 1)];
  expect(partsOf(rows, ['id']).map((part) => part.length)).toEqual([2, 1, 1, 1]);
  // Bytes, not letters.
  expect(
    partsOf(
      [
        { id: 1, text: 'ü'.repeat(130_000) },
        { id: 2, text: 'ü'.repeat(130_000) },
      ],
      ['id'],
    ),
  ).toHaveLength(2);
});

test('parts are events with ids of their own, what fits stays one', () => {
  const event = (rows: number) => ({
    id: 'e',
    type: 't',
    data: Array.from({ length: rows }, (_, n) => row(`${n}`, n)),
  });
  expect(eventsInParts(event(101), ['sku']).map(({ id, type, data }) => [id, type, data.length])).toEqual([
    ['e/1', 't', 100],
    ['e/2', 't', 1],
  ]);
  expect(eventsInParts(event(100), ['sku'])).toEqual([event(100)]);
  expect(eventsInParts(event(0), ['sku'])).toEqual([event(0)]);
  expect(eventsInParts({ id: 'e', data: { sku: 'S' } }, ['sku'])).toEqual([{ id: 'e', data: { sku: 'S' } }]);
});

test('rows of one record stay in one part, however its name is written', () => {
  const rows = [row('Tent', 0), ...Array.from({ length: 150 }, (_, n) => row(`S-${n}`, n)), row(' tent ', 9)];
  const [first, second] = partsOf(rows, ['sku']);
  expect([first?.length, second?.length]).toEqual([101, 51]);
  expect([first?.[0], first?.[100]]).toEqual([row('Tent', 0), row(' tent ', 9)]);
});

test('each row is in one part, no record is in two, and its rows keep their order', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.nat()), { maxLength: 1_000 });
  fc.assert(
    fc.property(rows, (given) => {
      const list = given.map(([name, quantity], n) => ({ sku: `S-${name}`, quantity, n }));
      const parts = partsOf(list, ['sku']).map((part) => part.map((one) => one as (typeof list)[number]));
      expect(parts.flat().sort((a, b) => a.n - b.n)).toEqual(list);
      for (const sku of new Set(list.map((one) => one.sku))) {
        const holding = parts.filter((part) => part.some((one) => one.sku === sku));
        expect(holding).toHaveLength(1);
        const order = holding.flat().flatMap((one) => (one.sku === sku ? [one.n] : []));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
      expect(parts.every((part) => new Set(part.map(({ sku }) => sku)).size <= 100)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

import { refuseDeep } from '#lib/core/depth';

/** A value with so many lists or objects within each other. */
const nested = (levels: number, wrap: (inner: unknown) => unknown) =>
  Array.from({ length: levels }).reduce<unknown>((inner) => wrap(inner), 1);

test.each<[string, (inner: unknown) => unknown]>([
  ['lists', (inner) => [1, 'x', inner]],
  ['objects', (inner) => ({ a: 1, inner })],
])('%s may be 100 levels deep, and no more', (_name, wrap) => {
  expect(() => refuseDeep(nested(100, wrap))).not.toThrow();
  expect(() => refuseDeep(nested(101, wrap))).toThrow('The JSON is nested deeper than 100 levels.');
  expect(() => refuseDeep(nested(50_000, wrap))).toThrow(expect.objectContaining({ kind: 'invalid', status: 400 }));
});

test.each([[null], [1], ['x'], [undefined], [{}], [[]]])('%p is not deep', (value) => {
  expect(() => refuseDeep(value)).not.toThrow();
});

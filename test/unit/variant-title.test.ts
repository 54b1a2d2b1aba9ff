import fc from 'fast-check';
import { renamed, titleOf } from '#lib/systems/saleor/variant-title';

const names = { sku: 'TENT-2P', id: 'v1', name: 'Green', product: 'Tent' };

test.each([
  ['both', {}, 'Tent, Green'],
  ['a variant that is named by its SKU', { name: 'TENT-2P' }, 'Tent'],
  ['by its id', { name: 'v1' }, 'Tent'],
  ['by the id of a variant, whichever', { name: 'UHJvZHVjdFZhcmlhbnQ6Tm9uZQ==' }, 'Tent'],
  ['like its product', { name: 'Tent' }, 'Tent'],
  ['not at all', { name: null }, 'Tent'],
  ['without a product', { product: null }, 'Green'],
  ['nothing', { product: null, name: '' }, undefined],
])('the title of %s', (_name, given, expected) => {
  expect(titleOf({ ...names, ...given })).toBe(expected);
});

test.each([
  ['the same', 'Tent, Green', true, {}],
  ['another variant', 'Tent, Blue', true, { variant: 'Blue' }],
  ['another product', 'Igloo, Green', true, { product: 'Igloo' }],
  ['all of it', 'Igloo', true, { product: 'Igloo', variant: 'TENT-2P' }],
  ['all of it, where others have the product’s name', 'Igloo', false, { variant: 'Igloo' }],
  ['a variant among others', 'Tent, Blue', false, { variant: 'Blue' }],
  ['the product of several, which are renamed with it', 'Tent XL, Green', false, { product: 'Tent XL' }],
])('what is renamed for %s', (_name, title, alone, expected) => {
  expect(renamed(names, title, alone)).toEqual(expected);
});

test('what cannot be said beside others is written once, and not again', () => {
  expect(renamed({ ...names, name: 'Igloo' }, 'Igloo', false)).toEqual({});
});

test('a product’s only variant has the given title afterwards, whatever it was before', () => {
  const text = fc.constantFrom('A', 'A, B', 'B', 'SKU', 'id', 'A, SKU', ', ', 'C, A, B');
  fc.assert(
    fc.property(fc.record({ name: fc.option(text), product: fc.option(text) }), text, ({ name, product }, title) => {
      const before = { sku: 'SKU', id: 'id', name, product };
      const change = renamed(before, title, true);
      const after = { ...before, product: change.product ?? product, name: change.variant ?? name };
      expect(titleOf(after)).toBe(title);
    }),
  );
});

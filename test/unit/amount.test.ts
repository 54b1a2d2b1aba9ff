import fc from 'fast-check';
import { roundAmount } from '#lib/systems/saleor/amount';

test.each([
  [19.999, 'USD', 20],
  [189.9, 'USD', 189.9],
  [1.005, 'EUR', 1.01],
  [1.004, 'EUR', 1],
  [0.30000000000000004, 'EUR', 0.3],
  [189.9, 'JPY', 190],
  [0.5, 'JPY', 1],
  [1.2345, 'KWD', 1.235],
  [1e-7, 'USD', 0],
  [0, 'USD', 0],
  [1e18, 'USD', 1e18],
  [1e21, 'USD', 1e21],
])('%d %s is %d', (amount, currency, expected) => {
  expect(roundAmount(amount, currency)).toBe(expected);
});

test('an amount of whole cents stays, and any other moves by less than a cent', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (cents) => {
      const amount = Number(`${cents}e-2`);
      expect(roundAmount(amount, 'EUR')).toBe(amount);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (amount) => {
      const rounded = roundAmount(amount, 'EUR');
      expect(Math.abs(rounded - amount)).toBeLessThan(0.01);
      expect((String(rounded).split('.')[1] ?? '').length).toBeLessThan(3);
    }),
  );
});

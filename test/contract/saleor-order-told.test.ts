import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FIELDS, withFragments } from '#lib/catalogue/events/saleor-selections';
import { saleorOrder } from '#lib/catalogue/generated/schemas';
import { isRecord } from '#lib/core/json';
import { orderFromSaleor } from '#lib/flows/backoffice-saleor/order';
import { selected } from '#local/saleor/payload';
import { booked } from '../support/booking';
import { shared } from '../support/shared';

/*
 * Whole orders of a real Saleor, of which the subscription of the app selects what it asks for: the
 * back office books them to the store's own grand total. The recordings are no part of the project.
 */
const FOLDER = shared('recordings/saleor/order-full');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.json')) : [];
const QUERY = withFragments(`query { order { ${FIELDS.order} } }`);

/** The order in a recording, as the app's own subscription would have brought it. */
function told(name: string) {
  const { body } = JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'));
  const [given] = [typeof body === 'string' ? JSON.parse(body) : body].flat();
  const order = isRecord(given) && Array.isArray(given.orders) ? given.orders[0] : given.order;
  return orderFromSaleor(saleorOrder.parse(selected(QUERY, { order }).order));
}

if (files.length === 0) {
  test.skip('whole orders of a real Saleor (skipped: the recordings of Saleor are missing)', () => {});
} else {
  test('each recorded order is booked to its grand total, with and without tax', () => {
    expect(files).toHaveLength(33);
    for (const file of files) {
      const order = told(file.replace(/\.json$/, ''));
      const grandTotal = order.totals?.grandTotal;
      expect({ file, ...booked(order) }).toEqual({ file, byNet: grandTotal, byGross: grandTotal });
      expect(order.totals).not.toHaveProperty('adjustment');
    }
  });

  test.each([
    ['a guest, with a tax app', 'order_created-43', ['66.00', '37.62', '9.42', undefined, '103.62', '0.00']],
    [
      'a voucher that the tax app left out, and a card',
      'order_created-44',
      ['66.00', '37.62', '9.42', '15.00', '88.62', '0.00'],
    ],
    ['PLN', 'order_created-45', ['270.00', '55.93', '0.00', undefined, '325.93', '0.00']],
    ['a guest, prices with tax', 'order_created-47', ['120.00', '34.20', '10.77', undefined, '154.20', '0.00']],
    ['a voucher of 10 %', 'order_created-48', ['108.00', '34.20', '9.93', undefined, '142.20', '12.00']],
    ['5.00 once per order', 'order_created-49', ['115.00', '34.20', '10.42', undefined, '149.20', '5.00']],
    ['a voucher of some products', 'order_created-50', ['96.00', '34.20', '9.09', undefined, '130.20', '24.00']],
    ['3.00 off and a gift card', 'order_created-52', ['117.00', '34.20', '10.55', '15.00', '136.20', '3.00']],
    ['a discount of one line of a draft', 'order_created-54', ['74.00', '34.20', '7.56', undefined, '108.20', '6.00']],
    ['made in bulk', 'order-full-bulk-created', ['20.00', '5.00', '0.00', undefined, '25.00', '0.00']],
  ])('%s: lines, shipping, tax, gift cards, total, discount', (_what, name, expected) => {
    const { totals } = told(name);
    expect([
      totals?.subtotal.gross,
      totals?.shipping.gross,
      totals?.tax,
      totals?.giftCards,
      totals?.grandTotal,
      totals?.discount.gross,
    ]).toEqual(expected);
  });

  test('a customer with a voucher and a gift card', () => {
    const order = told('order-full-customer-voucher');
    expect(order).toMatchObject({
      number: '140',
      store: { id: 'default-channel' },
      language: 'EN',
      customerNote: 'Please ring twice',
      customer: { id: 'VXNlcjo0Ng==', email: 'ada2@example.com', firstName: 'Adà', guest: false },
      billingAddress: { company: 'Sample Billing LLC', streetAddress: ['1 Wall St'], addressLocality: 'NEW YORK' },
      shippingAddress: { company: 'Sample Inc', postalCode: '10118', addressRegion: 'NY', addressCountry: 'US' },
      shippingMethod: { code: 'U2hpcHBpbmdNZXRob2Q6MTM=', name: 'DHL' },
      paymentMethod: { name: 'Card' },
      giftCards: [{ lastCharacters: '7EE6', amount: '7.00' }],
      discounts: [{ code: 'SOMMER10', name: 'Sommer', type: 'voucher', amount: '4.00' }],
      payments: [{ reference: 'PSP-F-1795742975', charged: '103.37', refunded: '0.00' }],
      metadata: [{ key: 'vat-id', value: 'US-1' }],
    });
    expect(order.lines).toMatchObject([
      {
        ...{ sku: 'PEN-1', name: 'Füllfeder', quantity: 3, shipped: 0, cancelled: 0, refunded: 0, taxRate: '8' },
        unitPrice: { net: '10.00', gross: '10.80' },
        discount: { net: '3.00', gross: '3.24' },
        price: { net: '27.00', gross: '29.16', tax: '2.16' },
      },
      { productVariantId: 'UHJvZHVjdFZhcmlhbnQ6NDIy', quantity: 1, price: { gross: '9.72' } },
    ]);
    expect(order.lines[1]).not.toHaveProperty('sku');
  });

  test('a guest who was paid back in part', () => {
    const order = told('order-full-partly-refunded');
    expect(order).toMatchObject({ chargeStatus: 'partial', paid: true, customer: { guest: true, lastName: 'Sample' } });
    expect(order.totals).toMatchObject({ grandTotal: '114.69', paid: '114.69', refunded: '10.80' });
    expect(order.lines.map(({ shipped }) => shipped)).toEqual([3, 1]);
    expect(order.customer).not.toHaveProperty('id');
  });
}

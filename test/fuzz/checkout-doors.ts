import fc from 'fast-check';
import { main as payments } from '../../actions/saleor/payments';
import { main as shipping } from '../../actions/saleor/shipping';
import { main as taxes } from '../../actions/saleor/taxes';
import { main as creditMemoTaxes } from '../../actions/webhook/credit-memo-taxes';
import { main as paymentMethods } from '../../actions/webhook/payment-methods';
import { main as paymentValidation } from '../../actions/webhook/payment-validation';
import { main as shippingRates } from '../../actions/webhook/shipping-rates';
import { main as commerceTaxes } from '../../actions/webhook/taxes';
import type { SmallSaleor } from '../support/small-saleor';
import type { Door, With } from './door';
import { body, request } from './hostile';

/** All functions are switched on, and answered here: by the table, and on account. */
const ON = {
  TAXES_PROVIDER: 'table',
  SHIPPING_PROVIDER: 'table',
  SHIPPING_RESTRICTIONS: 'table',
  PAYMENTS_PROVIDER: 'manual',
  PAYMENT_RESTRICTIONS: 'table',
  PAYMENT_VALIDATION: 'table',
  CHECKOUT_TABLE: '{"taxes":[{"rate":"10"}]}',
};
const MONEY = { amount: 20, currency: 'EUR' };
const LINE = { quantity: 2, productSku: 'A', totalPrice: MONEY, variant: { sku: 'A' } };
const ADDRESS = { country: { code: 'DE' }, countryArea: '', postalCode: '20457', city: 'HAMBURG' };
const CART = { id: 'Q2hlY2tvdXQ6MQ==', channel: { slug: 'eu' }, lines: [LINE], shippingAddress: ADDRESS };

/** What Saleor asks in a checkout, by the action that answers. */
const QUESTIONS = {
  taxes: {
    open: taxes,
    events: ['checkout_calculate_taxes', 'order_calculate_taxes', 'x', '__proto__'],
    typename: 'CalculateTaxes',
    asked: {
      taxBase: {
        ...{ pricesEnteredWithTax: false, currency: 'EUR', channel: { slug: 'eu' }, address: ADDRESS, discounts: [] },
        ...{ shippingPrice: { amount: 5 }, lines: [{ ...LINE, chargeTaxes: true, sourceLine: null }] },
      },
    },
  },
  shipping: {
    open: shipping,
    events: ['shipping_list_methods_for_checkout', 'checkout_filter_shipping_methods', 'x'],
    typename: 'ShippingListMethodsForCheckout',
    asked: { checkout: CART, shippingMethods: [{ id: 'YXBwOjE6ZGhs', name: 'DHL', price: MONEY }] },
  },
  payments: {
    open: payments,
    events: ['payment_gateway_initialize_session', 'transaction_initialize_session', 'transaction_refund_requested'],
    typename: 'TransactionInitializeSession',
    asked: {
      ...{
        transaction: { id: 'VHJhbnNhY3Rpb25JdGVtOjE=' },
        idempotencyKey: 'key-1',
        sourceObject: { totalPrice: { gross: MONEY } },
      },
      action: { amount: 20, currency: 'EUR', actionType: 'CHARGE' },
    },
  },
};

const QUOTE = {
  oopQuote: {
    items: [{ code: '1', type: 'product', unit_price: 60, quantity: 2, is_tax_included: false, discount_amount: 0 }],
    ship_to_address: { country: 'US', region_code: 'CA', postcode: '92618' },
  },
};
const RATES = { rateRequest: { dest_country_id: 'US', dest_postcode: '92618', package_weight: 2, package_value: 120 } };
const METHODS = { payload: { customer: null, available_methods: [{ code: 'checkmo' }], base_grand_total: 20 } };
const ORDER = { order: { increment_id: '1', base_grand_total: 20, payment: { method: 'checkmo' } } };
const HOOKS = {
  taxes: { open: commerceTaxes, asked: QUOTE },
  'credit-memo-taxes': { open: creditMemoTaxes, asked: { oopCreditMemo: QUOTE.oopQuote } },
  'shipping-rates': { open: shippingRates, asked: RATES },
  'payment-methods': { open: paymentMethods, asked: METHODS },
  'payment-validation': { open: paymentValidation, asked: ORDER },
};

/** What both stores ask while a shopper waits. */
export function checkoutDoors(shop: SmallSaleor, with_: With): Door[] {
  const on = with_(ON);
  const ofSaleor = Object.entries(QUESTIONS).flatMap(([name, { open, events, typename, asked }]) => {
    const good = fc.constant({
      ...{ __typename: typename, issuedAt: new Date().toISOString(), recipient: { id: shop.appId } },
      ...asked,
    });
    const signed = fc.tuple(fc.constantFrom(...events), body(good)).map(([event, bytes]) => shop.signed(event, bytes));
    const forged = request(good, { headers: ['saleor-signature'] }).map((params) => ({
      ...params,
      __ow_headers: { 'saleor-event': events[0], 'saleor-api-url': shop.apiUrl, ...params.__ow_headers },
    }));
    return [
      // Without a body nobody is asked to prove anything: Saleor asks so after a 5xx.
      { name: `saleor/${name}, forged`, tries: forged.map(on), open, right: [401, 405, 503] },
      { name: `saleor/${name}, signed`, tries: signed.map(on), open, right: [200, 202, 400, 401, 404, 503] },
    ];
  });
  const ofCommerce = Object.entries(HOOKS).map(([name, { open, asked }]) => {
    const tries = request(fc.constant(asked), { headers: ['x-adobe-commerce-webhook-signature'] }).map(on);
    return { name: `webhook/${name}`, tries, open, right: [200] };
  });
  return [...ofSaleor, ...ofCommerce];
}

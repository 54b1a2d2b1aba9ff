/** A customer as Adobe Commerce's REST API answers it, with each field that is told. */
export const COMMERCE_CUSTOMER = {
  id: 7,
  email: 'a@example.com',
  firstname: 'A',
  lastname: 'B',
  group_id: 2,
  website_id: 1,
  taxvat: 'DE7',
  dob: '1990-01-31',
  extension_attributes: { is_subscribed: true },
  addresses: [
    {
      ...{ id: 7, firstname: 'A', lastname: 'B', company: 'C', vat_id: 'D', street: ['E'], city: 'F', postcode: 'G' },
      ...{ region: { region: 'H' }, country_id: 'DE', telephone: '7', default_billing: true, default_shipping: true },
    },
  ],
  created_at: '2026-01-31 09:30:00',
  updated_at: '2026-01-31 09:45:00',
};

const ADDRESS = {
  ...{ firstname: 'A', lastname: 'B', company: 'C', vat_id: 'D', street: ['E'], city: 'F', postcode: 'G' },
  ...{ region: 'H', region_code: 'I', country_id: 'DE', telephone: '7' },
};
const AMOUNTS = { row_total: 20, row_total_incl_tax: 25, tax_amount: 3, discount_amount: 4 };
const MONEY = { shipping_amount: 5, shipping_tax_amount: 1, grand_total: 25, order_currency_code: 'EUR' };
const TIMES = { created_at: '2026-01-31 09:30:00', updated_at: '2026-01-31 09:45:00' };

/** An order as Adobe Commerce's REST API answers it, with each field that is told. */
export const COMMERCE_ORDER = {
  ...{ entity_id: 7, increment_id: '000000007', status: 'processing', state: 'processing', store_id: 1 },
  ...{ store_name: 'A\nB\nC', base_currency_code: 'USD', base_to_order_rate: 2, customer_note: 'A' },
  ...{ ...MONEY, shipping_discount_amount: 2, shipping_discount_tax_compensation_amount: 1, tax_amount: 6 },
  ...{ total_paid: 25, total_refunded: 5, discount_amount: -4, coupon_code: 'A', discount_description: 'B' },
  ...{ customer_id: 7, customer_email: 'a@example.com', customer_firstname: 'A', customer_lastname: 'B' },
  ...{ customer_taxvat: 'DE7', customer_group_id: 2, customer_is_guest: 0, shipping_description: 'A' },
  billing_address: ADDRESS,
  payment: { method: 'checkmo' },
  extension_attributes: {
    shipping_assignments: [{ shipping: { address: ADDRESS, method: 'flatrate_flatrate' } }],
    payment_additional_info: [{ key: 'method_title', value: 'A' }],
    gift_cards: [{ code: 'ABCD7', amount: 1 }],
    ...{ gift_cards_amount: 1, customer_balance_amount: 1, reward_currency_amount: 1, gw_price: 1, gw_tax_amount: 1 },
  },
  items: [
    {
      ...{ item_id: 7, sku: 'A', parent_item_id: 8, product_type: 'simple', name: 'A', price: 10, price_incl_tax: 12 },
      ...{ ...AMOUNTS, discount_tax_compensation_amount: 1, tax_percent: 20, weee_tax_applied_row_amount: 1 },
      ...{ qty_ordered: 2, qty_shipped: 1, qty_canceled: 1, qty_invoiced: 1, qty_refunded: 1 },
      product_option: { extension_attributes: { custom_options: [{ option_id: '7', option_value: 'A' }] } },
    },
  ],
  status_histories: [{ comment: 'A', created_at: '2026-01-31 09:30:00', is_visible_on_front: 1 }],
  ...TIMES,
};

/** An invoice as Adobe Commerce's REST API answers it. */
export const COMMERCE_INVOICE = {
  ...{ entity_id: 7, order_id: 7, increment_id: '000000007', state: 2, ...MONEY },
  items: [{ order_item_id: 7, sku: 'A', name: 'A', qty: 2, ...AMOUNTS }],
  comments: [{ comment: 'Sent for the event 7.' }],
  ...TIMES,
};

/** A credit memo as Adobe Commerce's REST API answers it. */
export const COMMERCE_CREDIT_MEMO = { ...COMMERCE_INVOICE, invoice_id: 7 };

import { isRecord, recordsIn } from '#lib/core/json';
import type { Document, Documents } from './documents';
import { CommerceError } from './errors';
import { HookException, type Hooks } from './hooks';

/** The method of each checkout webhook, as PaaS names it. */
const METHODS = {
  stock: 'observer.sales_quote_item_save_before',
  rates: 'plugin.magento.out_of_process_shipping_methods.api.shipping_rate_repository.get_rates',
  taxes: 'plugin.magento.out_of_process_tax_management.api.oop_tax_collection.collect_taxes',
  payments: 'plugin.magento.out_of_process_payment_methods.api.payment_method_filter.get_list',
  place: 'observer.sales_order_place_before',
  creditMemo: 'plugin.magento.out_of_process_tax_management.api.oop_credit_memo_tax_collection.collect_taxes',
} as const;

/** The payment methods that the store has by itself. */
const PAYMENTS = ['checkmo', 'purchaseorder', 'banktransfer'];

/** What a shopper sees of a cart, step by step. */
export interface CartPage {
  methods: Document[];
  payments: string[];
  taxes: Document[];
  totals: { subtotal: number; shipping: number; tax: number; total: number };
}

/** What is bought: `{items: [{sku, price, qty, weight}], address, method, payment, group}`. */
export async function cartPage(hooks: Hooks, documents: Documents, body: unknown): Promise<CartPage> {
  const given = isRecord(body) ? body : {};
  const items = recordsIn(given.items);
  try {
    for (const item of items) {
      await hooks.around(METHODS.stock, { data: { item: { sku: item.sku, qty: item.qty } } });
    }
    const methods = await methodsOf(hooks, documents, items, given);
    const chosen = methods.find(({ method }) => method === given.method);
    const taxes = await taxesOf(hooks, { documents, items, given, shipping: Number(chosen?.price ?? 0) });
    const listed: Document[] = [];
    const payload = { cart: cartOf(items, given), customer: { group_id: given.group ?? 1 } };
    await hooks.around(METHODS.payments, { payload, result: listed });
    const hidden = listed.map(({ code }) => code);
    return {
      methods,
      payments: PAYMENTS.filter((code) => !hidden.includes(code)),
      taxes,
      totals: totalsOf(items, Number(chosen?.price ?? 0), taxes),
    };
  } catch (error) {
    throw asCommerce(error);
  }
}

/** What the store asks before an order is placed. @throws CommerceError 400: the hook's text */
export async function askBeforeOrder(hooks: Hooks, body: unknown): Promise<void> {
  const { payment = 'checkmo', information = {} } = isRecord(body) ? body : {};
  const order = { payment: { method: payment, additional_information: information } };
  await hooks.around(METHODS.place, { data: { order } }).catch((error) => {
    throw asCommerce(error);
  });
}

/** The taxes of a credit memo's adjustments. */
export async function creditMemoTaxes(hooks: Hooks, body: unknown): Promise<unknown> {
  const { refund = 0, fee = 0, address } = isRecord(body) ? body : {};
  const adjustment = { refund, refund_tax: 0, fee, fee_tax: 0 };
  const payload = { oopCreditMemo: { order_id: 1, adjustment, items: [], ship_to_address: address ?? null } };
  await hooks.around(METHODS.creditMemo, payload).catch((error) => {
    throw asCommerce(error);
  });
  return payload.oopCreditMemo.adjustment;
}

function asCommerce(error: unknown): unknown {
  return error instanceof HookException ? new CommerceError(400, error.message) : error;
}

async function methodsOf(hooks: Hooks, documents: Documents, items: Document[], given: Document): Promise<Document[]> {
  const { country, region_code, city, postcode } = isRecord(given.address) ? given.address : {};
  const result: Document[] = [];
  const sum = (field: string) => items.reduce((all, one) => all + Number(one[field] ?? 0) * Number(one.qty), 0);
  const rateRequest = {
    all_items: items.map(({ sku, qty, price, weight }) => ({ sku, qty, weight, price })),
    dest_country_id: country,
    dest_region_code: region_code,
    dest_city: city,
    dest_postcode: postcode,
    package_weight: sum('weight'),
    package_value: sum('price'),
    store_id: 1,
    customer: null,
  };
  await hooks.around(METHODS.rates, { rateRequest, result });
  // A method of a carrier that is not registered never shows.
  const carriers = documents.all('shipping_carrier').filter(({ active }) => active === true);
  return result.filter(({ carrier_code }) => carriers.some(({ code }) => code === carrier_code));
}

interface Taxed {
  documents: Documents;
  items: Document[];
  given: Document;
  shipping: number;
}

/** The items with their taxes; nobody is asked without an address, or an active integration. */
async function taxesOf(hooks: Hooks, { documents, items, given, shipping }: Taxed): Promise<Document[]> {
  const integration = documents.all('tax_integration').find(({ active }) => active === true);
  const own = items.map(({ sku, price, qty, discount = 0, tax_class = 'Taxable Goods' }, at) => ({
    code: `sequence-${at + 1}`,
    type: 'product',
    tax_class,
    unit_price: price,
    quantity: qty,
    is_tax_included: given.includesTax === true,
    discount_amount: discount,
    sku,
    tax: null,
    tax_breakdown: [],
  }));
  const sent = { code: 'shipping', type: 'shipping', tax_class: 'Shipping', unit_price: shipping, quantity: 1 };
  const rest = { is_tax_included: false, discount_amount: 0, sku: null, tax: null, tax_breakdown: [] };
  const quote_id = given.quote ?? 1;
  const oopQuote = { items: [...own, { ...sent, ...rest }], ship_to_address: given.address ?? null, quote_id };
  if (integration !== undefined && isRecord(given.address)) {
    await hooks.around(METHODS.taxes, { oopQuote });
  }
  return oopQuote.items;
}

function cartOf(items: Document[], { address }: Document): Document {
  const { country, postcode, region_code } = isRecord(address) ? address : {};
  const billing_address = { country_id: country, postcode, region: { region_code } };
  return { id: 1, store_id: 1, currency: { base_currency_code: 'USD' }, items, billing_address };
}

function totalsOf(items: Document[], shipping: number, taxes: Document[]): CartPage['totals'] {
  const cents = (value: number) => Math.round(value * 1000) / 1000;
  const subtotal = cents(items.reduce((sum, { price, qty }) => sum + Number(price) * Number(qty), 0));
  const tax = cents(taxes.reduce((sum, one) => sum + (isRecord(one.tax) ? Number(one.tax.amount) : 0), 0));
  return { subtotal, shipping, tax, total: cents(subtotal + shipping + tax) };
}

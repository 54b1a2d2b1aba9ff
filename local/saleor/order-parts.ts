import { globalId } from './ids';
import type { OrderTransaction } from './order-records';

type Fields = Record<string, unknown>;

/** What is bought goes to one place. */
const ADDRESS = {
  ...{ firstName: 'Grace', lastName: 'Hopper', companyName: '', streetAddress1: '1 Harbour Road', streetAddress2: '' },
  ...{ city: 'AUSTIN', cityArea: '', postalCode: '78701', country: { code: 'US' }, countryArea: 'TX', phone: '' },
};
export const SHIPPED_TO = {
  ...{ languageCodeEnum: 'EN', customerNote: '', billingAddress: ADDRESS, shippingAddress: ADDRESS },
  ...{ shippingMethodName: 'Default', collectionPointName: null },
  deliveryMethod: { __typename: 'ShippingMethod', id: globalId('ShippingMethod', 1) },
};

/** How amounts of a currency look. Nothing of them is tax. */
export function moneyIn(currency: string) {
  const amount = (value: number): Fields => ({ amount: value, currency });
  return { amount, taxed: (value: number): Fields => ({ net: amount(value), gross: amount(value), tax: amount(0) }) };
}

/** A sum of prices without the error of binary fractions. */
export function cents(sum: number): number {
  return Math.round(sum * 100) / 100;
}

/** A payment that an app reported. */
export function transactionView({ id, name, pspReference, ...amounts }: OrderTransaction, currency: string): Fields {
  const { amount } = moneyIn(currency);
  return {
    ...{ __typename: 'TransactionItem', id: globalId('TransactionItem', id), name, pspReference },
    ...{ authorizedAmount: amount(amounts.authorized), chargedAmount: amount(amounts.charged) },
    refundedAmount: amount(amounts.refunded),
  };
}

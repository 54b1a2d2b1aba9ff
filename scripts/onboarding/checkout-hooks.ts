import type { Config } from '#lib/core/config';
import {
  PAYMENT_RESTRICTIONS,
  PAYMENT_VALIDATION,
  SHIPPING_PROVIDER,
  STOCK_CHECK_SUBSCRIBE,
  TAXES_PROVIDER,
} from '#lib/settings/generated';

/** A webhook of Adobe Commerce's checkout, as it is subscribed. */
export interface Hook {
  /** The action that answers, and the hook's name. */
  action: string;
  /** As PaaS names it; SaaS leaves `magento.` out. */
  method: string;
  type: 'before' | 'after';
  /** Whether the store stops where nobody answers. */
  required: boolean;
  /** In milliseconds: what the store waits, and from when on it writes it into its log. */
  timeout: number;
  softTimeout: number;
  fields: readonly { name: string; source: string }[];
  fallback: string;
  isWanted: (config: Config) => boolean;
}

const TAX = 'plugin.magento.out_of_process_tax_management.api';

/** What Commerce is to ask, of each function that has a provider. */
export const HOOKS: readonly Hook[] = [
  {
    action: 'check-stock',
    method: 'observer.sales_quote_item_save_before',
    type: 'before',
    required: false,
    timeout: 5_000,
    softTimeout: 1_000,
    fields: [
      { name: 'item.sku', source: 'data.item.sku' },
      { name: 'item.qty', source: 'data.item.qty' },
    ],
    fallback: '',
    isWanted: (config) => config.read(STOCK_CHECK_SUBSCRIBE),
  },
  {
    action: 'taxes',
    method: `${TAX}.oop_tax_collection.collect_taxes`,
    type: 'before',
    required: true,
    timeout: 10_000,
    softTimeout: 2_000,
    fields: [],
    fallback: 'The taxes cannot be calculated at the moment. Please try again later.',
    isWanted: (config) => config.read(TAXES_PROVIDER) !== 'off',
  },
  {
    action: 'credit-memo-taxes',
    method: `${TAX}.oop_credit_memo_tax_collection.collect_taxes`,
    type: 'before',
    required: true,
    timeout: 10_000,
    softTimeout: 2_000,
    fields: [],
    fallback: 'The taxes cannot be calculated at the moment. Please try again later.',
    isWanted: (config) => config.read(TAXES_PROVIDER) !== 'off',
  },
  {
    action: 'shipping-rates',
    method: 'plugin.magento.out_of_process_shipping_methods.api.shipping_rate_repository.get_rates',
    type: 'after',
    required: false,
    timeout: 5_000,
    softTimeout: 1_000,
    fields: [{ name: 'rateRequest', source: '' }],
    fallback: '',
    isWanted: (config) => config.read(SHIPPING_PROVIDER) !== 'off',
  },
  {
    action: 'payment-methods',
    method: 'plugin.magento.out_of_process_payment_methods.api.payment_method_filter.get_list',
    type: 'after',
    required: false,
    timeout: 5_000,
    softTimeout: 1_000,
    fields: [{ name: 'payload', source: '' }],
    fallback: '',
    isWanted: (config) => config.read(PAYMENT_RESTRICTIONS) !== 'off',
  },
  {
    action: 'payment-validation',
    method: 'observer.sales_order_place_before',
    type: 'before',
    required: true,
    timeout: 10_000,
    softTimeout: 2_000,
    fields: [
      { name: 'payment_method', source: 'data.order.payment.method' },
      { name: 'payment_additional_information', source: 'data.order.payment.additional_information' },
    ],
    fallback: 'The payment cannot be checked at the moment. Please try again later.',
    isWanted: (config) => config.read(PAYMENT_VALIDATION) !== 'off',
  },
];

import type { Config } from '#lib/core/config';
import { PAYMENTS_PROVIDER, SHIPPING_PROVIDER, SHIPPING_RESTRICTIONS, TAXES_PROVIDER } from '#lib/settings/generated';
import {
  PAYMENT_QUESTIONS,
  RESTRICTION_QUESTIONS,
  type SaleorQuestions,
  SHIPPING_QUESTIONS,
  TAX_QUESTIONS,
} from './table';

/** What Saleor is to ask the app: of each function that has a provider. */
export function wantedQuestions(config: Config): SaleorQuestions[] {
  return [
    ...(config.read(TAXES_PROVIDER) === 'off' ? [] : [TAX_QUESTIONS]),
    ...(config.read(SHIPPING_PROVIDER) === 'off' ? [] : SHIPPING_QUESTIONS),
    ...(config.read(SHIPPING_RESTRICTIONS) === 'off' ? [] : RESTRICTION_QUESTIONS),
    ...(config.read(PAYMENTS_PROVIDER) === 'off' ? [] : PAYMENT_QUESTIONS),
  ];
}

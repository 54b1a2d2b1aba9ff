import type { Config } from '#lib/core/config';
import { TAXES_PROVIDER } from '#lib/settings/generated';
import { type SaleorQuestions, TAX_QUESTIONS } from './table';

/** What Saleor is to ask the app: of each function that has a provider. */
export function wantedQuestions(config: Config): SaleorQuestions[] {
  return config.read(TAXES_PROVIDER) === 'off' ? [] : [TAX_QUESTIONS];
}

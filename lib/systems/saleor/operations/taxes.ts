import { operation } from '../operation';

/** How a channel is taxed. */
export interface ChannelTaxes {
  slug: string;
  taxConfiguration: {
    chargeTaxes: boolean;
    taxCalculationStrategy: 'FLAT_RATES' | 'TAX_APP' | null;
    /** The identifier of the app that is asked; null or empty: any that answers. */
    taxAppId: string | null;
  };
}

/** Saleor has it from 3.20 on. */
export const CHANNEL_TAXES = operation<{ channels: ChannelTaxes[] | null }>(
  'query ChannelTaxes { channels { slug taxConfiguration { chargeTaxes taxCalculationStrategy taxAppId } } }',
);

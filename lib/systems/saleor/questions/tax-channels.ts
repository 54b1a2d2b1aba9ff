import type { SaleorApi } from '../api';
import { APP_ID } from '../manifest';
import { CHANNEL_TAXES, type ChannelTaxes } from '../operations/taxes';

/** A channel that does not ask this app for its taxes, or sells without them where it fails. */
export interface TaxFault {
  channel: string;
  fault: 'flat-rates' | 'no-app' | 'other-app';
}

/** Which channels that charge taxes do not name this app. @throws RelayError as the API does. */
export async function taxFaults(api: SaleorApi): Promise<TaxFault[]> {
  const { channels } = await api.execute(CHANNEL_TAXES, {});
  return faultsOf(channels ?? []);
}

/** The same of channels that are known. */
export function faultsOf(channels: readonly ChannelTaxes[]): TaxFault[] {
  return channels.flatMap(({ slug: channel, taxConfiguration }): TaxFault[] => {
    const { chargeTaxes, taxCalculationStrategy, taxAppId } = taxConfiguration;
    if (!chargeTaxes || (taxCalculationStrategy === 'TAX_APP' && taxAppId === APP_ID)) {
      return [];
    }
    if (taxCalculationStrategy !== 'TAX_APP') {
      return [{ channel, fault: 'flat-rates' }];
    }
    return [{ channel, fault: taxAppId ? 'other-app' : 'no-app' }];
  });
}

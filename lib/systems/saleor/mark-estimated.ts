import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { createState } from '#lib/platform/state';
import { createSaleorApi, throwOnErrors } from './api';
import { createCrypt } from './crypt';
import { Installations } from './installations';
import { SAVE_METADATA } from './operations/orders';

/** Where staff, and other apps, find that an order is estimated: in its private metadata. */
export const ESTIMATED = 'commerce-relay.estimated';

/**
 * Writes into an order's private metadata that it is estimated. Again is the same.
 * @throws RelayError `setup` where the app is not installed, and as the API and State do.
 */
export async function markEstimated(id: string, text: string, { config, deadline }: Context): Promise<void> {
  const installation = await new Installations(createState(deadline), createCrypt(config)).current();
  if (installation === undefined) {
    throw new RelayError('setup', 'The app is not installed in a Saleor any more: an order cannot be marked there.');
  }
  const api = createSaleorApi(installation, deadline);
  const metadata = [{ key: ESTIMATED, value: text }];
  throwOnErrors((await api.execute(SAVE_METADATA, { id, metadata })).updatePrivateMetadata);
}

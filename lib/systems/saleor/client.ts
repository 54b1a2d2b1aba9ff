import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { createSaleorApi, type SaleorApi } from './api';
import { createCrypt } from './crypt';
import { currentKey, decryptInstallation } from './installations';
import type { Timed } from './wait';

/**
 * The encrypted installation, for the consumer to pass to the handler: the handler then needs no
 * State service, and the call has no readable secret.
 * @throws RelayError `setup` where the app is not installed, and as the store does.
 */
export async function sealedInstallation(
  store: KeyValueStore,
): Promise<{ installation: { key: string; sealed: string } }> {
  const key = await currentKey(store);
  const sealed = key === undefined ? undefined : await store.get(key);
  if (key === undefined || sealed === undefined) {
    throw new RelayError('setup', 'The app is not installed in a Saleor. Install it, or remove saleor from STORES.');
  }
  return { installation: { key, sealed } };
}

interface SaleorContext {
  config: Config;
  deadline: Deadline;
  handed?: unknown;
  /** What the calls are made for, where it is an event. */
  event?: Timed;
}

/**
 * Saleor's API, with the installation that the consumer has passed.
 * @throws RelayError `setup` where it is missing or cannot be decrypted.
 */
export function saleorApi({ config, deadline, handed, event }: SaleorContext): SaleorApi {
  const { installation } = isRecord(handed) ? handed : {};
  const { key, sealed } = isRecord(installation) ? installation : {};
  if (typeof key !== 'string' || typeof sealed !== 'string') {
    throw new RelayError(
      'setup',
      'The call has no installation of the app in Saleor. Call the consumer, which passes it to the handler.',
    );
  }
  return createSaleorApi(decryptInstallation(createCrypt(config), sealed, key), deadline, event);
}

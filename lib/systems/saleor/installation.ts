import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { createSaleorApi, type SaleorApi } from './api';
import { createCrypt } from './crypt';
import { currentKey, openTenant } from './tenants';

/**
 * The installation as it is kept: whoever calls a handler hands it over sealed, so that handlers
 * need no State service, and what travels with the call is no secret.
 * @throws RelayError `setup` where the app is not installed; and as the store does.
 */
export async function sealedInstallation(
  memory: KeyValueStore,
): Promise<{ installation: { key: string; sealed: string } }> {
  const key = await currentKey(memory);
  const sealed = key === undefined ? undefined : await memory.get(key);
  if (key === undefined || sealed === undefined) {
    throw new RelayError('setup', 'The app is installed in no Saleor. Install it, or take saleor out of STORES.');
  }
  return { installation: { key, sealed } };
}

interface SaleorContext {
  config: Config;
  deadline: Deadline;
  handed?: unknown;
}

/**
 * Saleor's API with the installation that was handed over. @throws RelayError `setup` where it is
 * missing or cannot be opened.
 */
export function saleorApi({ config, deadline, handed }: SaleorContext): SaleorApi {
  const { installation } = isRecord(handed) ? handed : {};
  const { key, sealed } = isRecord(installation) ? installation : {};
  if (typeof key !== 'string' || typeof sealed !== 'string') {
    throw new RelayError('setup', 'No installation of the app in Saleor was handed over: call the consumer instead.');
  }
  return createSaleorApi(openTenant(createCrypt(config), sealed, key), deadline);
}

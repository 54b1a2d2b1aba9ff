import { createState } from '../../lib/adobe/state';
import type { Context } from '../../lib/core/context';
import { RelayError } from '../../lib/core/errors';
import { createCrypt } from '../../lib/saleor/crypt';
import { type Tenant, Tenants } from '../../lib/saleor/tenants';

/**
 * The installations that are switched on; an app that is switched off is nobody to Saleor.
 * @throws RelayError `setup` where one cannot be opened.
 */
export async function activeInstallations({ config, deadline }: Context): Promise<Tenant[]> {
  const { found, unreadable } = await new Tenants(createState(deadline), createCrypt(config)).all();
  if (unreadable > 0) {
    throw new RelayError(
      'setup',
      `${unreadable} installations cannot be opened: no key in SALEOR_ENCRYPTION_KEY is the one that sealed them.`,
    );
  }
  return found.filter(({ active }) => active);
}

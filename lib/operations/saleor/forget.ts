import type { Params } from '#lib/core/config';
import { createContext } from '#lib/core/context';
import { handlerError } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { Installations, keyOf } from '#lib/systems/saleor/installations';

/**
 * Forgets the installation at the parameter `apiUrl`, so that another Saleor may install the app:
 * nobody but the operator displaces one. Without the parameter the answer lists them.
 */
export async function forgetInstallation(params: Params) {
  const { config, deadline, log } = createContext(params);
  try {
    const store = createState(deadline);
    const installations = new Installations(store, createCrypt(config));
    const { apiUrl } = params;
    if (typeof apiUrl === 'string') {
      // One that no key decrypts can be forgotten too.
      if ((await store.get(keyOf(apiUrl))) === undefined) {
        throw new RelayError('rejected', 'No installation is kept for this address.', { status: 404 });
      }
      await installations.delete(apiUrl);
      log.info('Forgot an installation', { apiUrl });
      return { statusCode: 200, body: { success: true, forgotten: apiUrl } };
    }
    const { found, unreadable } = await installations.all();
    return { statusCode: 200, body: { success: true, saleors: found.map(({ apiUrl: kept }) => kept), unreadable } };
  } catch (thrown) {
    const error = toRelayError(thrown);
    log.error(error.message, { kind: error.kind, cause: error.cause });
    return handlerError(error);
  }
}

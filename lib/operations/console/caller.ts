import { WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { createState } from '#lib/platform/state';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { Installations } from '#lib/systems/saleor/installations';
import { looksLikeUserToken, verifyUserToken } from '#lib/systems/saleor/user-token';
import { requireOperator } from '../operator';

/** Who asks, as far as it decides what is answered. */
export interface Caller {
  kind: 'operator' | 'saleor';
  /** Whether what a package delivers may be seen and mended. */
  allows: (packageName: string) => boolean;
}

/** What a member of Saleor's staff has to be allowed, to see records of a kind. */
const NEEDED: Readonly<Record<string, string>> = {
  product: 'MANAGE_PRODUCTS',
  stock: 'MANAGE_PRODUCTS',
  customer: 'MANAGE_USERS',
  order: 'MANAGE_ORDERS',
};

/**
 * Who asks, by the token alone: the operator of the workspace, or a member of the staff of the
 * Saleor that has installed the app.
 * @throws WebError 401 for anybody else, and for a user who may see nothing.
 */
export async function callerOf(request: WebRequest, context: Context): Promise<Caller> {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!looksLikeUserToken(token)) {
    await requireOperator(request, context);
    return { kind: 'operator', allows: () => true };
  }
  const { config, deadline } = context;
  const installations = new Installations(createState(deadline), createCrypt(config));
  const user = await verifyUserToken(token, { installations, config, deadline });
  if (user === undefined) {
    throw new WebError('unauthorized', 'The token is not one that the Dashboard of this Saleor gave for this app.');
  }
  const allows = (name: string) => user.permissions.includes(NEEDED[name.replace(/-[a-z]+$/, '')] ?? '');
  if (!Object.keys(NEEDED).some((entity) => allows(`${entity}-backoffice`))) {
    throw new WebError('unauthorized', 'You may manage neither products, customers nor orders here.');
  }
  return { kind: 'saleor', allows };
}

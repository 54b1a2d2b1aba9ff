import { WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { isOwnToken } from '#lib/platform/validate';

/**
 * Allows the operator alone: the caller's token must belong to this project's own credential. The
 * platform's `require-adobe-auth` checks before, but accepts tokens of other projects too.
 * @throws WebError 401
 */
export async function requireOperator({ headers }: WebRequest, { config, deadline }: Context): Promise<void> {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined || !(await isOwnToken(config, token, deadline))) {
    throw new WebError('unauthorized', "A token of this project's own credential (OAUTH_CLIENT_ID) is needed.");
  }
}

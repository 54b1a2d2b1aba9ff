import { WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { isOwnToken } from '#lib/platform/validate';

/**
 * Lets the operator in and nobody else: the caller's token must be of this project's own
 * credential. The platform's `require-adobe-auth` stands before, and takes tokens of other projects
 * as well.
 * @throws WebError 401
 */
export async function requireOperator({ headers }: WebRequest, { config, deadline }: Context): Promise<void> {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined || !(await isOwnToken(config, token, deadline))) {
    throw new WebError('unauthorized', "A token of this project's own credential (OAUTH_CLIENT_ID) is needed.");
  }
}

import { isRecord } from '#lib/core/json';
import { bearerToken } from '../kernel/http';

/** An action that the platform brings along: it gets parameters and returns a result at once. */
export type Builtin = (params: Record<string, unknown>) => object;

/**
 * The shared validators in front of web actions with `require-adobe-auth`: the deployer makes a
 * sequence of a validator and the action. They pass the request on where it carries a valid IMS
 * token and names the organisation.
 */
export function validators(acceptsToken: (token: string) => boolean): Map<string, Builtin> {
  const refuse = (statusCode: number, error: string) => ({ error: { statusCode, body: { error } } });
  const validate: Builtin = (params) => {
    const headers = isRecord(params.__ow_headers) ? params.__ow_headers : {};
    const authorization = typeof headers.authorization === 'string' ? headers.authorization : undefined;
    const token = bearerToken(authorization);
    if (token === undefined) {
      return refuse(401, 'cannot authorize request, reason: missing authorization header');
    }
    if (typeof headers['x-gw-ims-org-id'] !== 'string') {
      return refuse(401, 'cannot authorize request, reason: missing x-gw-ims-org-id header');
    }
    return acceptsToken(token) ? params : refuse(401, 'request is not authorized: the token is invalid');
  };
  const names = ['headless-v2', 'app-registry', 'headless'];
  const namespaces = ['adobeio', 'adobeio-stage'];
  return new Map(
    namespaces.flatMap((namespace) =>
      names.map((name) => [`/${namespace}/shared-validators-v1/${name}`, validate] as const),
    ),
  );
}

const DEPLOYED_HOST = 'adobeioruntime.net';

/**
 * The address of a namespace's web actions, as `<address>/<package>/<action>`. On Adobe I/O Runtime
 * the namespace is in the host name, elsewhere in the path.
 */
export function webActionsUrl(
  apiHost: string = process.env.__OW_API_HOST ?? '',
  namespace: string = process.env.__OW_NAMESPACE ?? '',
): string {
  const host = (/^https?:/.test(apiHost) ? apiHost : `https://${apiHost}`).replace(/\/+$/, '');
  return isDeployedHost(host) ? `https://${namespace}.${DEPLOYED_HOST}/api/v1/web` : `${host}/api/v1/web/${namespace}`;
}

/** Whether an address is Adobe I/O Runtime's. */
export function isDeployedHost(host: string): boolean {
  return new URL(host).hostname.endsWith(DEPLOYED_HOST);
}

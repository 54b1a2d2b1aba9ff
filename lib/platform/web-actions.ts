const DEPLOYED_HOST = 'adobeioruntime.net';

/**
 * The address below which a namespace's web actions are, as `<package>/<action>`: on Adobe I/O Runtime the namespace has a host of
 * its own, elsewhere it is a part of the path.
 */
export function webActionsUrl(
  apiHost: string = process.env.__OW_API_HOST ?? '',
  namespace: string = process.env.__OW_NAMESPACE ?? '',
): string {
  const host = (/^https?:/.test(apiHost) ? apiHost : `https://${apiHost}`).replace(/\/+$/, '');
  return isDeployedHost(host) ? `https://${namespace}.${DEPLOYED_HOST}/api/v1/web` : `${host}/api/v1/web/${namespace}`;
}

/** Whether an address is Adobe's own I/O Runtime. */
export function isDeployedHost(host: string): boolean {
  return new URL(host).hostname.endsWith(DEPLOYED_HOST);
}

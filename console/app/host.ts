/** Where the page is shown, and how it proves who asks. */
export interface Host {
  kind: 'local' | 'workspace' | 'saleor';
  /** The address of the data action, without a slash at its end. */
  data: string;
}

const isLocal = location.pathname === '/' || location.pathname === '/console';

/** The local platform serves the page at `/`, and adds the token of its own credential itself. */
export const host: Host = isLocal
  ? { kind: 'local', data: '/console/data' }
  : { kind: 'workspace', data: new URL('data', location.href).pathname };

/** The token of whoever looks at the page; undefined where the platform knows. */
export async function bearer(): Promise<string | undefined> {
  return undefined;
}

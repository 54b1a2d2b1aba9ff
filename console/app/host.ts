import { connectDashboard } from './dashboard';

/** Where the page is shown, and how it proves who asks. */
export interface Host {
  kind: 'local' | 'workspace' | 'saleor';
  /** The address of the data action, without a slash at its end. */
  data: string;
}

const isLocal = location.pathname === '/' || location.pathname === '/console';
const isFramed = window.parent !== window;
/** The page may be asked for below its own address, as the Dashboard does for a widget. */
const base = location.pathname.replace(/\/page(\/.*)?$/, '');

/** The local platform serves the page at `/`, and adds the token of its own credential itself. */
export const host: Host = isLocal
  ? { kind: 'local', data: '/console/data' }
  : { kind: isFramed ? 'saleor' : 'workspace', data: `${base}/data` };

/** The Dashboard around the page; undefined elsewhere. */
export const dashboard = host.kind === 'saleor' ? connectDashboard() : undefined;

/** Whether the page is a small part of another one. */
export const isWidget = host.kind === 'saleor' && /\/page\/widget\/?$/.test(location.pathname);

/** The token of whoever looks at the page; undefined where another adds it, or there is none. */
export async function bearer(): Promise<string | undefined> {
  return dashboard?.token();
}

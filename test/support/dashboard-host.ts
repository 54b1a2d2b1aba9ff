import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { isRecord } from '#lib/core/json';

/** How the Dashboard frames a page of an app. */
export interface Framed {
  /** The app's page, or the address of a widget. */
  src: string;
  /** Empty where the user lacks the extension's permissions. */
  token: string;
  /** The version that the handshake names; widgets get none. */
  saleorVersion?: string;
  /** The query of the Dashboard's own page, which comes first in the frame's. */
  query?: string;
  /** What the mount knows, such as `{orderId}`. */
  context?: Record<string, string>;
  theme?: 'light' | 'dark';
}

/**
 * A page that frames an app as Saleor's Dashboard 3.23.27 was recorded to do: two handshakes, a
 * wrong `redirect.path`, its own query first and the app's parameters twice, no answer to an
 * unknown action, and what it has told another frame of the app told here as well.
 */
export class DashboardHost {
  private readonly server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('referrer-policy', 'origin-when-cross-origin');
    response.end('<!doctype html><title>Dashboard</title><h1>Dashboard</h1>');
  });

  start(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** The Dashboard's origin; by another name of this machine it is a stranger's. */
  origin(name = 'localhost'): string {
    const address: unknown = this.server.address();
    return `http://${name}:${isRecord(address) ? address.port : 0}`;
  }

  /** Opens the Dashboard in a browser's page, and the app in its frame. */
  async frame(page: Page, framed: Framed, name?: string): Promise<void> {
    await page.goto(`${this.origin(name)}/dashboard/orders/T3JkZXI6MQ==`);
    await page.evaluate(`(${HOST})(${JSON.stringify(framed)})`);
  }

  /** What the frame asked of the Dashboard, by type. */
  async asked(page: Page): Promise<{ type: string; payload: Record<string, unknown> }[]> {
    return page.evaluate('window.asked');
  }

  /** Tells the frame something, as the Dashboard does when a theme or a token changes. */
  async tell(page: Page, type: string, payload: object): Promise<void> {
    await page.evaluate(`window.tell(${JSON.stringify(type)}, ${JSON.stringify(payload)})`);
  }
}

/** Runs in the browser. */
const HOST = `({ src, token, saleorVersion = '', query = '', context = {}, theme = 'light' }) => {
  const frame = document.createElement('iframe');
  const appOrigin = new URL(src).origin;
  const own = [['domain', 'shop.example'], ['saleorApiUrl', 'https://shop.example/graphql/'], ['id', 'QXBwOjE=']];
  const flags = [['featureFlags[new_order_ui][enabled]', 'false'], ['theme', theme]];
  const more = new URLSearchParams([...own, ...own, ...Object.entries(context), ...flags]).toString();
  frame.dataset.testId = 'app-frame';
  frame.setAttribute('sandbox', 'allow-same-origin allow-forms allow-scripts allow-downloads allow-popups');
  frame.style = 'width:100%;height:600px;border:0;visibility:hidden';
  frame.src = src + '?' + (query === '' ? '' : query + '&') + more;
  window.asked = [];
  window.tell = (type, payload) => frame.contentWindow.postMessage({ type, payload }, appOrigin);
  const handshake = () =>
    tell('handshake', { token, version: 1, saleorVersion, dashboardVersion: 'v3.23.27' });
  let begun = false;
  const begin = () => {
    frame.style.visibility = 'visible';
    handshake();
    if (!begun) {
      begun = true;
      setTimeout(() => {
        tell('localeChanged', { locale: 'en' });
        tell('theme', { theme });
        tell('redirect', { path: '/dashboard/extensions/app/QXBwOjE=/orders/77' });
        tell('response', { actionId: 'of-another-frame', ok: false });
      }, 5);
    }
  };
  frame.addEventListener('load', begin);
  addEventListener('message', ({ origin, data }) => {
    const { type, payload } = data ?? {};
    if (origin !== appOrigin || type === undefined || payload?.actionId === undefined) {
      return;
    }
    asked.push({ type, payload });
    if (type === 'notifyReady') {
      begin();
    }
    if (['notifyReady', 'notification', 'redirect', 'widgetResize'].includes(type)) {
      tell('response', { actionId: payload.actionId, ok: true });
    }
  });
  document.body.append(frame);
}`;

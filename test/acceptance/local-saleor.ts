import { local } from '#local/identity';
import { type Platform, startPlatform } from '#local/platform';
import { asMerchant, installApp } from '../support/saleor-app';
import { temporaryFolder } from '../support/started';
import type { Placed, Saleor } from './shop';

/** The stand-in, in a new data folder. */
export async function localSaleor(): Promise<Saleor> {
  const platform: Platform = await startPlatform({ folder: temporaryFolder(), port: 0, print: () => {} });
  const permissions = ['MANAGE_PRODUCTS', 'MANAGE_USERS', 'MANAGE_ORDERS'];
  const app = await installApp(platform.url, (url) => ({
    ...{ id: 'acceptance', name: 'Acceptance tests', version: '1', permissions, webhooks: [] },
    tokenTargetUrl: `${url}/register`,
  }));
  const post = (path: string, body: object) =>
    fetch(`${platform.url}/systems/saleor/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const buy: Saleor['buy'] = async (lines, { paid, warehouse, channel }) => {
    const items = lines.map((line) => ({ ...line, from: { [warehouse]: line.quantity } }));
    return (await (await post('checkout', { items, paid, channel })).json()) as Placed;
  };
  return {
    name: 'the stand-in',
    app: { apiUrl: app.apiUrl, appId: app.appId, token: app.token },
    ask: (query, variables) => asMerchant(platform.url, query, variables),
    buy,
    checkout: buy,
    addresses: [app.apiUrl],
    quietMs: 300,
    refundReason: async () => ({}),
    async install(url) {
      const { status } = await post('install', { manifestUrl: `${url}/api/v1/web/${local.namespace}/saleor/manifest` });
      expect(status).toBe(201);
    },
    async close() {
      app.close();
      await platform.stop();
    },
  };
}

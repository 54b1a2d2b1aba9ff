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
  return {
    name: 'the stand-in',
    app: { apiUrl: app.apiUrl, appId: app.appId, token: app.token },
    ask: (query, variables) => asMerchant(platform.url, query, variables),
    async buy(lines, { paid, warehouse }) {
      const items = lines.map((line) => ({ ...line, from: { [warehouse]: line.quantity } }));
      const answer = await fetch(`${platform.url}/systems/saleor/checkout`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ items, paid }),
      });
      return (await answer.json()) as Placed;
    },
    async close() {
      app.close();
      await platform.stop();
    },
  };
}

import { platformEnvironment } from '#local/environment';
import { local } from '#local/identity';
import { COMMERCE_REST } from '#local/paths';
import { startPlatform } from '#local/platform';
import { temporaryFolder } from '../support/started';
import type { Commerce } from './commerce-shop';
import { restOf } from './real-commerce';

/** The stand-in, in a new data folder. */
export async function localCommerce(): Promise<Commerce> {
  const platform = await startPlatform({ folder: temporaryFolder(), port: 0, print: () => {} });
  const { url, credentials } = platform;
  return {
    name: 'the stand-in',
    settings: platformEnvironment(url, credentials),
    rest: restOf(`${url}${COMMERCE_REST}/`, local.commerce),
    async buy(lines) {
      const answer = await fetch(`${url}/systems/commerce/checkout`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ items: lines.map((line) => ({ ...line, price: 10 })) }),
      });
      const { entity_id: id, items } = (await answer.json()) as { entity_id: number; items: { item_id: number }[] };
      return { id, items: items.map(({ item_id }) => item_id) };
    },
    close: () => platform.stop(),
  };
}

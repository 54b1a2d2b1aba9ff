import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '#local/events/queue';
import { local } from '#local/identity';
import { startPlatform } from '#local/platform';
import { deploy } from '#scripts/start/deployment';

/**
 * The calls of Saleor's GraphQL API that each kind of event costs, and the time from the webhook to
 * both stores.
 */
export async function measureSaleorStore(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
  const waiting = new Map<string, (status: number) => void>();
  const report = ({ event, status }: Report) => waiting.get(event.id)?.(status);
  const platform = await startPlatform({ folder, port: 0, report, unlimited: true });
  await deploy({
    url: platform.url,
    credentials: platform.credentials,
    bundles: 'as they are',
    saleor: true,
    progress: () => {},
  });
  platform.deliver();
  const web = `${platform.url}/api/v1/web/${local.namespace}`;
  const post = async (url: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) {
      throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
    }
    return (await answer.json()) as Record<string, unknown>;
  };
  const calls = async () => {
    const answer = await fetch(`${platform.url}/systems/saleor/calls`);
    return ((await answer.json()) as { calls: number }).calls;
  };
  await post(`${platform.url}/systems/saleor/install`, { manifestUrl: `${web}/saleor/manifest` });
  const bought = await post(`${platform.url}/systems/saleor/checkout`, { items: [{ sku: 'LANTERN-1', quantity: 9 }] });

  let count = 0;
  /** One event, to the end of its delivery. */
  const measure = async (event: string, value: unknown): Promise<{ calls: number; ms: number }> => {
    count += 1;
    const uid = `bench-${count}`;
    const before = await calls();
    const effect = new Promise<number>((resolve) => waiting.set(uid, resolve));
    const started = performance.now();
    await post(`${web}/ingestion/webhook`, { data: { uid, event: `be-observer.${event}`, value } });
    const status = await effect;
    if (status !== 200) {
      throw new Error(`${event} ended with ${status}.`);
    }
    return { calls: (await calls()) - before, ms: performance.now() - started };
  };

  console.log(`\n${'Saleor as a store'.padEnd(30)}${'calls'.padStart(8)}${'to both stores'.padStart(18)}`);
  for (const [name, event, value] of stepsWith(bought.id)) {
    const { calls: asked, ms } = await measure(event, value);
    console.log(`  ${name.padEnd(28)}${String(asked).padStart(8)}${`${ms.toFixed(0)} ms`.padStart(18)}`);
  }
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The steps: a name, an event and what it is sent with. `order` is one of the store. */
function stepsWith(order: unknown): readonly [string, string, unknown][] {
  const product = (name: string) => ({ sku: 'BENCH', name, price: 1 });
  const stock = (quantity: number) => [{ sku: 'BENCH', source: 'default', quantity, outOfStock: false }];
  const customer = { name: 'Be', lastname: 'Nch', email: 'bench@example.com' };
  const tracks = [{ trackNumber: 'B-1', title: 'Parcel', carrierCode: 'ups' }];
  return [
    ['product, new', 'catalog_product_create', product('A')],
    ['product, changed', 'catalog_product_update', product('B')],
    ['product, as it is', 'catalog_product_update', product('B')],
    ['stock, new row', 'catalog_stock_update', stock(1)],
    ['stock, changed', 'catalog_stock_update', stock(2)],
    ['customer, new', 'customer_create', customer],
    ['customer, changed', 'customer_update', { ...customer, id: 'bench', lastname: 'Mark' }],
    ['order status', 'sales_order_status_update', { id: order, status: 'processing' }],
    [
      'shipment',
      'sales_order_shipment_create',
      { orderId: order, items: [{ orderItemId: 'LANTERN-1', qty: 1 }], tracks },
    ],
    ['product, removed', 'catalog_product_delete', { sku: 'BENCH' }],
  ];
}

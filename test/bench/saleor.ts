import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildManifest } from '#lib/systems/saleor/manifest';
import { local } from '#local/identity';
import { startPlatform } from '#local/platform';
import { deploy } from '#scripts/start/deployment';
import { installApp } from '../support/saleor-app';

/** The id that the app has, installed as the second one. */
const SECOND = Buffer.from('App:2').toString('base64');

/** From a signed webhook of Saleor to the answer, when Adobe I/O Events has the event. */
export async function measureSaleor(events: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-bench-'));
  const platform = await startPlatform({ folder, port: 0, report: () => {}, unlimited: true });
  await deploy({
    url: platform.url,
    credentials: platform.credentials,
    bundles: 'as they are',
    saleor: true,
    progress: () => {},
  });
  platform.deliver();
  const saleor = `${platform.url}/systems/saleor`;
  const post = async (url: string, body: string, headers: Record<string, string> = {}): Promise<number> => {
    const json = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers: { ...json, ...headers }, body });
    await answer.arrayBuffer();
    return answer.status;
  };
  const recorder = await installApp(platform.url, (url) => ({ ...buildManifest(url, '1', '3.23'), id: 'recorder' }));
  for (let index = 0; index < events; index++) {
    const user = { id: `user-${index}`, email: `user-${index}@example.com`, firstName: 'Ada', lastName: 'Byron' };
    const recipient = { __typename: 'App', id: SECOND };
    await post(`${saleor}/emit`, JSON.stringify({ event: 'CUSTOMER_UPDATED', user, recipient }));
  }
  while (recorder.received.length < events) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  recorder.close();
  const web = `${platform.url}/api/v1/web/${local.namespace}/saleor`;
  await post(`${saleor}/install`, JSON.stringify({ manifestUrl: `${web}/manifest` }));
  const times: number[] = [];
  for (const { headers, body } of recorder.received) {
    const names = ['saleor-event', 'saleor-signature', 'saleor-api-url'];
    const own = Object.fromEntries(names.map((name) => [name, String(headers[name])] as const));
    const started = performance.now();
    const status = await post(`${web}/webhook`, body, own);
    if (status !== 200) {
      throw new Error(`The webhook answered ${status}.`);
    }
    times.push(performance.now() - started);
  }
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
  const [first = 0, ...rest] = times;
  rest.sort((a, b) => a - b);
  const at = (share: number) => `${(rest[Math.floor(rest.length * share)] ?? 0).toFixed(1)} ms`.padStart(12);
  console.log(`\n${`Saleor’s webhook to the answer, ${times.length} events`.padEnd(46)}`);
  console.log(`  first, cold${`${first.toFixed(1)} ms`.padStart(31)}`);
  console.log(`  p50${at(0.5).padStart(39)}`);
  console.log(`  p99${at(0.99).padStart(39)}`);
}

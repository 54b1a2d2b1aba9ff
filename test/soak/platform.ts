/**
 * The local platform of the soak test: without limits a minute, with actions that live for seconds,
 * so that the lease of one that was killed is soon over. Arguments: the folder, the port. Messages:
 * `{ready: url}`, and each delivery.
 */

import { isRecord } from '#lib/core/json';
import type { Credentials } from '#local/credentials';
import { startPlatform } from '#local/platform';
import { deploy } from '#scripts/start/deployment';

/** What an action may take, in milliseconds. */
const CONSUMER_MS = 8_000;
const HANDLER_MS = 4_000;

async function main([folder = '', port = '0']: string[]): Promise<void> {
  const platform = await startPlatform({
    folder,
    port: Number(port),
    unlimited: true,
    print: () => {},
    report: ({ event, status, retryCount, result }) => {
      process.send?.({ delivery: { id: event.id, type: event.type, status, retryCount, ...outcome(result) } });
    },
  });
  // What was deployed outlives a kill.
  if (Number(port) === 0) {
    await deploy({
      url: platform.url,
      credentials: platform.credentials,
      bundles: 'as they are',
      saleor: true,
      progress: () => {},
    });
    await shorten(platform.url, platform.credentials);
  }
  platform.deliver();
  process.send?.({ ready: platform.url });
}

/** What the guards did, or the code of the failure. */
function outcome(result: unknown): { did: string } {
  const error = isRecord(result) && isRecord(result.error) ? result.error.body : undefined;
  const body = isRecord(result) && isRecord(result.body) ? result.body : {};
  const skipped = isRecord(body.response) ? body.response.skipped : undefined;
  if (isRecord(error)) {
    return { did: String(error.code) };
  }
  return { did: body.repeated === true ? 'repeated' : typeof skipped === 'string' ? skipped : 'applied' };
}

/** Consumers and handlers get less time than they have deployed. */
async function shorten(url: string, { apiKey }: Credentials): Promise<void> {
  const authorization = `Basic ${Buffer.from(apiKey).toString('base64')}`;
  const actions = `${url}/api/v1/namespaces/_/actions`;
  const listed: unknown = await (await fetch(`${actions}?limit=200`, { headers: { authorization } })).json();
  for (const item of (Array.isArray(listed) ? listed : []).filter(isRecord)) {
    const name = `${String(item.namespace).split('/')[1]}/${item.name}`;
    if (/-(backoffice|commerce|saleor)\//.test(name)) {
      const timeout = name.endsWith('/consumer') ? CONSUMER_MS : HANDLER_MS;
      await fetch(`${actions}/${name}?overwrite=true`, {
        method: 'PUT',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ limits: { timeout } }),
      });
    }
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});

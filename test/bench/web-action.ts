import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { local } from '#local/identity';
import { type Apart, startApart } from './apart';
import { heading, row } from './report';

/** Requests at once. */
const CONNECTIONS = [1, 10, 50];
const LOAD_MS = 3_000;
const WARM_UP_MS = 1_500;
/** Requests a second that a web action answers on one connection. */
const GOAL = 2_000;

/** Requests a second of a web action that does nothing, beside a bare server in the same run. */
export async function measureWebAction(): Promise<void> {
  const apart = await startApart({ saleor: false, unlimited: true });
  await deployEcho(apart);
  const bare = fork(path.join(__dirname, 'bare-server.ts'), [], { execArgv: ['--import', 'tsx'] });
  const [bareUrl] = await once(bare, 'message');
  heading('requests a second');
  const targets = {
    'a web action that does nothing': `${apart.url}/api/v1/web/${local.namespace}/bench/echo`,
    'a bare server': String(bareUrl),
  };
  for (const [name, url] of Object.entries(targets)) {
    await load(url, 10, WARM_UP_MS);
    for (const connections of CONNECTIONS) {
      const goal = url !== bareUrl && connections === 1 ? GOAL : undefined;
      row(`${name}, ${connections} at once`, await load(url, connections, LOAD_MS), '/s', goal);
    }
  }
  bare.disconnect();
  await apart.stop();
}

/** A web action that answers at once. */
async function deployEcho({ url, apiKey }: Apart): Promise<void> {
  const authorization = `Basic ${Buffer.from(apiKey).toString('base64')}`;
  const put = async (name: string, body: object) => {
    const answer = await fetch(`${url}/api/v1/namespaces/_/${name}?overwrite=true`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`The platform answered ${answer.status}.`);
    }
  };
  await put('packages/bench', {});
  await put('actions/bench/echo', {
    exec: { kind: 'nodejs:24', code: 'function main() { return { body: { ok: true } } }' },
    annotations: [{ key: 'web-export', value: true }],
  });
}

/** Requests a second, over connections that stay open, for a bounded time. */
async function load(url: string, connections: number, ms: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + ms;
  let answers = 0;
  const get = () =>
    new Promise<void>((resolve, reject) => {
      http
        .get(url, { agent }, (response) => {
          response.resume();
          response.on('end', () => {
            answers += response.statusCode === 200 ? 1 : 0;
            resolve();
          });
        })
        .on('error', reject);
    });
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        await get();
      }
    }),
  );
  agent.destroy();
  return Math.round(answers / (ms / 1000));
}

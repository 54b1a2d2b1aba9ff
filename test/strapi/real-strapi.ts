import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRecord, parseJson } from '#lib/core/json';
import type { AnyStrapi } from '../support/strapi-scenario';

/** What opens its webhook's door. */
export const SECRET = 'a-secret-of-the-real-webhook';
/** How long nothing has to come until no more webhooks are on their way, in milliseconds. */
const QUIET_MS = 600;

/** A real Strapi in a process of its own, with a new database. */
export interface RealStrapi extends AnyStrapi {
  url: string;
  token: string;
  /** The headers of its first webhook. */
  headers(): IncomingHttpHeaders | undefined;
  stop(): Promise<void>;
}

/** Starts it, with a token and a webhook, and waits until it answers. */
export async function startRealStrapi(): Promise<RealStrapi> {
  const told: { headers: IncomingHttpHeaders; body: unknown }[] = [];
  const hooks = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      told.push({ headers: request.headers, body: parseJson(text) });
      response.end('{}');
    });
  });
  const [hookPort, port] = [await listening(hooks), await freePort()];
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-strapi-'));
  const child = spawn(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', 'start'], {
    cwd: path.join(__dirname, 'server'),
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_PORT: String(port),
      STRAPI_DATABASE: path.join(folder, 'strapi.db'),
      STRAPI_WEBHOOK_URL: `http://127.0.0.1:${hookPort}/webhook`,
      STRAPI_WEBHOOK_SECRET: SECRET,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const token = await tokenOf(child);
  const url = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const call: AnyStrapi['call'] = async (method, place, body) => {
    const response = await fetch(`${url}/api/${place}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  };
  await answering(() => call('GET', 'products'));
  let seen = 0;
  return {
    url,
    token,
    call,
    async press(action, documentId, locale) {
      await call('POST', `test-actions/${action}`, { uid: 'api::product.product', documentId, locale });
    },
    async webhooks() {
      for (let before = -1; before !== told.length; ) {
        before = told.length;
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      }
      const bodies = told.slice(seen).map(({ body }) => body);
      seen = told.length;
      return bodies;
    },
    headers: () => told[0]?.headers,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      hooks.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The token that its bootstrap has made; what it wrote, where it ends before. */
function tokenOf(child: ChildProcess): Promise<string> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-5_000);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(isRecord(message) ? String(message.token) : ''));
    child.once('exit', (code) => reject(new Error(`Strapi ended with ${code}:\n${output}`)));
  });
}

async function answering(ask: () => Promise<{ status: number }>): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const status = await ask().then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('Strapi does not answer.');
}

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address: unknown = server.address();
      resolve(isRecord(address) ? Number(address.port) : 0);
    }),
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

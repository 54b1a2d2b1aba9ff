import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { bundles } from '../support/bundles';
import { silence } from '../support/run-here';

const bundle = () => bundles().find(({ name }) => name === 'ingestion/webhook')?.file ?? '';
let server: Server;
/** Who published what, and the connection that it came on. */
let published: { socket: Socket; token: string | undefined; id: unknown }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (request.url?.startsWith('/ims') === true) {
        response.end(JSON.stringify({ access_token: 'token-1', expires_in: 3600 }));
        return;
      }
      const { id } = JSON.parse(body) as { id: unknown };
      published.push({ socket: request.socket, token: request.headers.authorization, id });
      response.end('OK');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('events are published one after another on one connection', async () => {
  silence();
  const fetched = jest.spyOn(globalThis, 'fetch');
  published = [];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { main } = require(bundle()) as { main: (params: object) => Promise<{ statusCode: number }> };
  for (const uid of ['a', 'b', 'c']) {
    const data = { uid, event: 'be-observer.catalog_product_delete', value: { sku: uid } };
    const answer = await main({
      OAUTH_BASE_URL: `${url}/ims`,
      OAUTH_CLIENT_ID: 'client',
      OAUTH_CLIENT_SECRET: 'secret',
      OAUTH_ORG_ID: 'org',
      IO_INGRESS_URL: url,
      BACKOFFICE_PROVIDER_ID: 'provider',
      INGESTION_AUTH: 'none',
      __ow_method: 'post',
      __ow_headers: { 'content-type': 'application/json' },
      __ow_body: Buffer.from(JSON.stringify({ data })).toString('base64'),
    });
    expect(answer).toMatchObject({ statusCode: 200 });
  }
  expect(published.map(({ id, token }) => [id, token])).toEqual([
    ['a', 'Bearer token-1'],
    ['b', 'Bearer token-1'],
    ['c', 'Bearer token-1'],
  ]);
  expect(new Set(published.map(({ socket }) => socket)).size).toBe(1);
  // It would cost the first event a hundred milliseconds.
  expect(fetched).not.toHaveBeenCalled();
});

test('what publishes carries nothing of the packages that stock clients bring and do not use there', () => {
  const text = readFileSync(bundle(), 'utf8');
  // A word of each: winston, rxjs, js-yaml, tr46, ajv.
  for (const word of ['winston', 'UnsubscriptionError', 'YAMLException', 'disallowed_STD3', 'strictTypes']) {
    expect({ word, found: text.includes(word) }).toEqual({ word, found: false });
  }
});

import { createServer, type IncomingHttpHeaders } from 'node:http';
import { local } from '#local/identity';

/** A delivery as an app got it. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** An app that does nothing but write down what it gets. */
export interface RecordingApp {
  appId: string;
  apiUrl: string;
  token: string;
  received: Received[];
  close(): void;
}

/** Installs it in the Saleor of a platform; `manifest` is given the app's address. */
export async function installApp(platformUrl: string, manifest: (url: string) => object): Promise<RecordingApp> {
  const received: Received[] = [];
  let [url, token] = ['', ''];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (request.method === 'GET') {
        response.end(JSON.stringify(manifest(url)));
        return;
      }
      if (request.headers['saleor-event'] === undefined) {
        token = JSON.parse(body).auth_token;
      } else {
        received.push({ headers: request.headers, body });
      }
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const answer = await fetch(`${platformUrl}/systems/saleor/install`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ manifestUrl: `${url}/manifest` }),
  });
  const installed = (await answer.json()) as { id: string };
  return {
    appId: installed.id,
    apiUrl: `${platformUrl}/systems/saleor/graphql/`,
    token,
    received,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What the merchant does in the Saleor, or sees there. Fails where Saleor refuses it. */
export async function asMerchant(
  platformUrl: string,
  query: string,
  variables: Record<string, unknown> = {},
  // biome-ignore lint/suspicious/noExplicitAny: the test's own query says what comes back
): Promise<any> {
  const answer = await fetch(`${platformUrl}/systems/saleor/graphql/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${local.saleorStaffToken}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Record<string, unknown>; errors?: unknown };
  const refused = Object.values(data ?? {}).flatMap((value) => (value as { errors?: unknown[] } | null)?.errors ?? []);
  if (errors !== undefined || refused.length > 0) {
    throw new Error(`Saleor refused: ${JSON.stringify(errors ?? refused)}`);
  }
  return data;
}

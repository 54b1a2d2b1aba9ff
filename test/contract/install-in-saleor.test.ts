import { createServer, type Server } from 'node:http';
import { addressesOf, installInSaleor } from '#scripts/start/real-saleor';

/** A Saleor that gives each operation the answer that is next, as 3.23.28 words them. */
let server: Server;
let answers: [operation: string, data: object][] = [];
let asked: string[] = [];
let url = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { query, variables } = JSON.parse(body);
      const index = answers.findIndex(([operation]) => query.includes(operation));
      const [[operation, data] = ['none', {}]] = index === -1 ? [] : answers.splice(index, 1);
      asked.push([operation, request.headers.authorization, JSON.stringify(variables)].filter(Boolean).join(' '));
      response.end(JSON.stringify({ data }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql/`;
});
beforeEach(() => {
  answers = [['tokenCreate', { tokenCreate: { token: 'T', errors: [] } }]];
  asked = [];
});
afterAll(() => server.close());

const account = () => ({ url, email: 'staff@example.com', password: 'word' });
const apps = (...nodes: object[]): [string, object] => ['apps(', { apps: { edges: nodes.map((node) => ({ node })) } }];
const install: [string, object] = ['appInstall(', { appInstall: { appInstallation: { id: 'i1' }, errors: [] } }];
const wants = (...codes: string[]): [string, object] => [
  'appFetchManifest(',
  { appFetchManifest: { manifest: { permissions: codes.map((code) => ({ code })) }, errors: [] } },
];
const pending = (...some: object[]): [string, object] => ['appsInstallations', { appsInstallations: some }];
const FROM = 'http://localhost:3233/api/v1/web/12345-local/saleor/manifest';

test('the app is installed anew, with what its manifest asks for: what an earlier start has left goes, other apps stay', async () => {
  answers.push(
    apps(
      { id: 'a1', identifier: 'commerce-relay', manifestUrl: FROM },
      { id: 'a2', identifier: 'other', manifestUrl: FROM },
    ),
    ['appDelete', { appDelete: { errors: [] } }],
    wants('MANAGE_PRODUCTS', 'HANDLE_TAXES'),
    install,
    pending({ id: 'i0', status: 'FAILED', message: 'another' }),
  );
  await installInSaleor(account(), 'http://localhost:3233');
  expect(asked).toEqual([
    'tokenCreate {"email":"staff@example.com","password":"word"}',
    'apps( Bearer T {}',
    'appDelete Bearer T {"id":"a1"}',
    `appFetchManifest( Bearer T {"url":"${FROM}"}`,
    `appInstall( Bearer T {"input":{"appName":"Commerce Relay","manifestUrl":"${FROM}","permissions":["MANAGE_PRODUCTS","HANDLE_TAXES"],"activateAfterInstallation":true}}`,
    'appsInstallations Bearer T {}',
  ]);
});

test('one that is installed from another place stays, and is named', async () => {
  answers.push(apps({ id: 'a1', identifier: 'commerce-relay', manifestUrl: 'https://ns.adobeioruntime.net/manifest' }));
  await expect(installInSaleor(account(), 'http://localhost:3233')).rejects.toThrow(
    /is installed in .* from https:\/\/ns\.adobeioruntime\.net\/manifest, and stays\. Take a Saleor for tests\./,
  );
  expect(asked).toHaveLength(2);
});

test('Saleor’s reason is told where it cannot install', async () => {
  answers.push(
    apps(),
    wants('MANAGE_PRODUCTS'),
    install,
    pending({ id: 'i1', status: 'FAILED', message: 'Failed to connect to app.' }),
  );
  await expect(installInSaleor(account(), 'http://localhost:3233')).rejects.toThrow(
    'Saleor could not install the app: Failed to connect to app. It must reach this machine',
  );
});

test('a user whom Saleor refuses is told so, and the password is not quoted', async () => {
  answers = [
    ['tokenCreate', { tokenCreate: { token: null, errors: [{ message: 'Please, enter valid credentials' }] } }],
  ];
  const told = await installInSaleor(account(), 'http://localhost:3233').catch((error: Error) => error.message);
  expect(told).toBe(`Saleor at ${url} refused: Please, enter valid credentials`);
});

test('a Saleor is known by its own address too', async () => {
  answers.push(['shop', { shop: { domain: { url: 'http://localhost:8000/' } } }]);
  expect(await addressesOf(account())).toEqual([url, 'http://localhost:8000/graphql/']);
});

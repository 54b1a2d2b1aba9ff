import { createServer } from 'node:http';
import { basic, call, setInputs } from '../support/http';
import { relay, relayJson } from '../support/relay';
import { SaleorDriver, variant } from '../support/saleor';
import { asMerchant } from '../support/saleor-app';
import { type Started, start } from '../support/started';

let platform: Started;
let shop: SaleorDriver;

beforeAll(async () => {
  platform = await start();
  shop = new SaleorDriver(platform);
  expect(await shop.install()).toMatchObject({ status: 201 });
}, 120_000);
afterAll(() => platform.stop());

const merchant = (query: string, variables?: Record<string, unknown>) => asMerchant(platform.url, query, variables);
const reconcile = async (...args: string[]) =>
  (await relayJson(platform.url, 'saleor', 'reconcile', ...args)) as Record<string, unknown>[];
const migrate = async (...args: string[]) =>
  (await relayJson(platform.url, 'saleor', 'migrate', ...args)) as Record<string, unknown>[];
const switched = (active: boolean) => shop.call('apps/commerce-relay', { active });
const lantern = async () =>
  (await merchant('{ productVariant(sku: "LANTERN-1") { id product { id } } }')).productVariant;

test('what Saleor gave up after its tries is published, once, in order', async () => {
  const queue = `${platform.url}/admin/events/faults`;
  await call(queue, { method: 'POST', body: { status: 429, path: '/ingress', count: 1_000 } });
  for (const index of [1, 2, 3]) {
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant(`OUT-${index}`, 'x'));
  }
  await shop.emit('CUSTOMER_UPDATED', { user: { id: 'out', email: 'out@example.com' } });
  await shop.advance('20m');
  expect((await shop.deliveries()).map(({ status, attempts }) => [status, attempts])).toEqual([
    ['FAILED', 6],
    ['FAILED', 6],
    ['FAILED', 6],
    ['FAILED', 6],
  ]);
  await call(queue, { method: 'DELETE' });
  // The Saleor's own product and customer are new: the back office was never told of them.
  expect(await reconcile('--dry-run')).toMatchObject([{ found: 4, missed: 2, published: 0 }]);
  expect(await shop.told('products', 'sku', 'OUT-1')).toBeUndefined();
  expect(await reconcile()).toMatchObject([{ found: 4, missed: 2, published: 6, skipped: 0 }]);
  await shop.advance('1s');
  for (const index of [1, 2, 3]) {
    expect(await shop.told('products', 'sku', `OUT-${index}`)).toMatchObject({ writes: 1 });
  }
  expect(await shop.told('customers', 'id', 'out')).toMatchObject({ writes: 1 });
  expect(await shop.told('products', 'sku', 'LANTERN-1')).toMatchObject({ name: 'Lantern', price: 24, writes: 1 });
  // What was published is not published again, and where somebody asks for it, not applied again.
  expect(await reconcile()).toMatchObject([{ found: 0, missed: 0 }]);
  expect(await reconcile('--since', '2h')).toMatchObject([{ found: 4, missed: 0, published: 4 }]);
  await shop.advance('1s');
  expect(await shop.told('products', 'sku', 'OUT-1')).toMatchObject({ writes: 1 });
}, 90_000);

describe('what Saleor never sent, since the app was switched off', () => {
  test('a product, a customer, an order: published, and told once', async () => {
    await switched(false);
    const { id, product } = await lantern();
    await merchant('mutation($id: ID!) { productUpdate(id: $id, input: { name: "Lamp" }) { errors { code } } }', {
      id: product.id,
    });
    await merchant('mutation($id: ID!) { productVariantUpdate(id: $id, input: { name: "Red" }) { errors { code } } }', {
      id,
    });
    await merchant(
      'mutation { customerCreate(input: { email: "off@example.com", firstName: "Off" }) { errors { code } } }',
    );
    const order = (await shop.call('checkout', { items: [{ sku: 'LANTERN-1', quantity: 1 }] })).body as { id: string };
    await shop.advance('1s');
    expect(await shop.told('orders', 'id', order.id)).toBeUndefined();
    // Nobody can ask as an app that is switched off.
    for (const command of ['reconcile', 'migrate']) {
      expect(await relay(platform.url, 'saleor', command)).toEqual({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(
          /^The app is switched off in http.*graphql\/, .* Activate it in Extensions > Commerce Relay/,
        ),
      });
    }
    await switched(true);
    await shop.advance('1s');
    expect(await reconcile()).toMatchObject([{ found: 0, missed: 3, published: 3 }]);
    await shop.advance('1s');
    expect(await shop.told('products', 'sku', 'LANTERN-1')).toMatchObject({ name: 'Lamp, Red', writes: 2 });
    expect(await shop.told('orders', 'id', order.id)).toMatchObject({ status: 'unfulfilled', writes: 1 });
    const { items } = (await call(`${platform.url}/systems/backoffice/customers`)).body as {
      items: { email: string; writes: number }[];
    };
    expect(items.filter(({ email }) => email === 'off@example.com')).toMatchObject([{ firstName: 'Off', writes: 1 }]);
    expect(await reconcile()).toMatchObject([{ missed: 0 }]);
  }, 60_000);

  test('what it does send is not published a second time', async () => {
    const { product } = await lantern();
    await merchant('mutation($id: ID!) { productUpdate(id: $id, input: { name: "Torch" }) { errors { code } } }', {
      id: product.id,
    });
    await platform.delivery('saleor.product_updated');
    expect(await reconcile('--since', '1h')).toMatchObject([{ missed: 0 }]);
  });

  test('what is in the queue, and waits there, is not published with each run', async () => {
    await call(`${platform.url}/systems/backoffice/faults`, { method: 'POST', body: { status: 503, count: 100 } });
    await switched(false);
    const { product } = await lantern();
    await merchant('mutation($id: ID!) { productUpdate(id: $id, input: { name: "Beam" }) { errors { code } } }', {
      id: product.id,
    });
    await switched(true);
    expect(await reconcile()).toMatchObject([{ missed: 1, published: 1 }]);
    await shop.advance('2s');
    expect(await reconcile()).toMatchObject([{ missed: 0, published: 0 }]);
    await call(`${platform.url}/systems/backoffice/faults`, { method: 'DELETE' });
    await shop.advance('10m');
    expect(await shop.told('products', 'sku', 'LANTERN-1')).toMatchObject({ name: 'Beam, Red' });
  }, 60_000);
});

test('a record that no action could take is passed over, and does not keep the others back', async () => {
  await switched(false);
  const { product } = await lantern();
  const long = JSON.stringify({ blocks: [{ type: 'paragraph', data: { text: 'x'.repeat(1_100_000) } }] });
  const describe =
    'mutation($id: ID!, $text: JSONString!) { productUpdate(id: $id, input: { description: $text }) { errors { code } } }';
  await merchant(describe, { id: product.id, text: long });
  await merchant('mutation { customerCreate(input: { email: "behind@example.com" }) { errors { code } } }');
  await switched(true);
  await shop.advance('1s');
  expect(await reconcile()).toMatchObject([
    {
      ...{ missed: 2, published: 1, skipped: 1 },
      unpublishable: [
        `product_updated of ${product.id}: The event is larger than 1000000 bytes. Split it into several events.`,
      ],
    },
  ]);
  expect(await reconcile()).toMatchObject([{ missed: 0 }]);
  expect((await relay(platform.url, 'saleor', 'reconcile', '--since', '1h')).stdout).toMatch(
    /\nNever published:\n {2}product_updated of \S+: The event is larger/,
  );
}, 60_000);

test('what Saleor could not read is not in what it has kept: it is named once, and not tried with each run', async () => {
  await shop.emit('ORDER_UPDATED', { order: { id: 'T3JkZXI6OTk=', status: 'UNFULFILLED', lines: null } });
  await shop.advance('20m');
  expect((await shop.deliveries()).at(-1)).toMatchObject({ event: 'ORDER_UPDATED', status: 'FAILED', attempts: 6 });
  const [first] = await reconcile();
  expect(first).toMatchObject({ found: 1, published: 0, skipped: 1 });
  expect(first?.unpublishable).toEqual([
    expect.stringMatching(/^order_updated of T3JkZXI6OTk=: Saleor could not read order\.lines of order_updated\./),
  ]);
  expect(first).not.toHaveProperty('error');
  const [second] = await reconcile();
  expect(second).toMatchObject({ found: 0, skipped: 0 });
  expect(second).not.toHaveProperty('unpublishable');
}, 60_000);

test('called by the alarm it leaves what is younger to Saleor’s own tries', async () => {
  await shop.advance('1s');
  await switched(false);
  await merchant('mutation { customerCreate(input: { email: "young@example.com" }) { errors { code } } }');
  await switched(true);
  await shop.advance('1s');
  const invoke = async (params: object) => {
    const url = `${platform.url}/api/v1/namespaces/_/actions/saleor/reconcile?blocking=true&result=true`;
    const { body } = await call(url, { method: 'POST', headers: basic, body: params });
    return body as { body: { saleors: { missed: number }[] } };
  };
  expect((await invoke({})).body.saleors).toMatchObject([{ missed: 0 }]);
  expect((await invoke({ patience: 0, dryRun: true })).body.saleors).toMatchObject([{ missed: 1 }]);
  expect(await invoke({ patience: 'long' })).toMatchObject({
    statusCode: 400,
    body: { error: 'patience must be a number of seconds.' },
  });
});

test('a permission that the merchant took away is said, and what it hides does not pass for nothing to do', async () => {
  const allow = (...permissions: string[]) => shop.call('apps/commerce-relay', { active: true, permissions });
  await allow('MANAGE_USERS', 'MANAGE_ORDERS', 'MANAGE_TRANSLATIONS');
  const { product } = await lantern();
  const rename = 'mutation($id: ID!) { productUpdate(id: $id, input: { name: "Hidden" }) { errors { code } } }';
  await merchant(rename, { id: product.id });
  expect(await reconcile()).toMatchObject([
    { error: expect.stringContaining('has not given the app MANAGE_PRODUCTS') },
  ]);
  expect(await migrate()).toMatchObject([{ missing: ['MANAGE_PRODUCTS'] }]);
  expect((await relay(platform.url, 'saleor', 'migrate')).stdout).toContain('The app lacks MANAGE_PRODUCTS');
  await allow('MANAGE_PRODUCTS', 'MANAGE_USERS', 'MANAGE_ORDERS', 'MANAGE_TRANSLATIONS');
}, 60_000);

describe('the manifest has changed since the installation', () => {
  test('nothing to do is said so', async () => {
    expect(await migrate()).toMatchObject([{ steps: [], missing: [] }]);
    const { stdout, code } = await relay(platform.url, 'saleor', 'migrate');
    expect([stdout, code]).toEqual([expect.stringContaining('The webhooks match the manifest.'), 0]);
  });

  test('the plan names what differs and changes nothing; --apply does it; events come by the new address', async () => {
    // The app has moved, as with a workspace of another name.
    const moved = `${platform.url}/api/v1/web/12345-local/../12345-local`;
    await setInputs(platform.url, 'saleor/migrate', { SALEOR_APP_BASE_URL: moved });
    const [plan] = await migrate();
    expect(plan).toMatchObject({
      steps: [{ kind: 'change', webhook: 'Commerce Relay: products', what: ['address'], done: false }, {}, {}, {}],
    });
    const { stdout } = await relay(platform.url, 'saleor', 'migrate');
    expect(stdout).toContain('Nothing was changed. Run it with --apply to make these changes.');
    expect(await migrate()).toEqual([plan]);
    const applied = await relay(platform.url, 'saleor', 'migrate', '--apply');
    expect(applied.stdout).toMatch(/done +change +Commerce Relay: products +address/);
    expect(await migrate()).toMatchObject([{ steps: [] }]);
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant('MOVED', 'x'));
    await platform.delivery('saleor.product_variant_updated');
    await setInputs(platform.url, 'saleor/migrate', { SALEOR_APP_BASE_URL: '' });
    expect((await relay(platform.url, 'saleor', 'migrate', '--apply')).code).toBe(0);
  }, 60_000);

  test('an option that a command does not have is told', async () => {
    const { code, stderr } = await relay(platform.url, 'saleor', 'migrate', '--since', '2h');
    expect([code, stderr]).toEqual([2, expect.stringContaining('migrate [--apply]')]);
  });
});

describe('what staff set in the Saleor', () => {
  test('a secret of a webhook: nothing is taken until the migration takes it away', async () => {
    await shop.call('apps/commerce-relay', { active: true, secretKey: 'by hand' });
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant('SECRET', 'x'));
    await shop.advance('1s');
    expect(await shop.waiting()).toMatchObject([{ event: 'PRODUCT_VARIANT_UPDATED', attempts: 1 }]);
    const { stdout } = await relay(platform.url, 'saleor', 'migrate', '--apply');
    expect(stdout).toMatch(/done +change +Commerce Relay: products +secret/);
    await shop.advance('10s');
    expect(await shop.told('products', 'sku', 'SECRET')).toMatchObject({ writes: 1 });
    expect(await migrate()).toMatchObject([{ steps: [] }]);
  }, 60_000);

  test('another query: what is told no more is a failure that names the mend, and is caught up', async () => {
    const query =
      'subscription { event { __typename issuedAt recipient { id } ... on CustomerUpdated { user { id } } } }';
    await shop.call('apps/commerce-relay', { active: true, query });
    await merchant('mutation { customerCreate(input: { email: "less@example.com" }) { user { id } errors { code } } }');
    await shop.advance('1s');
    expect(await relayJson(platform.url, 'failures', '--package', 'customer-saleor')).toMatchObject([
      {
        state: 'dead',
        handler: 'customer-saleor/created',
        reason: {
          status: 400,
          message: expect.stringMatching(
            /^Invalid event: it lacks id, email, firstName, lastName\. .* relay saleor migrate --apply, then npx relay saleor/,
          ),
        },
      },
    ]);
    expect((await relay(platform.url, 'saleor', 'migrate', '--apply')).stdout).toMatch(/Relay: customers +query/);
    expect(await reconcile('--since', '1h')).toMatchObject([{ published: expect.any(Number) }]);
    await shop.advance('1s');
    expect(await shop.told('customers', 'email', 'less@example.com')).toMatchObject({ writes: 1 });
  }, 60_000);

  test('another PUBLIC_URL: its events are taken as before, and the way out is said', async () => {
    const moved = await shop.call('public-url', { url: 'https://moved.example/' });
    expect(moved.body).toEqual({ apiUrl: 'https://moved.example/graphql/' });
    await shop.emit('PRODUCT_VARIANT_UPDATED', variant('ELSEWHERE', 'x'));
    await shop.advance('1s');
    expect(await shop.told('products', 'sku', 'ELSEWHERE')).toMatchObject({ writes: 1 });
    expect(await migrate()).toMatchObject([{ movedTo: 'https://moved.example/graphql/' }]);
    expect((await relay(platform.url, 'saleor', 'migrate')).stdout).toContain(
      'Saleor calls itself https://moved.example/graphql/ now: npx relay doctor says what to do.',
    );
    expect((await relay(platform.url, 'doctor')).stdout).toMatch(
      /^warn {2}Saleor +http.*: it calls itself https:\/\/moved\.example\/graphql\/ now → .*npx relay saleor forget http/m,
    );
    await shop.call('public-url', { url: `${platform.url}/systems/saleor/` });
    expect(await migrate()).toEqual([expect.not.objectContaining({ movedTo: expect.anything() })]);
  }, 60_000);

  test('an address of the app that redirects is found: Saleor counts it as installed', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(301, { location: 'https://app.example/saleor/register' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = Object(server.address());
    await setInputs(platform.url, 'saleor/migrate', { SALEOR_APP_BASE_URL: `http://127.0.0.1:${address.port}` });
    const { stdout } = await relay(platform.url, 'saleor', 'migrate');
    const examined = (await relay(platform.url, 'doctor')).stdout;
    await setInputs(platform.url, 'saleor/migrate', { SALEOR_APP_BASE_URL: '' });
    server.close();
    expect(examined).toMatch(/^fail {2}Saleor +saleor\/register leads to https:.*Saleor counts that as installed/m);
    expect(stdout).toContain(
      'saleor/register leads to https://app.example/saleor/register: set SALEOR_APP_BASE_URL to the address that answers.',
    );
  }, 60_000);
});

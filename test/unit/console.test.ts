import { masked } from '#lib/operations/console/mask';
import { chartOf } from '#lib/operations/console/overview';
import { servePage } from '#lib/operations/console/page';

test('of a customer or an order only what names no person is shown', () => {
  const order = {
    id: 17,
    status: 'processing',
    created_at: '2026-01-01T10:00:00Z',
    customer: { name: 'Ada', lastname: 'Byron', email: 'ada@example.com' },
    note: 'Leave it with Charles next door.',
    billingAddress: { street: '12 St James Square', city: 'London', postcode: 'SW1Y 4JH' },
    items: [{ sku: 'TENT-2P', name: 'Tent, with the name Ada on it', qty: 1 }],
  };
  expect(masked(order, 'order')).toEqual({
    id: 17,
    status: 'processing',
    created_at: '2026-01-01T10:00:00Z',
    customer: { name: '•••', lastname: '•••', email: '•••' },
    note: '•••',
    billingAddress: '•••',
    items: [{ sku: 'TENT-2P', name: '•••', qty: 1 }],
  });
});

test('digits of a person are masked, and those of amounts and times are not', () => {
  const customer = {
    dob: '1985-03-12',
    birthDate: '1985-03-12',
    metadata: [{ key: 'vat-id', value: '123456789' }],
    floor: '12',
    taxvat: '123456789',
    taxNumber: '123456789',
    dateOfBirth: '1985-03-12',
    grand_total: '63.00',
    updated_at: '2026-01-01 10:00:00',
  };
  expect(masked(customer, 'customer')).toMatchObject({
    dob: '•••',
    birthDate: '•••',
    metadata: [{ key: '•••', value: '•••' }],
    floor: '•••',
    taxvat: '•••',
    taxNumber: '•••',
    dateOfBirth: '•••',
    grand_total: '63.00',
    updated_at: '2026-01-01 10:00:00',
  });
});

test('of a product all is shown but secrets and addresses', () => {
  expect(masked({ sku: 'A', name: 'Tent', token: 'abc', description: 'Ask ada@example.com' }, 'product')).toEqual({
    sku: 'A',
    name: 'Tent',
    token: '***',
    description: 'Ask ***',
  });
});

test('an e-mail address in a field that names a thing is masked', () => {
  expect(masked({ id: 'ada@example.com' }, 'customer')).toEqual({ id: '***' });
});

test('the chart counts each outcome in its span of time, and nothing that is older', () => {
  const to = Date.parse('2026-01-01T12:00:30Z');
  const at = (time: string) => `2026-01-01T${time}Z`;
  const { from, stepMs, buckets } = chartOf(
    [
      { at: at('10:59:59'), outcome: 'failed' },
      { at: at('11:01:00'), outcome: 'applied' },
      { at: at('11:01:59'), outcome: 'skipped' },
      { at: at('12:00:29'), outcome: 'failed' },
      { at: at('12:00:00'), outcome: 'failed' },
    ],
    to,
    1,
  );
  expect([from, stepMs, buckets.length]).toEqual(['2026-01-01T11:01:00.000Z', 60_000, 60]);
  expect(buckets[0]).toEqual({ applied: 1, skipped: 1, failed: 0 });
  expect(buckets[59]).toEqual({ applied: 0, skipped: 0, failed: 2 });
  expect(buckets.reduce((sum, one) => sum + one.applied + one.skipped + one.failed, 0)).toBe(4);
});

const serve = servePage({ html: '<!doctype html>', script: "'sha256-a'", style: "'sha256-b'" });
const policyOf = async (params: object) => {
  const answer = await serve({ __ow_method: 'get', ...params });
  return answer.headers['content-security-policy'];
};

test('the page runs its own script alone, talks to its own origin alone, and nobody may frame it', async () => {
  expect(await policyOf({})).toBe(
    "default-src 'none'; script-src 'sha256-a'; style-src 'sha256-b'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  );
});

test('the Dashboards of the Saleors that may install the app may frame it', async () => {
  const policy = await policyOf({
    SALEOR_ALLOWED_URLS: 'https://*.saleor.cloud/graphql/ https://shop.example/graphql/',
    SALEOR_DASHBOARD_URLS: 'https://staff.example:8443/dashboard/',
  });
  expect(policy).toContain(
    "frame-ancestors 'self' https://*.saleor.cloud https://shop.example https://staff.example:8443",
  );
});

test('nothing in a setting adds to the policy', async () => {
  const policy = await policyOf({
    SALEOR_DASHBOARD_URLS: "https://a.example/;script-src,* javascript:x 'unsafe-inline'",
  });
  expect(policy).toMatch(/frame-ancestors 'self' https:\/\/a\.example$/);
});

test('the page is read, and nothing else', async () => {
  expect(await serve({ __ow_method: 'post' })).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD' } });
});

import { local } from '#local/identity';
import { main as register } from '../../actions/saleor/register';
import { main as webhook } from '../../actions/saleor/webhook';
import type { InProcess } from '../support/in-process';
import { runHere } from '../support/run-here';
import { SmallSaleor } from '../support/small-saleor';

const shop = new SmallSaleor();
let platform: InProcess;
beforeAll(async () => {
  platform = await runHere();
  await shop.start();
  expect(await register({ ...shop.registration('good'), ...settings() })).toMatchObject({ statusCode: 200 });
});
afterAll(async () => {
  await Promise.all([shop.stop(), platform.stop()]);
});

const settings = () => ({
  ...platform.env,
  SALEOR_ALLOWED_URLS: shop.apiUrl,
  SALEOR_ENCRYPTION_KEY: local.saleorKey,
});
const send = (event: string, typename: string, record: object) => {
  const common = { __typename: typename, issuedAt: new Date().toISOString(), recipient: { id: shop.appId } };
  return webhook({ ...shop.webhook(event, { ...common, ...record }), ...settings() });
};

test.each([
  ['recipient', { __typename: 'OrderUpdated' }],
  ['__typename', { recipient: { id: shop.appId } }],
])('a query that was edited and does not ask for %s any more: the refusal names the mend', async (field, common) => {
  const body = { ...common, issuedAt: new Date().toISOString(), order: { id: 'T3JkZXI6MQ==' } };
  expect(await webhook({ ...shop.webhook('order_updated', body), ...settings() })).toMatchObject({
    error: {
      statusCode: 401,
      body: { error: expect.stringContaining(`does not ask for ${field}: run npx relay saleor migrate --apply.`) },
    },
  });
});

test('one that does not ask for issuedAt is tried again: without it no order of changes, and no age, is known', async () => {
  const body = { __typename: 'OrderUpdated', recipient: { id: shop.appId }, order: { id: 'T3JkZXI6MQ==' } };
  for (const more of [{}, { issuedAt: null }, { issuedAt: 'yesterday' }]) {
    expect(await webhook({ ...shop.webhook('order_updated', { ...body, ...more }), ...settings() })).toMatchObject({
      error: {
        statusCode: 503,
        body: {
          error: expect.stringContaining('does not ask for issuedAt: run npx relay saleor migrate --apply.'),
        },
      },
    });
  }
});

test.each([
  [
    'a page of the Dashboard, which Saleor sends as a customer’s change',
    ['customer_updated', 'CustomerUpdated', { user: { id: 'VXNlcjox', email: 'admin@example.com', isStaff: true } }],
    'staff',
  ],
  [
    'a member of staff who is removed',
    ['customer_deleted', 'CustomerDeleted', { user: { id: 'VXNlcjox', isStaff: true } }],
    'staff',
  ],
  ['a draft', ['order_updated', 'OrderUpdated', { order: { id: 'T3JkZXI6MQ==', status: 'DRAFT' } }], 'pending'],
] as const)('%s is not told', async (_what, [event, typename, record], skipped) => {
  expect(await send(event, typename, record)).toMatchObject({
    statusCode: 200,
    body: { response: { success: true, message: 'Nothing to do', skipped } },
  });
});

import { buildManifest } from '#lib/systems/saleor/manifest';
import { planSteps } from '#lib/systems/saleor/migrate';
import type { InstalledWebhook } from '#lib/systems/saleor/operations/webhooks';

const wanted = buildManifest('https://x.example/api/v1/web', '1', '3.23').webhooks;
const installed = (): InstalledWebhook[] =>
  wanted.map(({ name, targetUrl, query, asyncEvents, syncEvents, isActive }, index) => ({
    id: `w${index}`,
    ...{ name, targetUrl, isActive },
    subscriptionQuery: query.replaceAll(' ', '\n '),
    secretKey: null,
    asyncEvents: asyncEvents.map((eventType) => ({ eventType })),
    syncEvents: syncEvents.map((eventType) => ({ eventType })),
  }));
const plan = (webhooks: InstalledWebhook[], signsWithSecret = false) =>
  planSteps(wanted, webhooks, signsWithSecret).map(({ kind, webhook, what }) => [kind, webhook, what]);

test('what is as the manifest says needs nothing, however the query is written', () => {
  expect(plan(installed())).toEqual([]);
});

test('each difference is named', () => {
  const [products, customers, orders, app, ...more] = installed();
  expect(more).toEqual([]);
  if (products === undefined || customers === undefined || orders === undefined || app === undefined) {
    throw new Error('Four webhooks are wanted.');
  }
  const byHand = { ...app, id: 'hand', name: 'By hand' };
  const former = { ...app, id: 'old', name: 'Commerce Relay: shipments' };
  expect(
    plan([
      { ...products, targetUrl: 'https://old.example/', isActive: false },
      {
        ...orders,
        subscriptionQuery: 'subscription { event { __typename } }',
        asyncEvents: [{ eventType: 'ORDER_CREATED' }, { eventType: 'ORDER_METADATA_UPDATED' }],
      },
      app,
      byHand,
      former,
    ]),
  ).toEqual([
    ['create', 'Commerce Relay: customers', ['CUSTOMER_CREATED', 'CUSTOMER_UPDATED', 'CUSTOMER_DELETED']],
    ['change', 'Commerce Relay: products', ['address', 'switched off']],
    [
      'change',
      'Commerce Relay: orders',
      expect.arrayContaining(['query', '+ORDER_CONFIRMED', '+FULFILLMENT_CREATED', '-ORDER_METADATA_UPDATED']),
    ],
    ['delete', 'Commerce Relay: shipments', []],
  ]);
});

test('a secret of a webhook is taken away, unless the app is set up for one', () => {
  const [products, ...others] = installed();
  if (products === undefined) {
    throw new Error('A webhook is wanted.');
  }
  const webhooks = [{ ...products, secretKey: 'by hand' }, ...others];
  expect(plan(webhooks)).toEqual([['change', 'Commerce Relay: products', ['secret']]]);
  expect(plan(webhooks, true)).toEqual([]);
});

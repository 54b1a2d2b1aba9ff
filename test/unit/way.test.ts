import { tracesOf } from '#lib/operations/trace/deliveries';
import { type ActivationRecords, wayOf } from '#lib/operations/trace/way';

/** A delivery as I/O Events' debug traces have it. */
const trace = (id: string, status: number, result: unknown, data: unknown = { sku: 'A' }) => ({
  event: 'be-observer.catalog_product_create',
  id: 'of-io-events',
  date: '2026-01-01T10:00:01.000Z',
  trace: {
    tracingRequest: {
      requestUrl: 'product-backoffice/consumer',
      requestBody: JSON.stringify({ id, data, __adobe_headers: { 'x-adobe-retry-count': '2' } }),
    },
    tracingResponse: { responseCode: status, responseTime: 400, responseBody: JSON.stringify(result) },
  },
});
const registration = (href: string) => ({ _links: { 'rel:trace': { href } } });
const ok = (response: object, more: object = {}) => ({ statusCode: 200, body: { type: 't', response, ...more } });

test.each([
  ['applied', 200, ok({ success: true }), ''],
  ['skipped', 200, ok({ success: true, skipped: 'stale' }), 'stale'],
  ['skipped', 200, ok({ success: true }, { repeated: true }), 'repeated'],
  ['failed', 503, { error: { statusCode: 503, body: { error: 'It is down.' } } }, 'It is down.'],
  ['failed', 200, ok({ success: false, error: 'It is refused.', kept: 'dead' }), 'It is refused.'],
  ['failed', 604, undefined, ''],
])('a delivery is %s (%i)', async (outcome, status, result, answer) => {
  const [delivery] = await tracesOf([registration('https://a')], async () => [trace('e-1', status, result)]);
  expect(delivery).toMatchObject({ id: 'e-1', outcome, answer, status, retry: 2, ms: 400, data: { sku: 'A' } });
});

test('a trace that was cut says nothing of what was sent, and goes by the id of I/O Events', async () => {
  const cut = trace('e-1', 200, ok({ success: true }));
  cut.trace.tracingRequest.requestBody = cut.trace.tracingRequest.requestBody.slice(0, 10);
  const [delivery] = await tracesOf([registration('https://a')], async () => [cut]);
  expect(delivery).toMatchObject({ id: 'of-io-events', data: undefined });
});

test('a registration without traces has no deliveries', async () => {
  expect(await tracesOf([{}, registration('https://a')], async () => undefined)).toEqual([]);
});

/** What ran, by the action's name. */
function records(ran: Readonly<Record<string, object[]>>): ActivationRecords & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    list: async (options) => {
      const { name } = options as { name: string };
      asked.push(name);
      return ran[name] ?? [];
    },
    logs: async ({ name }) => ({ logs: name === 'apart' ? ['{"message":"From its own list","eventId":"e-1"}'] : [] }),
  };
}
const at = (time: string) => Date.parse(`2026-01-01T${time}Z`);

test('the steps of an event stand in their order, with what was given and answered', async () => {
  const deliveries = await tracesOf([registration('https://a')], async () => [
    trace('e-1', 200, ok({ success: true })),
    trace('other', 200, ok({ success: true })),
  ]);
  const activations = records({
    'product-backoffice/consumer': [
      {
        activationId: 'c1',
        start: at('10:00:00.700'),
        duration: 300,
        logs: ['{"message":"Applied","eventId":"e-1"}', '{"message":"Something else"}'],
        response: { status: 'success', result: { statusCode: 200, body: { type: 't' } } },
      },
      { activationId: 'c2', start: at('10:00:00.800'), logs: ['{"eventId":"e-10"}'], response: {} },
    ],
    'product-backoffice/created': [
      {
        activationId: 'apart',
        start: at('10:00:00.750'),
        duration: 200,
        logs: [],
        response: { status: 'application error', result: { error: { statusCode: 422, body: { success: false } } } },
      },
    ],
  });
  const hops = await wayOf({ id: 'e-1', deliveries, failures: [] }, activations, { since: 0 });
  expect(hops).toEqual([
    {
      at: '2026-01-01T10:00:00.600Z',
      hop: 'I/O Events → product-backoffice/consumer',
      status: '200',
      ms: 400,
      activation: '',
      note: 'retry 2',
      input: { sku: 'A' },
      output: ok({ success: true }),
    },
    {
      at: '2026-01-01T10:00:00.700Z',
      hop: 'product-backoffice/consumer',
      status: '200',
      ms: 300,
      activation: 'c1',
      note: 'Applied',
      output: { type: 't' },
      logs: ['{"message":"Applied","eventId":"e-1"}'],
    },
    {
      at: '2026-01-01T10:00:00.750Z',
      hop: 'product-backoffice/created',
      status: '422',
      ms: 200,
      activation: 'apart',
      note: 'From its own list',
      output: { success: false },
      logs: ['{"message":"From its own list","eventId":"e-1"}'],
    },
  ]);
  expect(activations.asked).not.toContain('order-backoffice/consumer');
});

test('an event that nothing is known of is looked for in every package', async () => {
  const activations = records({});
  expect(await wayOf({ id: 'e-1', deliveries: [], failures: [] }, activations, { since: 0 })).toEqual([]);
  expect(activations.asked).toEqual(
    expect.arrayContaining(['ingestion/webhook', 'saleor/webhook', 'order-saleor/consumer', 'stock-commerce/updated']),
  );
});

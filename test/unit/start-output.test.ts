import type { Report } from '#local/events/queue';
import { deliveryLine, stepPrinter } from '#scripts/start/output';
import { recordName } from '#scripts/start/record-name';
import { concernsAll } from '#scripts/start/reload';
import { Tally } from '#scripts/start/tally';

const NOW = new Date(2026, 10, 28, 23, 0, 28);

function reported(given: Partial<Report> = {}): Report {
  return {
    event: { id: 'e-1', type: 'be-observer.catalog_product_create', source: 's', data: { sku: 'TENT-2P' } },
    eventId: 'a',
    registrationId: 'r',
    retryCount: 0,
    status: 200,
    route: 'product-backoffice/consumer',
    duration: 21,
    nextAt: undefined,
    ...given,
  };
}

test('a delivery is a line with the id and the record of its event', () => {
  expect(deliveryLine(reported(), NOW)).toBe(
    '23:00:28  be-observer.catalog_product_create  e-1  sku=TENT-2P  product-backoffice/consumer  200  21 ms',
  );
});

test.each([
  [
    'be-observer.catalog_stock_update',
    {
      value: [
        { sku: 'A', source: 'default' },
        { sku: 'B', source: 'x' },
      ],
    },
    'sku=A source=default',
  ],
  ['be-observer.customer_update', { id: 7, email: 'ada@example.com' }, 'id=7'],
  ['be-observer.customer_create', { email: 'ada@example.com' }, ''],
  ['no.such', { sku: 'A' }, ''],
  ['shop_1.be-observer.catalog_product_create', { sku: 'A' }, 'sku=A'],
])('the record of %s is named without personal data', (type, data, expected) => {
  expect(recordName({ id: '1', source: 's', type, data })).toBe(expected);
});

test('the last line counts how deliveries ended, each event once', () => {
  const tally = new Tally();
  expect(tally.summary).toBe('no event was delivered');
  tally.add(reported());
  tally.add(reported({ eventId: 'b', status: 503, nextAt: 1 }));
  tally.add(reported({ eventId: 'b', status: 503, nextAt: 2 }));
  tally.add(reported({ eventId: 'c', result: { body: { response: { skipped: 'duplicate' } } } }));
  tally.add(reported({ eventId: 'd', result: { body: { response: { kept: 'dead', status: 422 } } } }));
  expect(tally.summary).toBe('1 applied, 1 skipped, 1 refused, 1 waits for another try');
  tally.add(reported({ eventId: 'b' }));
  expect(tally.summary).toBe('2 applied, 1 skipped, 1 refused');
});

test('what is built is one line on a terminal, and none elsewhere', () => {
  const printed = (isTTY: boolean) => {
    let text = '';
    const write = (more: string | Uint8Array) => {
      text += String(more);
      return true;
    };
    const print = stepPrinter({ isTTY, columns: 40, write });
    print('building', 'product-backoffice/consumer (1 of 75)');
    print('building', 'product-backoffice/created (2 of 75)');
    print('built', '2 of 75 actions in 3 s');
    return text;
  };
  expect(printed(false)).toBe('  built       2 of 75 actions in 3 s\n');
  expect(printed(true).split('\r\u001b[2K')).toEqual([
    '',
    '  building    product-backoffice/consum',
    '  building    product-backoffice/create',
    '  built       2 of 75 actions in 3 s\n',
  ]);
});

test('what is declared beside the code deploys everything again', () => {
  expect(['actions/handler.yaml', 'app.config.yaml', 'scripts/onboarding/config/events.json'].map(concernsAll)).toEqual(
    [true, true, true],
  );
  expect(['lib/core/log.ts', 'actions/x/index.ts'].map(concernsAll)).toEqual([false, false]);
});

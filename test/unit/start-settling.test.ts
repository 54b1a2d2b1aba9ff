import { startSettling } from '#lib/checkout/saleor/start-settling';
import { type Config, readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';

const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };
const config: Config = readConfig({});
const context = () => ({ config, deadline: createDeadline(Date.now() + 60_000), log });

test('a payment is settled each time that it is asked for, within three seconds', async () => {
  const start = jest.fn();
  const asked = { apiUrl: 'https://one.example/graphql/', transaction: 'T1' };
  await startSettling(asked, context(), start);
  await startSettling(asked, context(), start);
  expect(start.mock.calls.map(([name, params]) => [name, params])).toEqual([
    ['saleor/settle', asked],
    ['saleor/settle', asked],
  ]);
  expect(start.mock.calls[0]?.[2].remaining()).toBeLessThanOrEqual(3_000);
});

test('a Saleor is looked through once in five seconds: anybody may repeat an empty body', async () => {
  const start = jest.fn();
  await startSettling({ apiUrl: 'https://two.example/graphql/' }, context(), start);
  await startSettling({ apiUrl: 'https://two.example/graphql/' }, context(), start);
  await startSettling({ apiUrl: 'https://three.example/graphql/' }, context(), start);
  expect(start.mock.calls.map(([, params]) => params)).toEqual([
    { apiUrl: 'https://two.example/graphql/' },
    { apiUrl: 'https://three.example/graphql/' },
  ]);
});

test('what cannot be started is left to the next run: Saleor gets its answer', async () => {
  const start = jest.fn().mockRejectedValue(new RelayError('unavailable', 'The action cannot be invoked.'));
  await startSettling({ apiUrl: 'https://four.example/graphql/', transaction: 'T1' }, context(), start);
  expect(log.warn).toHaveBeenCalledWith('A payment is left to the next run of saleor/settle', {
    ...{ transaction: 'T1', kind: 'unavailable', reason: 'The action cannot be invoked.' },
  });
});

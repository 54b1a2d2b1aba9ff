import type { HandlerContext } from '#lib/action/define-handler';
import type { Order } from '#lib/catalogue/generated/records';
import { cartOf, estimatesOf, rememberingEstimate } from '#lib/checkout/estimates';
import { tellOrder } from '#lib/checkout/told-order';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { createMemoryStore } from '../support/memory-store';

const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };
type Quote = { total: string; estimated?: 'last-good' | 'table' };
const GOOD: Quote = { total: '1' };
const GUESS: Quote = { total: '1', estimated: 'table' };

test('the last answer counts: a good one takes an estimate back, a second estimate keeps it', async () => {
  const store = createMemoryStore();
  const tell = (quote: Quote, what: 'taxes' | 'shipping' = 'taxes') =>
    rememberingEstimate(what, 'saleor.cart-1', { quote: Promise.resolve(quote), log }, () => store);
  expect(await tell(GUESS)).toBe(GUESS);
  expect(await tell(GUESS, 'shipping')).toBe(GUESS);
  expect(await estimatesOf('saleor.cart-1', store)).toEqual(['taxes', 'shipping']);
  expect(await estimatesOf('saleor.cart-2', store)).toEqual([]);
  expect(await tell(GOOD)).toBe(GOOD);
  expect(await estimatesOf('saleor.cart-1', store)).toEqual(['shipping']);
});

test('what is the same is not written again, and a good answer writes nothing', async () => {
  const store = createMemoryStore();
  const [put, remove] = [jest.spyOn(store, 'put'), jest.spyOn(store, 'delete')];
  const tell = (quote: Quote) =>
    rememberingEstimate('taxes', 'saleor.cart-1', { quote: Promise.resolve(quote), log }, () => store);
  await tell(GOOD);
  await tell(GUESS);
  await tell(GUESS);
  expect([put.mock.calls.length, remove.mock.calls.length]).toEqual([1, 0]);
  expect(put).toHaveBeenCalledWith(expect.stringMatching(/^estimate\.taxes\.[\w-]{43}$/), 'table', 2_592_000);
});

test('carts of two stores with one id are two; without State, or an id, the shopper has the answer', async () => {
  expect([cartOf('commerce', '7'), cartOf('saleor', '7'), cartOf('saleor', undefined)]).toEqual([
    'commerce.7',
    'saleor.7',
    undefined,
  ]);
  const down = { ...createMemoryStore(), put: () => Promise.reject(new Error('down')) };
  const gone = { ...down, get: () => Promise.reject(new Error('down')) };
  const quote = Promise.resolve(GUESS);
  expect(await rememberingEstimate('taxes', 'saleor.7', { quote, log }, () => gone)).toBe(GUESS);
  expect(log.warn).toHaveBeenCalledWith('It is not kept whether a cart was estimated', expect.anything());
  expect(await rememberingEstimate('taxes', undefined, { quote, log }, () => gone)).toBe(GUESS);
});

const ORDER: Order = { id: '12', lines: [] };
const contextOf = (settings: Record<string, string>): HandlerContext => ({
  config: readConfig(settings),
  deadline: createDeadline(Date.now() + 1_000),
  log,
  event: { id: 'event-1', type: 'order', retryCount: 0 },
});

test('an order on an estimate is told as such each time, and marked once', async () => {
  const store = createMemoryStore();
  await rememberingEstimate('taxes', 'commerce.7', { quote: Promise.resolve(GUESS), log }, () => store);
  const [notify, mark] = [jest.fn(), jest.fn()];
  const tell = (source: string | undefined, settings: Record<string, string>) =>
    tellOrder('orders/created', ORDER, contextOf(settings), { source, mark, store, client: { notify } });
  await tell('commerce.7', { TAXES_PROVIDER: 'backoffice' });
  await tell('commerce.7', { SHIPPING_PROVIDER: 'backoffice' });
  expect(notify.mock.calls.map(([path, order]) => [path, order])).toEqual([
    ['orders/created', { ...ORDER, estimated: true }],
    ['orders/created', { ...ORDER, estimated: true }],
  ]);
  expect(mark.mock.calls).toEqual([
    ['Estimated when it was placed: taxes. The back office did not answer in time, and was asked to check it.'],
  ]);
  notify.mockClear();
  await tell('commerce.8', { TAXES_PROVIDER: 'backoffice' });
  await tell(undefined, { TAXES_PROVIDER: 'backoffice' });
  // Without a provider that can fail nothing is looked up.
  await tell('commerce.7', { TAXES_PROVIDER: 'table' });
  expect(notify.mock.calls.map(([, order]) => order)).toEqual([ORDER, ORDER, ORDER]);
  expect(mark).toHaveBeenCalledTimes(1);
});

test('what cannot be marked fails the event, which is then told and marked again', async () => {
  const store = createMemoryStore();
  await rememberingEstimate('shipping', 'saleor.7', { quote: Promise.resolve(GUESS), log }, () => store);
  const mark = jest.fn().mockRejectedValueOnce(new Error('down'));
  const tell = () =>
    tellOrder('orders/created', ORDER, contextOf({ SHIPPING_PROVIDER: 'backoffice' }), {
      ...{ source: 'saleor.7', mark, store, client: { notify: jest.fn() } },
    });
  await expect(tell()).rejects.toThrow('down');
  await tell();
  await tell();
  expect(mark).toHaveBeenCalledTimes(2);
});

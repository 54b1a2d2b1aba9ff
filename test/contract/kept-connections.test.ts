import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createDeadline } from '#lib/core/deadline';
import { keptCall } from '#lib/core/kept-call';
import { invokeAction } from '#lib/platform/invoke';

let server: Server;
let url: string;
/** The socket of each call. */
let calls: Socket[] = [];
/** What the server does with a call, other than to answer it. */
let misbehave: ((socket: Socket) => boolean) | undefined;

beforeAll(async () => {
  const result = { statusCode: 200, body: { success: true } };
  const activation = JSON.stringify({ activationId: 'a', response: { status: 'success', result } });
  server = createServer((request, response) => {
    calls.push(request.socket);
    if (misbehave?.(request.socket) !== true) {
      request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(activation));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, { __OW_API_HOST: url, __OW_API_KEY: 'user:key', __OW_NAMESPACE: '12345-local' });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  calls = [];
  misbehave = undefined;
});
afterEach(() => jest.restoreAllMocks());

const deadline = () => createDeadline(Date.now() + 10_000);
const ways: [string, () => Promise<unknown>][] = [
  ['a call', () => keptCall({ method: 'POST', url, headers: {}, body: '{}' }, 'The service', deadline(), 5_000)],
  ['an invoke of an action', () => invokeAction('shop/created', { n: 1 }, deadline())],
];

test.each(ways)('%s after another takes its connection', async (_name, call) => {
  for (let n = 0; n < 4; n++) {
    await call();
  }
  expect(calls).toHaveLength(4);
  expect(new Set(calls).size).toBe(1);
});

test.each(ways)(
  '%s takes no connection that was idle for four seconds: the server may have closed it',
  async (_name, call) => {
    await call();
    const before = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => before + 3_900);
    await call();
    jest.spyOn(Date, 'now').mockImplementation(() => before + 8_000);
    await call();
    expect(new Set(calls.slice(0, 2)).size).toBe(1);
    expect(calls[2]).not.toBe(calls[1]);
  },
);

test('a call whose kept connection breaks as it is used is made again; one on a new connection is not', async () => {
  await ways[0]?.[1]();
  misbehave = (socket) => {
    misbehave = undefined;
    socket.destroy();
    return true;
  };
  await ways[0]?.[1]();
  expect(calls).toHaveLength(3);
  const before = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => before + 4_100);
  misbehave = (socket) => {
    socket.destroy();
    return true;
  };
  await expect(ways[0]?.[1]()).rejects.toMatchObject({
    kind: 'unavailable',
    message: 'The service cannot be reached (ECONNRESET).',
  });
  expect(calls).toHaveLength(4);
});

test('an answer that does not come in time is a timeout', async () => {
  misbehave = () => true;
  const late = keptCall({ method: 'GET', url, headers: {} }, 'The service', deadline(), 200);
  await expect(late).rejects.toMatchObject({ kind: 'timeout', message: 'The service did not answer in time.' });
});

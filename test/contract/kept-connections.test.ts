import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createDeadline } from '#lib/core/deadline';
import { keptCall } from '#lib/core/kept-call';
import { invokeAction } from '#lib/platform/invoke';

let server: Server;
let url: string;
/** The socket of each call. */
let calls: Socket[] = [];
/** What the server does with a call, other than to answer it. */
let misbehave: ((socket: Socket, response: ServerResponse) => boolean) | undefined;
/** What each call brought. */
let heard: Record<string, unknown>[] = [];

beforeAll(async () => {
  const result = { statusCode: 200, body: { success: true } };
  const activation = JSON.stringify({ activationId: 'a', response: { status: 'success', result } });
  server = createServer((request, response) => {
    calls.push(request.socket);
    heard.push({ ...request.headers });
    if (misbehave?.(request.socket, response) !== true) {
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
  heard = [];
  misbehave = undefined;
});
afterEach(() => jest.restoreAllMocks());

const deadline = () => createDeadline(Date.now() + 10_000);
const ways: [string, () => Promise<unknown>][] = [
  ['a call', () => keptCall({ method: 'POST', url, body: '{}', repeatable: true }, 'The service', deadline(), 5_000)],
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

const once = () => keptCall({ method: 'POST', url, body: '{"n":1}' }, 'The service', deadline(), 5_000);
const broken = { kind: 'unavailable', message: 'The service cannot be reached (ECONNRESET).' };

test('what may not be done twice is never made again, also where its kept connection breaks', async () => {
  await once();
  misbehave = (socket) => {
    socket.destroy();
    return true;
  };
  await expect(once()).rejects.toMatchObject(broken);
  expect(calls).toHaveLength(2);
  expect(calls[1]).toBe(calls[0]);
});

test('what may not be done twice takes no connection that was idle for a second and a half', async () => {
  await once();
  const before = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => before + 1_400);
  await once();
  jest.spyOn(Date, 'now').mockImplementation(() => before + 3_000);
  await once();
  expect(calls[1]).toBe(calls[0]);
  expect(calls[2]).not.toBe(calls[1]);
});

test.each([
  ['PUT', 2],
  ['DELETE', 2],
  ['GET', 3],
] as const)('a %s is made at most so often when its kept connection breaks: %i', async (method, most) => {
  await once();
  misbehave = (socket) => {
    misbehave = undefined;
    socket.destroy();
    return true;
  };
  await keptCall({ method, url }, 'The service', deadline(), 5_000).catch(() => {});
  expect(calls).toHaveLength(most);
});

test('a call says how long it is, that a compressed answer is welcome, and who asks', async () => {
  await once();
  expect(heard[0]).toMatchObject({ 'content-length': '7', 'accept-encoding': 'gzip', 'user-agent': 'commerce-relay' });
});

const answered = (body: Buffer, encoding: string) => {
  misbehave = (_socket, response) => {
    response.setHeader('content-encoding', encoding).end(body);
    return true;
  };
  return keptCall({ method: 'GET', url }, 'The service', deadline(), 5_000);
};

test('a compressed answer is read', async () => {
  await expect(answered(gzipSync('{"name":"Łódź"}'), 'gzip')).resolves.toMatchObject({ text: '{"name":"Łódź"}' });
});

test('a small compressed answer that is large is not read to its end', async () => {
  await expect(answered(gzipSync(Buffer.alloc(11_000_000)), 'gzip')).rejects.toMatchObject({
    kind: 'unavailable',
    message: 'The service answered with more than 10 MB.',
  });
});

test.each([
  [
    'that is cut off',
    gzipSync('{"name":"Tent"}').subarray(0, 20),
    'gzip',
    /^The service cannot be reached \(Z_BUF_ERROR\)\.$/,
  ],
  ['that is none', Buffer.from('{}'), 'gzip', /^The service cannot be reached \(Z_DATA_ERROR\)\.$/],
  ['of another kind', Buffer.from('{}'), 'br', /in an encoding that was not asked for \(br\)\.$/],
])('a compressed answer %s is an outage', async (_name, body, encoding, message) => {
  await expect(answered(body, encoding)).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringMatching(message),
  });
});

test('an answer that breaks off is an outage', async () => {
  misbehave = (socket, response) => {
    response.setHeader('content-encoding', 'gzip').write(gzipSync('{"name":"Tent"}').subarray(0, 20));
    setImmediate(() => socket.destroy());
    return true;
  };
  await expect(once()).rejects.toMatchObject({ kind: 'unavailable' });
});

import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { createDeadline } from '#lib/core/deadline';
import { send } from '#lib/core/http';
import { isRecord } from '#lib/core/json';
import { createState } from '#lib/platform/state';

const MB = 1_000_000;
let server: Server;
let url: string;
/** Made beforehand: what the server needs for it is not the memory of who reads it. */
const packed = new Map([60 * MB, 10 * MB].map((size) => [size, gzipSync(Buffer.alloc(size, 'a'))]));
/** How many bytes of an endless answer were taken. */
let taken = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    const size = Number(new URL(request.url ?? '', 'http://x').searchParams.get('size') ?? 60 * MB);
    if (request.url?.startsWith('/endless')) {
      const write = () => {
        taken += MB;
        response.write(Buffer.alloc(MB, 'a'), () => !response.destroyed && taken < 500 * MB && write());
      };
      write();
      return;
    }
    response.setHeader('content-encoding', 'gzip');
    response.end(packed.get(size));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: unknown = server.address();
  url = `http://127.0.0.1:${isRecord(address) ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string) =>
  send({ method: 'GET', url: url + path }, 'The store', createDeadline(Date.now() + 20_000));

describe('an attacker who answers as a target', () => {
  test('sends 60 MB as 60 kB of gzip', async () => {
    await expect(ask('/?size=60000000')).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'The store answered with more than 10 MB.',
    });
  });

  test('never ends', async () => {
    await expect(ask('/endless')).rejects.toThrow('The store answered with more than 10 MB.');
    expect(taken).toBeLessThan(100 * MB);
  });

  test('does the same as the State service', async () => {
    Object.assign(process.env, { AIO_STATE_ENDPOINT: url, __OW_NAMESPACE: '12345-local', __OW_API_KEY: 'a:b' });
    const before = process.memoryUsage().arrayBuffers;
    const state = createState(createDeadline(Date.now() + 20_000));
    await expect(state.get('key')).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('answered with more than 10 MB'),
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * MB);
  });
});

test('an answer of 10 MB is read, in UTF-8', async () => {
  expect((await ask('/?size=10000000')).text).toHaveLength(10_000_000);
});

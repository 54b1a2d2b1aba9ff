import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDeadline } from '#lib/core/deadline';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { createState } from '#lib/platform/state';

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

const asked: { method?: string; path?: string; authorization?: string; type?: string; body: string }[] = [];
let answers: Answer[] = [];
let server: Server;
/** The sockets that calls came on. */
const sockets = new Set<unknown>();

beforeAll(async () => {
  server = createServer((request, response) => {
    sockets.add(request.socket);
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { authorization = '', 'content-type': type = '' } = request.headers;
      const body = Buffer.concat(chunks).toString();
      asked.push({ method: request.method ?? '', path: request.url ?? '', authorization, type, body });
      // The last answer is given again.
      const { status, headers, body: text } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500 };
      if (status === 0) {
        request.socket.destroy();
        return;
      }
      response.writeHead(status, { 'x-key-expires-ms': '1767225600000', ...headers }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    AIO_STATE_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    __OW_NAMESPACE: '12345-local',
    __OW_API_KEY: 'user:key',
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  answers = [{ status: 200 }];
});

/** The stock client as a key-value store. */
async function stock(): Promise<KeyValueStore> {
  const { init } = await import('@adobe/aio-lib-state');
  const client = await init({ ow: { namespace: '12345-local', auth: 'user:key' } });
  return {
    get: async (key) => (await client.get(key))?.value ?? undefined,
    put: async (key, value, ttl) => void (await client.put(key, value, { ttl })),
    delete: async (key) => void (await client.delete(key)),
    async list(prefix) {
      const keys: string[] = [];
      for await (const page of client.list({ match: `${prefix}*` })) {
        keys.push(...page.keys);
      }
      return keys;
    },
  };
}
const thin = () => createState(createDeadline(Date.now() + 20_000));

type Verb = (store: KeyValueStore) => Promise<unknown>;
const pages = [
  { status: 200, body: '{"keys":["a-1","a-2"],"cursor":7}' },
  { status: 200, body: '{"keys":["a-3"],"cursor":0}' },
];
const verbs: [string, Verb, Answer[], unknown][] = [
  ['get', (store) => store.get('a.b-c_1'), [{ status: 200, body: 'ü' }], 'ü'],
  ['get of what is not there', (store) => store.get('a'), [{ status: 404 }], undefined],
  ['get of an empty text', (store) => store.get('a'), [{ status: 200, body: '' }], ''],
  ['put', (store) => store.put('a', '{"n":"ü"}', 60), [{ status: 201 }], undefined],
  ['delete', (store) => store.delete('a'), [{ status: 200, body: '{"keys":1}' }], undefined],
  ['delete of what is not there', (store) => store.delete('a'), [{ status: 404 }], undefined],
  ['list of two pages', (store) => store.list('a-'), pages, ['a-1', 'a-2', 'a-3']],
];

test.each(verbs)(
  '%s: the same on the wire as the stock client, and the same answer',
  async (_name, verb, given, value) => {
    answers = [...given];
    expect(await verb(await stock())).toEqual(value);
    const theirs = asked.splice(0);
    answers = [...given];
    expect(await verb(thin())).toEqual(value);
    expect(asked).toEqual(theirs);
  },
);

/** How the stock client's errors are read: their codes, as the thin client's kinds. */
const failures: [string, Answer, string, number][] = [
  ['401', { status: 401 }, 'ERROR_UNAUTHORIZED', 1],
  ['403', { status: 403 }, 'ERROR_BAD_CREDENTIALS', 1],
  ['413', { status: 413 }, 'ERROR_PAYLOAD_TOO_LARGE', 1],
  ['429', { status: 429, headers: { 'retry-after': '0' } }, 'ERROR_REQUEST_RATE_TOO_HIGH', 4],
  ['500', { status: 500 }, 'ERROR_INTERNAL', 4],
  ['503', { status: 503 }, 'ERROR_INTERNAL', 4],
];
const KINDS: Readonly<Record<string, string>> = {
  ERROR_UNAUTHORIZED: 'setup',
  ERROR_BAD_CREDENTIALS: 'setup',
  ERROR_PAYLOAD_TOO_LARGE: 'rejected',
  ERROR_REQUEST_RATE_TOO_HIGH: 'throttled',
  ERROR_INTERNAL: 'unavailable',
};

test.each(failures)('%s fails alike, after as many tries', async (_name, answer, code, tries) => {
  answers = [answer];
  await expect((await stock()).get('a')).rejects.toMatchObject({ code });
  expect(asked.splice(0)).toHaveLength(tries);
  await expect(thin().get('a')).rejects.toMatchObject({ kind: KINDS[code] });
  expect(asked).toHaveLength(tries);
});

test('a connection that breaks is tried again alike', async () => {
  answers = [{ status: 0 }, { status: 0 }, { status: 200, body: 'x' }];
  expect(await (await stock()).get('a')).toBe('x');
  expect(asked.splice(0)).toHaveLength(3);
  answers = [{ status: 0 }, { status: 0 }, { status: 200, body: 'x' }];
  expect(await thin().get('a')).toBe('x');
  expect(asked).toHaveLength(3);
});

test('the time ends the tries', async () => {
  answers = [{ status: 429, headers: { 'retry-after': '60' } }];
  await expect(thin().get('a')).rejects.toMatchObject({ kind: 'throttled', status: 429 });
  expect(asked).toHaveLength(1);
});

test('calls after each other come on one connection', async () => {
  await thin().put('a', 'x', 60);
  sockets.clear();
  for (let n = 0; n < 5; n++) {
    await thin().get('a');
  }
  expect(sockets.size).toBe(1);
});

test('a key that would change the address is refused before it is sent', async () => {
  await expect(thin().get('../x')).rejects.toMatchObject({ kind: 'rejected' });
  await expect(thin().put('', 'x', 60)).rejects.toMatchObject({ kind: 'rejected' });
  expect(asked).toEqual([]);
});

test('without the key of the namespace the set-up is wrong', async () => {
  const key = process.env.__OW_API_KEY;
  delete process.env.__OW_API_KEY;
  try {
    await expect(thin().get('a')).rejects.toMatchObject({
      kind: 'setup',
      message: expect.stringContaining('provide-api-key'),
    });
  } finally {
    process.env.__OW_API_KEY = key;
  }
});

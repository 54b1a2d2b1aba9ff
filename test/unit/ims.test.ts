import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDeadline } from '#lib/core/deadline';
import { createTokenSource } from '#lib/platform/ims';

let server: Server;
let answers: { status: number; body: string }[];
let bodies: string[];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(body);
      const answer = answers.shift() ?? { status: 500, body: '' };
      response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());
beforeEach(() => {
  answers = [];
  bodies = [];
});

const token = (value: string, seconds: number) => ({
  status: 200,
  body: JSON.stringify({ access_token: value, token_type: 'bearer', expires_in: seconds }),
});
const deadline = createDeadline(Date.now() + 60_000);

function source() {
  let time = 0;
  const created = createTokenSource(
    {
      tokenUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ims/token/v3`,
      clientId: 'client',
      clientSecret: 'very-secret',
      orgId: 'ORG',
      scopes: 'a,b',
    },
    () => time,
  );
  return {
    ...created,
    at: (ms: number) => {
      time = ms;
    },
  };
}

test('a token is kept until five minutes before it expires', async () => {
  answers = [token('one', 3600), token('two', 3600)];
  const tokens = source();
  expect(await tokens.token(deadline)).toBe('one');
  tokens.at(3_299_999);
  expect(await tokens.token(deadline)).toBe('one');
  tokens.at(3_300_000);
  expect(await tokens.token(deadline)).toBe('two');
  expect(bodies[0]).toBe('client_id=client&client_secret=very-secret&grant_type=client_credentials&scope=a%2Cb');
});

test('many that ask at once make one request', async () => {
  answers = [token('one', 3600)];
  const tokens = source();
  expect(await Promise.all([1, 2, 3, 4].map(() => tokens.token(deadline)))).toEqual(['one', 'one', 'one', 'one']);
  expect(bodies).toHaveLength(1);
});

test('a token that was refused is replaced, one that replaced it already is not', async () => {
  answers = [token('one', 3600), token('two', 3600)];
  const tokens = source();
  await tokens.token(deadline);
  tokens.forget('one');
  expect(await tokens.token(deadline)).toBe('two');
  tokens.forget('one');
  expect(await tokens.token(deadline)).toBe('two');
});

test.each([
  [{ status: 401, body: '{"error":"invalid_client"}' }, 'setup', 503],
  [{ status: 429, body: '' }, 'throttled', 429],
  [{ status: 500, body: '' }, 'unavailable', 503],
  [{ status: 200, body: '{}' }, 'unavailable', 503],
])('a refusal is told apart and names no secret: %j', async (answer, kind, status) => {
  answers = [answer];
  const error = await source()
    .token(deadline)
    .catch((reason) => reason);
  expect(error).toMatchObject({ kind, status });
  expect(error.message).not.toContain('very-secret');
});

test('a failure is not kept', async () => {
  answers = [{ status: 500, body: '' }, token('one', 3600)];
  const tokens = source();
  await expect(tokens.token(deadline)).rejects.toThrow('500');
  expect(await tokens.token(deadline)).toBe('one');
});

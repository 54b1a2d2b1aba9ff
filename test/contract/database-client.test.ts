import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { type Collection, collectionOf, createDatabase } from '#lib/platform/database';
import { operations } from '#local/database/operations';
import { DocumentStore } from '#local/database/store';
import { local } from '#local/identity';
import { createManualClock } from '#local/kernel/clock';
import { openDatabase } from '#local/kernel/database';
import { type InProcess, startInProcess } from '../support/in-process';
import { createMemoryDatabase } from '../support/memory-database';

const START = Date.UTC(2026, 0, 1);
const clock = createManualClock(START);
let platform: InProcess;

beforeAll(async () => {
  platform = await startInProcess({ clock });
  Object.assign(process.env, { AIO_DB_ENDPOINT: platform.url, __OW_NAMESPACE: local.namespace });
});
afterAll(() => platform.stop());

const deadline = () => createDeadline(Date.now() + 30_000);

async function token(scope: string): Promise<string> {
  const answer = await fetch(`${platform.url}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: String(platform.env.OAUTH_CLIENT_ID),
      client_secret: String(platform.env.OAUTH_CLIENT_SECRET),
      scope,
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}

const ALL = 'openid,adobeio.abdata.read,adobeio.abdata.write';

/** The stock client; it reads the endpoint as it is made. */
async function stock(given?: string) {
  const { init } = await import('@adobe/aio-lib-db');
  const database = await init({
    ow: { namespace: local.namespace },
    region: 'amer',
    token: given ?? (await token(ALL)),
  });
  return database.connect();
}

/** The thin client, as the actions have it. */
const thin = (env: Record<string, string> = {}) => createDatabase(readConfig({ ...platform.env, ...env }), deadline());

/** A server that keeps what it is asked, and answers as it is told. */
async function recorder(answer: () => { status: number; body: unknown }) {
  const asked: { path: string; method: string; headers: Record<string, unknown>; body: unknown }[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { authorization, 'content-type': type } = request.headers;
      const headers = { authorization, type, namespace: request.headers['x-runtime-namespace'] };
      const text = Buffer.concat(chunks).toString();
      asked.push({ path: request.url ?? '', method: request.method ?? '', headers, body: JSON.parse(text) });
      const { status, body } = answer();
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, url, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('the thin client says on the wire what the stock client says', () => {
  const filter = { _id: 'a', $or: [{ token: null }, { until: { $lte: 1_767_225_600_000 } }] };
  const update = { $set: { n: 5, half: 0.5, at: new Date(START), yes: true, list: ['x'] }, $unset: { token: '' } };
  const bulk = [{ updateOne: { filter, update, upsert: true } }];
  const options = { upsert: true, returnDocument: 'before' };
  const methods: [string, (docs: Collection) => Promise<unknown>][] = [
    ['findOne', (docs) => docs.findOne(filter)],
    ['findArray', (docs) => docs.findArray(filter, { projection: { _id: 1 }, sort: { _id: 1 }, limit: 10 })],
    ['findOneAndUpdate', (docs) => docs.findOneAndUpdate(filter, update, options)],
    ['updateOne', (docs) => docs.updateOne(filter, update)],
    ['updateOne with options', (docs) => docs.updateOne(filter, update, { upsert: true })],
    ['updateMany', (docs) => docs.updateMany(filter, update)],
    ['bulkWrite', (docs) => docs.bulkWrite(bulk, { ordered: false })],
    ['deleteOne', (docs) => docs.deleteOne(filter)],
    ['createIndex', (docs) => docs.createIndex({ expires: 1 }, { expireAfterSeconds: 0 })],
    ['getIndexes', (docs) => docs.getIndexes()],
  ];

  test.each(methods)('%s', async (_name, call) => {
    const { asked, url, close } = await recorder(() => ({ status: 200, body: { success: true, data: null } }));
    const bearer = await token(ALL);
    process.env.AIO_DB_ENDPOINT = url;
    try {
      // The stock client has these methods, with the same parameters.
      await call((await stock(bearer)).collection('things') as unknown as Collection);
      await call(thin().collection('things'));
    } finally {
      process.env.AIO_DB_ENDPOINT = platform.url;
      await close();
    }
    expect(asked).toHaveLength(2);
    const [theirs, ours] = asked.map(({ headers: { authorization: _token, ...headers }, ...request }) => ({
      ...request,
      headers,
    }));
    expect(ours).toEqual(theirs);
    expect(asked.map(({ headers }) => String(headers.authorization).startsWith('Bearer '))).toEqual([true, true]);
  });
});

describe('the thin client', () => {
  test('reads what the stock client wrote, and the other way round', async () => {
    const document = { _id: 'r', n: 1, large: 5_000_000_000, half: 0.5, at: new Date(START), list: [null, 'ü', true] };
    await (await stock()).collection('both').insertOne(document);
    expect(await thin().collection('both').findOne({ _id: 'r' })).toEqual(document);
    const { _id, ...fields } = document;
    await thin().collection('both').updateOne({ _id: 's' }, { $set: fields }, { upsert: true });
    const found = await (await stock()).collection('both').findOne({ _id: 's' });
    expect({ ...found, large: Number(found?.large) }).toEqual({ ...document, _id: 's' });
  });

  test('gets another token once, where one is refused', async () => {
    let refusals = 1;
    const { asked, url, close } = await recorder(() =>
      refusals-- > 0
        ? { status: 401, body: { success: false, message: 'Oauth token is not valid' } }
        : { status: 200, body: { success: true, data: null } },
    );
    process.env.AIO_DB_ENDPOINT = url;
    try {
      expect(await thin().collection('things').findOne({ _id: 'a' })).toBeNull();
      expect(asked).toHaveLength(2);
    } finally {
      process.env.AIO_DB_ENDPOINT = platform.url;
      await close();
    }
  });

  test.each([
    [401, { success: false, message: 'no' }, 'setup', 503],
    [403, { success: false, message: 'Missing required scope: adobeio.abdata.write' }, 'setup', 503],
    [429, { success: false, message: 'slow' }, 'throttled', 429],
    [400, { success: false, message: 'bad' }, 'rejected', 400],
    [500, { success: false, message: 'oops' }, 'unavailable', 503],
    [503, 'no JSON', 'unavailable', 503],
    [200, { success: false, message: 'oops' }, 'unavailable', 503],
    [400, { success: false, message: 'E11000 duplicate key error' }, 'rejected', 409],
  ])('%i %j is %s', async (status, body, kind, becomes) => {
    const { url, close } = await recorder(() => ({ status, body }));
    process.env.AIO_DB_ENDPOINT = url;
    try {
      await expect(thin().collection('things').findOne({ _id: 'a' })).rejects.toMatchObject({ kind, status: becomes });
    } finally {
      process.env.AIO_DB_ENDPOINT = platform.url;
      await close();
    }
  });

  test('a token for the database is asked for with its scopes', async () => {
    // Without them, as an older setting may say, the set-up is wrong.
    const without = thin({ OAUTH_SCOPES: 'openid' }).collection('things');
    await expect(without.findOne({ _id: 'a' })).rejects.toMatchObject({
      kind: 'setup',
      message: expect.stringContaining('App Builder Data Services'),
    });
  });
});

test('the database in memory, which the unit tests have, answers as the platform’s', async () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const token = fc.constantFrom('t', 'u');
  const time = fc.nat(4);
  const set = fc.record({ token, until: time, value: fc.constantFrom('x', 'y') });
  const claim = fc
    .record({ _id: name, token, now: time })
    .map(({ _id, token: own, now }) => ({ _id, $or: [{ token: null }, { until: { $lte: now } }, { token: own }] }));
  const fenced = fc.record({ _id: name, token });
  const update = fc.record({
    $set: set,
    $max: fc.record({ expires: time.map((at) => new Date(at)) }),
    $unset: fc.constantFrom<Record<string, string>>({}, { last: '' }),
  });
  const free = fc.constant({ $unset: { token: '', until: '' }, $set: { last: 't' } });
  type Call = (docs: Collection) => Promise<unknown>;
  const calls: fc.Arbitrary<Call> = fc.oneof(
    fc.tuple(claim, update).map(
      ([filter, change]) =>
        (docs: Collection) =>
          docs.findOneAndUpdate(filter, change, { upsert: true, returnDocument: 'before' }),
    ),
    fc.tuple(fenced, fc.oneof(update, free)).map(
      ([filter, change]) =>
        (docs: Collection) =>
          docs.updateOne(filter, change),
    ),
    fc.tuple(fc.array(name), token).map(
      ([names, own]) =>
        (docs: Collection) =>
          docs.updateMany({ _id: { $in: names }, token: own }, { $unset: { token: '', until: '' } }),
    ),
    fc.array(fc.tuple(claim, update), { maxLength: 3 }).map(
      (all) => (docs: Collection) =>
        docs.bulkWrite(
          all.map(([filter, change]) => ({ updateOne: { filter, update: change, upsert: true } })),
          { ordered: false },
        ),
    ),
    fc.tuple(fc.array(name), token).map(
      ([names, own]) =>
        (docs: Collection) =>
          docs.findArray({ _id: { $in: names }, $or: [{ last: own }, { token: own }] }),
    ),
    fc.tuple(name, time).map(
      ([_id, until]) =>
        (docs: Collection) =>
          docs.findOne({ _id, until: { $gt: until } }),
    ),
    fc.tuple(name, name).map(
      ([from, to]) =>
        (docs: Collection) =>
          docs.findArray({ _id: { $gte: from, $lt: `${to}\uffff` } }, { sort: { _id: 1 }, limit: 2 }),
    ),
    name.map((_id) => (docs: Collection) => docs.deleteOne({ _id })),
  );
  const database = openDatabase(mkdtempSync(path.join(tmpdir(), 'relay-')));
  let run = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(calls, { maxLength: 12 }), async (made) => {
        run += 1;
        const collection = `run-${run}`;
        const store = new DocumentStore(database, createManualClock(START));
        const real = collectionOf(async (operation, params) =>
          operations[operation]?.(store, collection, { ...params }),
        );
        const memory = createMemoryDatabase().collection('x');
        for (const call of made) {
          const [theirs] = await Promise.allSettled([call(real)]);
          const [ours] = await Promise.allSettled([call(memory)]);
          expect(ours.status).toBe(theirs.status);
          if (ours.status === 'fulfilled' && theirs.status === 'fulfilled') {
            expect(ours.value).toEqual(theirs.value);
          }
        }
      }),
      { numRuns: 300 },
    );
  } finally {
    database.close();
  }
});

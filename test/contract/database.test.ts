import { local } from '#local/identity';
import { createManualClock } from '#local/kernel/clock';
import { type InProcess, startInProcess } from '../support/in-process';

const START = Date.UTC(2026, 0, 1);
const clock = createManualClock(START);
let platform: InProcess;

beforeAll(async () => {
  platform = await startInProcess({ clock });
  Object.assign(process.env, { AIO_DB_ENDPOINT: platform.url, __OW_NAMESPACE: local.namespace });
});
afterAll(() => platform.stop());

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

describe('the local platform, by the stock client', () => {
  test('keeps, finds, changes and removes documents', async () => {
    const docs = (await stock()).collection('things');
    expect(await docs.insertOne({ _id: 'a', n: 1, at: new Date(START), deep: { list: [1, 'x', null] } })).toEqual({
      acknowledged: true,
      insertedId: 'a',
    });
    expect(await docs.findOne({ _id: 'a' })).toEqual({
      _id: 'a',
      n: 1,
      at: new Date(START),
      deep: { list: [1, 'x', null] },
    });
    expect(await docs.findOne({ _id: 'b' })).toBeNull();
    expect(await docs.updateOne({ _id: 'a' }, { $set: { n: 5_000_000_000 } })).toMatchObject({ matchedCount: 1 });
    expect(await docs.updateOne({ _id: 'b' }, { $set: { n: 2 } }, { upsert: true })).toMatchObject({
      matchedCount: 0,
      upsertedCount: 1,
      upsertedId: 'b',
    });
    // A large number comes as an object of the stock client's own.
    const [large, small] = await docs.findArray({ n: { $gt: 1 } }, { projection: { n: 1 }, sort: { n: -1 } });
    expect({ ...large, n: Number(large?.n) }).toEqual({ _id: 'a', n: 5_000_000_000 });
    expect(small).toEqual({ _id: 'b', n: 2 });
    expect(await docs.find({}).sort({ n: 1 }).limit(1).toArray()).toMatchObject([{ _id: 'b' }]);
    expect(await docs.countDocuments({})).toBe(2);
    expect(await docs.deleteOne({ _id: 'a' })).toMatchObject({ deletedCount: 1 });
    expect(await docs.deleteMany({})).toMatchObject({ deletedCount: 1 });
  });

  test('finds and changes in one step, and answers what was there before, or after', async () => {
    const docs = (await stock()).collection('steps');
    const take = (by: string, options = {}) =>
      docs.findOneAndUpdate({ _id: 'a', by: null }, { $set: { by } }, { upsert: true, ...options });
    expect(await take('me')).toBeNull();
    await expect(take('you')).rejects.toThrow('E11000 duplicate key');
    await docs.updateOne({ _id: 'a' }, { $unset: { by: '' }, $set: { n: 1 } });
    expect(await take('you')).toEqual({ _id: 'a', n: 1 });
    await docs.updateOne({ _id: 'a' }, { $unset: { by: '' } });
    expect(await take('she', { returnDocument: 'after' })).toEqual({ _id: 'a', n: 1, by: 'she' });
  });

  test('writes many in one call; what another has keeps only its own from being written', async () => {
    const docs = (await stock()).collection('bulk');
    await docs.insertOne({ _id: 'b', by: 'other' });
    const claim = (_id: string) => ({
      updateOne: { filter: { _id, by: null }, update: { $set: { by: 'me' } }, upsert: true },
    });
    await expect(docs.bulkWrite(['a', 'b', 'c'].map(claim), { ordered: false })).rejects.toThrow('E11000');
    expect(await docs.findArray({ by: 'me' })).toEqual([
      { _id: 'a', by: 'me' },
      { _id: 'c', by: 'me' },
    ]);
    const change = (_id: string) => ({ updateOne: { filter: { _id, by: 'me' }, update: { $set: { n: 1 } } } });
    expect(await docs.bulkWrite(['a', 'b', 'c'].map(change))).toMatchObject({ matchedCount: 2 });
    // In order nothing is written after the first failure.
    await expect(docs.bulkWrite(['d', 'b', 'e'].map(claim))).rejects.toThrow('E11000');
    expect(await docs.countDocuments({ by: 'me' })).toBe(3);
  });

  test('an index with a time removes what is over, within a minute', async () => {
    const docs = (await stock()).collection('ending');
    await docs.createIndex({ expires: 1 }, { expireAfterSeconds: 0 });
    expect(await docs.getIndexes()).toEqual([
      { name: '_id_', key: { _id: 1 } },
      { name: 'expires_1', key: { expires: 1 }, expireAfterSeconds: 0 },
    ]);
    await docs.insertOne({ _id: 'a', expires: new Date(clock.now() + 60_000) });
    clock.advance(59_999);
    expect(await docs.countDocuments({})).toBe(1);
    clock.advance(60_001);
    expect(await docs.countDocuments({})).toBe(0);
  });

  test.each([
    ['a forged token', async () => 'x.y.z', 'code 401: Oauth token is not valid'],
    ['a token without the scope', () => token('openid'), 'code 403: Missing required scope: adobeio.abdata.write'],
    [
      'a token that may only read',
      () => token('adobeio.abdata.read'),
      'code 403: Missing required scope: adobeio.abdata.write',
    ],
  ])('refuses %s', async (_name, given, text) => {
    const docs = (await stock(await given())).collection('things');
    await expect(docs.insertOne({ _id: 'x' })).rejects.toThrow(text);
  });

  test.each([
    ['a change of the key', { $set: { _id: 'z' } }],
    ['an update without an operator', { n: 1 }],
    ['an operator that there is not', { $bogus: { n: 1 } }],
  ])('refuses %s', async (_name, update) => {
    const docs = (await stock()).collection('refused');
    await docs.updateOne({ _id: 'a' }, { $set: { n: 0 } }, { upsert: true });
    await expect(docs.updateOne({ _id: 'a' }, update)).rejects.toThrow('code 400');
    expect(await docs.findOne({ _id: 'a' })).toEqual({ _id: 'a', n: 0 });
  });

  test('a document over 16 MB and a key over 2,048 bytes are refused', async () => {
    const docs = (await stock()).collection('large');
    await expect(docs.insertOne({ _id: 'a', text: 'x'.repeat(16 * 1_048_576) })).rejects.toThrow('code 400');
    await expect(docs.insertOne({ _id: 'k'.repeat(2_048) })).rejects.toThrow('code 400');
  });
});

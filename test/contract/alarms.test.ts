import openwhisk from 'openwhisk';
import { createManualClock } from '#local/kernel/clock';
import { credentials } from '../support/credentials';
import { type InProcess, startInProcess } from '../support/in-process';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 1, 0, 0, 30);
let platform: InProcess;
let ow: ReturnType<typeof openwhisk>;
const clock = createManualClock(START);

beforeAll(async () => {
  platform = await startInProcess({ clock });
  ow = openwhisk({ apihost: platform.url, api_key: credentials.apiKey });
  await ow.packages.update({ name: 'shop' });
  await ow.actions.update({ name: 'shop/note', action: 'function main(p) { return p }', kind: 'nodejs:24' });
});
afterAll(() => platform.stop());

/** The client's types lack two of its methods. */
interface Feeds {
  get(options: object): Promise<{ response: { result: object } }>;
  update(options: object): Promise<unknown>;
}
const feeds = () => ow.feeds as unknown as Feeds;

/** A trigger with a rule, so that each firing leaves a record. */
async function define(name: string) {
  await ow.triggers.update({ name });
  await ow.rules.update({ name: `on-${name}`, action: 'shop/note', trigger: name });
}
async function fired(name: string): Promise<unknown[]> {
  const list = (await ow.activations.list({ name } as object)) as unknown as { activationId: string }[];
  const records = await Promise.all(list.map(({ activationId }) => ow.activations.get({ name: activationId })));
  return records.map(({ response }) => response?.result).reverse();
}
const feed = (name: string, trigger: string, params: object = {}) => ({
  name: `/whisk.system/alarms/${name}`,
  trigger,
  params,
});

test('an alarm fires by its cron pattern, in its time zone, with its payload', async () => {
  await define('nightly');
  const params = { cron: '0 3 * * *', timezone: 'Europe/Berlin', trigger_payload: { full: true } };
  await ow.feeds.create(feed('alarm', 'nightly', params));
  clock.moveTo(Date.UTC(2026, 0, 1, 1, 59));
  expect(await fired('nightly')).toEqual([]);
  clock.moveTo(Date.UTC(2026, 0, 1, 2, 0));
  expect(await fired('nightly')).toEqual([{ full: true }]);
  clock.moveTo(Date.UTC(2026, 0, 3, 2, 0));
  expect(await fired('nightly')).toHaveLength(3);
});

test('an interval fires at once, then every so many minutes, until it is stopped', async () => {
  await define('often');
  const now = clock.now();
  await ow.feeds.create(feed('interval', 'often', { minutes: 5, stopDate: now + 11 * MINUTE }));
  clock.advance(0);
  expect(await fired('often')).toHaveLength(1);
  clock.advance(10 * MINUTE);
  expect(await fired('often')).toHaveLength(3);
  clock.advance(60 * MINUTE);
  expect(await fired('often')).toHaveLength(3);
});

test('once fires once, and takes its trigger away where it is told to', async () => {
  await define('single');
  const date = new Date(clock.now() + MINUTE).toISOString();
  await ow.feeds.create(feed('once', 'single', { date, deleteAfterFire: true }));
  clock.advance(60 * MINUTE);
  expect(await fired('single')).toHaveLength(1);
  await expect(ow.triggers.get({ name: 'single' })).rejects.toMatchObject({ statusCode: 404 });
});

test('a schedule is read, changed and ended', async () => {
  await define('changing');
  await ow.feeds.create(feed('interval', 'changing', { minutes: 5, startDate: clock.now() + MINUTE }));
  const read = await feeds().get(feed('interval', 'changing'));
  expect(read.response.result).toMatchObject({ status: { active: true }, config: { name: 'changing', minutes: 5 } });
  await feeds().update(feed('interval', 'changing', { minutes: 60 }));
  clock.advance(MINUTE);
  expect(await fired('changing')).toHaveLength(1);
  clock.advance(59 * MINUTE);
  expect(await fired('changing')).toHaveLength(1);
  await ow.feeds.delete(feed('interval', 'changing'));
  clock.advance(600 * MINUTE);
  expect(await fired('changing')).toHaveLength(1);
});

test.each([
  ['alarm', {}, 'alarms trigger feed is missing the cron parameter'],
  ['alarm', { cron: 'often' }, "cron pattern 'often' is not valid"],
  ['interval', { minutes: 0 }, 'the minutes parameter must be an integer of at least 1'],
  ['once', { date: '2020-01-01' }, "date parameter '2020-01-01' must be in the future"],
])('%s with %j is an application error that says why', async (name, params, error) => {
  await define('wrong');
  await expect(ow.feeds.create(feed(name, 'wrong', params))).rejects.toMatchObject({
    statusCode: 502,
    error: { response: { result: { error: { statusCode: 400, error } } } },
  });
});

test('the package is seen by its name; the rest of the system’s namespace is closed', async () => {
  const found = (await ow.packages.get({ name: '/whisk.system/alarms' })) as unknown as { feeds: { name: string }[] };
  expect(found.feeds.map(({ name }) => name)).toEqual(['alarm', 'interval', 'once']);
  await expect(ow.actions.list({ namespace: 'whisk.system' })).rejects.toMatchObject({ statusCode: 403 });
});

import { local } from '#local/identity';
import { createManualClock, type ManualClock } from '#local/kernel/clock';
import { main as forget } from '../../actions/saleor/forget';
import { main as register } from '../../actions/saleor/register';
import type { InProcess } from '../support/in-process';
import { runHere } from '../support/run-here';
import { SmallSaleor } from '../support/small-saleor';

const [own, other] = [new SmallSaleor(), new SmallSaleor()];
let platform: InProcess;
let clock: ManualClock;
beforeAll(async () => {
  clock = createManualClock(Date.UTC(2026, 0, 1));
  platform = await runHere({ clock });
  await own.start();
  await other.start();
});
afterAll(async () => {
  await Promise.all([own.stop(), other.stop(), platform.stop()]);
});

const settings = () => ({
  SALEOR_ALLOWED_URLS: `${own.apiUrl} ${other.apiUrl} https://*.saleor.cloud/graphql/`,
  SALEOR_ENCRYPTION_KEY: local.saleorKey,
});
const install = (shop: SmallSaleor, token: string) => register({ ...shop.registration(token), ...settings() });
/** Which installations the operator sees; a list lags behind. */
const installed = async () => {
  clock.advance(2_000);
  return (await forget(settings())).body;
};
const message = (text: string) => ({ error: { message: text } });
const FULL = 'This app serves another Saleor. Its operator runs npx relay saleor forget, then install it again.';

test('the owner installs the app', async () => {
  expect(await install(own, 'good')).toEqual({ statusCode: 200, body: { success: true } });
  expect(await installed()).toEqual({ success: true, saleors: [own.apiUrl], unreadable: 0 });
});

describe('an attacker who may ask for an installation', () => {
  test('from a second allowed Saleor with a wrong token, while the first one is away for a moment', async () => {
    own.token = 'void for a moment';
    expect(await install(other, 'wrong')).toMatchObject({ statusCode: 401 });
    expect(await install(other, 'good')).toEqual({ statusCode: 409, body: message(FULL) });
    own.token = 'good';
    expect(await installed()).toEqual({ success: true, saleors: [own.apiUrl], unreadable: 0 });
  });

  test('from an own Saleor, to learn which one is installed', async () => {
    const { statusCode, body } = (await install(other, 'good')) as { statusCode: number; body: object };
    expect([statusCode, JSON.stringify(body)]).toEqual([409, expect.not.stringContaining(own.apiUrl)]);
  });

  test('from the installed Saleor with a wrong token', async () => {
    expect(await install(own, 'wrong')).toMatchObject({ statusCode: 401 });
    expect(await installed()).toEqual({ success: true, saleors: [own.apiUrl], unreadable: 0 });
  });

  test('again and again, to make us flood a Saleor', async () => {
    clock.advance(61_000);
    for (let round = 0; round < 5; round++) {
      expect(await install(other, 'wrong')).toMatchObject({ statusCode: 401 });
    }
    const before = other.calls;
    const tooOften = message('Installations at this address have failed too often. Try again in a minute.');
    for (let round = 0; round < 20; round++) {
      expect(await install(other, 'wrong')).toEqual({ statusCode: 503, body: tooOften });
    }
    expect(other.calls).toBe(before);
    // The cool-down is of one address, and ends.
    expect(await install(own, 'good')).toMatchObject({ statusCode: 200 });
    clock.advance(61_000);
    expect(await install(other, 'good')).toEqual({ statusCode: 409, body: message(FULL) });
  });
});

test('the operator alone makes room for another Saleor', async () => {
  expect(await forget({ ...settings(), apiUrl: 'https://nobody.example/graphql/' })).toMatchObject({ statusCode: 404 });
  expect(await forget({ ...settings(), apiUrl: own.apiUrl })).toEqual({
    statusCode: 200,
    body: { success: true, forgotten: own.apiUrl },
  });
  expect(await install(other, 'good')).toEqual({ statusCode: 200, body: { success: true } });
  expect(await installed()).toEqual({ success: true, saleors: [other.apiUrl], unreadable: 0 });
});

import fc from 'fast-check';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { isAllowed, jwksUrl } from '#lib/systems/saleor/address';
import { saleorApi, sealedInstallation } from '#lib/systems/saleor/client';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { type Installation, Installations } from '#lib/systems/saleor/installations';
import { createMemoryStore } from '../support/memory-store';

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const crypt = (...keys: string[]) => createCrypt(readConfig({ SALEOR_ENCRYPTION_KEY: keys.join(' ') }));

describe('what is sealed', () => {
  test('opens with the key that sealed it, about the same thing, unchanged, and never otherwise', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (text, about, at) => {
        const sealed = crypt(key('a')).encrypt(text, about);
        expect(crypt(key('a')).decrypt(sealed, about)).toBe(text);
        expect(crypt(key('b')).decrypt(sealed, about)).toBeUndefined();
        expect(crypt(key('a')).decrypt(sealed, `${about}x`)).toBeUndefined();
        const place = at % sealed.length;
        const other = sealed[place] === 'A' ? 'B' : 'A';
        const changed = `${sealed.slice(0, place)}${other}${sealed.slice(place + 1)}`;
        // Base64 leaves the last bits of a part unused: what decodes to the same bytes is the same.
        expect([text, undefined]).toContain(crypt(key('a')).decrypt(changed, about));
      }),
    );
  });

  test('does not show the text, and is different each time', () => {
    const one = crypt(key('a')).encrypt('a token that nobody shall see', 'x');
    expect(one).not.toContain('token');
    expect(crypt(key('a')).encrypt('a token that nobody shall see', 'x')).not.toBe(one);
  });

  test('while a key is being replaced both open, and the first seals', () => {
    const old = crypt(key('a')).encrypt('text', 'x');
    const both = crypt(key('b'), key('a'));
    expect(both.decrypt(old, 'x')).toBe('text');
    expect(crypt(key('b')).decrypt(both.encrypt('text', 'x'), 'x')).toBe('text');
  });

  test.each([
    ['', 'SALEOR_ENCRYPTION_KEY is missing.'],
    ['c2hvcnQ=', 'SALEOR_ENCRYPTION_KEY is not a key of 32 bytes.'],
  ])('%j: what is wrong and how to mend it', (setting, text) => {
    expect(() => crypt(setting)).toThrow(text);
    expect(() => crypt(setting)).toThrow('openssl rand -base64 32');
  });
});

describe('an installation', () => {
  const DAY = 86_400_000;
  const installation: Omit<Installation, 'savedAt'> = {
    apiUrl: 'https://shop.saleor.cloud/graphql/',
    appId: 'QXBwOjE=',
    token: 'secret',
    active: true,
  };

  test('is found by its address alone, and stays while it is in use', async () => {
    let now = Date.UTC(2026, 0, 1);
    const store = createMemoryStore(() => now);
    const installations = new Installations(store, crypt(key('a')), () => now);
    await installations.put(installation);
    expect(await installations.get('https://other.saleor.cloud/graphql/')).toBeUndefined();
    for (let month = 0; month < 24; month++) {
      now += 31 * DAY;
      expect(await installations.get(installation.apiUrl)).toMatchObject({ token: 'secret' });
    }
    now += 366 * DAY;
    expect(await installations.get(installation.apiUrl)).toBeUndefined();
  });

  test('is among all of them at once, where the list of the store lags behind', async () => {
    const store = { ...createMemoryStore(), list: () => Promise.resolve([]) };
    const installations = new Installations(store, crypt(key('a')));
    await installations.install(installation);
    expect(await installations.all()).toMatchObject({ found: [{ apiUrl: installation.apiUrl }], unreadable: 0 });
  });

  test('what a handler is given of the present installation is sealed, and opens with the key alone', async () => {
    const store = createMemoryStore();
    await expect(sealedInstallation(store)).rejects.toMatchObject({ kind: 'setup', status: 503 });
    const installations = new Installations(store, crypt(key('a')));
    // An earlier version did not write down which one is the present one.
    await installations.put(installation);
    expect((await sealedInstallation(store)).installation.sealed).not.toContain('secret');
    await installations.install({ ...installation, apiUrl: 'https://new.saleor.cloud/graphql/', appId: 'new' });
    const handed = await sealedInstallation(store);
    const deadline = createDeadline(Date.now() + 1_000);
    const config = (letter: string) => readConfig({ SALEOR_ENCRYPTION_KEY: key(letter) });
    expect(saleorApi({ config: config('a'), deadline, handed }).appId).toBe('new');
    expect(() => saleorApi({ config: config('b'), deadline, handed })).toThrow('cannot be decrypted');
    expect(() => saleorApi({ config: config('a'), deadline })).toThrow('Call the consumer');
    // A use of an older one does not make it the present one.
    await installations.put({ ...installation, active: false });
    expect(await sealedInstallation(store)).toEqual(handed);
  });

  test('whose key was lost says so, and is not taken for none', async () => {
    const store = createMemoryStore();
    await new Installations(store, crypt(key('a'))).put(installation);
    const other = new Installations(store, crypt(key('b')));
    await expect(other.get(installation.apiUrl)).rejects.toMatchObject({ kind: 'setup', status: 503 });
  });
});

test.each([
  ['https://shop.example.com/graphql/', 'https://shop.example.com/graphql/', true],
  ['https://shop.example.com/graphql/', 'https://shop.example.com/graphql', false],
  ['https://*.saleor.cloud/graphql/', 'https://shop.saleor.cloud/graphql/', true],
  ['https://*.saleor.cloud/graphql/', 'https://evil.com/a.saleor.cloud/graphql/', false],
  ['https://*.saleor.cloud/graphql/', 'https://evil.com#.saleor.cloud/graphql/', false],
  ['https://*.saleor.cloud/graphql/', 'https://a.b.saleor.cloud/graphql/', false],
  ['https://shop-example.com/graphql/', 'https://shopXexample.com/graphql/', false],
  ['https://a.example/graphql/, https://b.example/graphql/', 'https://b.example/graphql/', true],
  ['', 'https://shop.example.com/graphql/', false],
  ['https://a.example/graphql/', '', false],
])('with SALEOR_ALLOWED_URLS=%j the address %j: %s', (setting, address, allowed) => {
  expect(isAllowed(readConfig({ SALEOR_ALLOWED_URLS: setting }), address)).toBe(allowed);
});

test('the keys are at the origin of the API', () => {
  expect(jwksUrl('https://shop.example.com:8000/graphql/')).toBe('https://shop.example.com:8000/.well-known/jwks.json');
});

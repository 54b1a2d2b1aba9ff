import { createHash } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import type { Crypt } from './crypt';

/** The longest TTL of the State service. Use renews it. */
const KEPT_S = 365 * 86_400;
const RENEWED_AFTER_MS = 30 * 86_400_000;

/** An installation of the app in a Saleor. */
export interface Installation {
  /** The address of the Saleor's GraphQL API. It identifies the installation. */
  apiUrl: string;
  /** The app's id in that Saleor. Each installation has a new one. */
  appId: string;
  token: string;
  /** The time of writing, in milliseconds since 1970. */
  savedAt: number;
  /** Whether the app is switched on. */
  active: boolean;
}

/**
 * A Saleor's public keys, and the time of the last request for them, in milliseconds since 1970.
 */
export interface SigningKeys {
  jwks: JSONWebKeySet;
  at: number;
}

/**
 * The installations, encrypted in the State service. The public keys have an entry of their own: a
 * webhook that stores new keys can then not overwrite a newer token.
 */
export class Installations {
  constructor(
    private readonly store: KeyValueStore,
    private readonly crypt: Crypt,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The installation at an API address. One that is old, or encrypted with an older key, is written
   * again: it then does not expire, and the older key can be removed.
   * @throws RelayError `setup` where no key in the setting decrypts it, and as the store does.
   */
  async get(apiUrl: string): Promise<Installation | undefined> {
    const key = keyOf(apiUrl);
    const sealed = await this.store.get(key);
    if (sealed === undefined) {
      return undefined;
    }
    const installation = decryptInstallation(this.crypt, sealed, key);
    await this.renew(installation, sealed);
    return installation;
  }

  /** The one that handlers write to. @throws RelayError as `get` does. */
  async current(): Promise<Installation | undefined> {
    const key = await currentKey(this.store);
    const sealed = key === undefined ? undefined : await this.store.get(key);
    return key === undefined || sealed === undefined ? undefined : decryptInstallation(this.crypt, sealed, key);
  }

  /**
   * All installations, and the number of those that no key decrypts. A list lags behind, so the
   * current one, which may be new, is looked up by its name too.
   */
  async all(): Promise<{ found: Installation[]; unreadable: number }> {
    const found: Installation[] = [];
    let unreadable = 0;
    const current = await this.store.get(CURRENT);
    const keys = new Set([...(await this.store.list(PREFIX)), ...(current === undefined ? [] : [current])]);
    for (const key of keys) {
      const sealed = await this.store.get(key);
      const installation = sealed === undefined ? undefined : this.tryDecrypt(sealed, key);
      if (sealed === undefined) {
        continue;
      }
      if (installation === undefined) {
        unreadable += 1;
      } else {
        found.push(installation);
        await this.renew(installation, sealed);
      }
    }
    return { found, unreadable };
  }

  /** The keys of the Saleor; undefined where none are stored, or they have expired. */
  async keys(apiUrl: string): Promise<SigningKeys | undefined> {
    const key = keyOf(apiUrl, 'saleor-keys.');
    const value = parseJson(this.crypt.decrypt((await this.store.get(key)) ?? '', key) ?? '');
    return isSigningKeys(value) ? value : undefined;
  }

  async putKeys(apiUrl: string, keys: SigningKeys): Promise<void> {
    const key = keyOf(apiUrl, 'saleor-keys.');
    await this.store.put(key, this.crypt.encrypt(JSON.stringify(keys), key), KEPT_S);
  }

  async put(installation: Omit<Installation, 'savedAt'>): Promise<void> {
    const key = keyOf(installation.apiUrl);
    const text = JSON.stringify({ ...installation, savedAt: this.now() });
    await this.store.put(key, this.crypt.encrypt(text, key), KEPT_S);
  }

  /** Stores a new installation as the current one. */
  async install(installation: Omit<Installation, 'savedAt'>): Promise<void> {
    await this.put(installation);
    await this.store.put(CURRENT, keyOf(installation.apiUrl), KEPT_S);
  }

  private async renew(installation: Installation, sealed: string): Promise<void> {
    if (this.now() - installation.savedAt > RENEWED_AFTER_MS || !this.crypt.isCurrent(sealed)) {
      await this.put(installation);
      const key = keyOf(installation.apiUrl);
      if ((await this.store.get(CURRENT)) === key) {
        await this.store.put(CURRENT, key, KEPT_S);
      }
    }
  }

  private tryDecrypt(sealed: string, key: string): Installation | undefined {
    const installation = parseJson(this.crypt.decrypt(sealed, key) ?? '');
    return isInstallation(installation) ? installation : undefined;
  }

  async delete(apiUrl: string): Promise<void> {
    await this.store.delete(keyOf(apiUrl));
    await this.store.delete(keyOf(apiUrl, 'saleor-keys.'));
  }
}

const PREFIX = 'saleor.';

/** Has the key of the current installation: a handler does not know its address. */
const CURRENT = 'saleor-current';

/** The key of the current installation in the store; undefined where there is none. */
export async function currentKey(store: KeyValueStore): Promise<string | undefined> {
  const current = await store.get(CURRENT);
  if (current !== undefined) {
    return current;
  }
  // An earlier version did not name the current one; it had one alone.
  const [only, ...more] = await store.list(PREFIX);
  return more.length === 0 ? only : undefined;
}

/**
 * Decrypts an installation. `key` is its key in the store.
 * @throws RelayError `setup` where no key in the setting has encrypted it.
 */
export function decryptInstallation(crypt: Crypt, sealed: string, key: string): Installation {
  const installation = parseJson(crypt.decrypt(sealed, key) ?? '');
  if (!isInstallation(installation)) {
    throw new RelayError(
      'setup',
      'The installation cannot be decrypted: SALEOR_ENCRYPTION_KEY does not have the key that encrypted it. Add that key after the new one, or install the app again.',
    );
  }
  return installation;
}

/** The key in the store of something about an installation. */
export function keyOf(apiUrl: string, prefix = PREFIX): string {
  return `${prefix}${createHash('sha256').update(apiUrl).digest('base64url')}`;
}

/** The store holds only what this module encrypted, so its outer form says enough. */
function isInstallation(value: unknown): value is Installation {
  return isRecord(value) && typeof value.apiUrl === 'string' && typeof value.token === 'string';
}

function isSigningKeys(value: unknown): value is SigningKeys {
  return isRecord(value) && isRecord(value.jwks) && typeof value.at === 'number';
}

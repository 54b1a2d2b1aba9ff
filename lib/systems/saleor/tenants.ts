import { createHash } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import type { Crypt } from './crypt';

/** As long as the State service keeps anything; each use within it renews it. */
const KEPT_S = 365 * 86_400;
const RENEWED_AFTER_MS = 30 * 86_400_000;

/** One installation of the app in a Saleor. */
export interface Tenant {
  /** The address of its GraphQL API, which names it. */
  apiUrl: string;
  /** The app's id there; another one after each installation. */
  appId: string;
  token: string;
  /** When this was written, in milliseconds since 1970. */
  savedAt: number;
  /** Whether the merchant has switched the app on. */
  active: boolean;
}

/**
 * The keys that a Saleor signs with, and when they were asked for last, in milliseconds since 1970.
 */
export interface SigningKeys {
  jwks: JSONWebKeySet;
  at: number;
}

/**
 * The installations, sealed in the State service. An installation's record is written by the
 * installation alone: whoever only learned of new keys could otherwise put an old token back.
 */
export class Tenants {
  constructor(
    private readonly store: KeyValueStore,
    private readonly crypt: Crypt,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The installation at an address; undefined where there is none. One that is old, or sealed with
   * an older key, is written again when it is used: it does not expire, and the old key may go.
   * @throws RelayError `setup` where it cannot be opened: the key was lost; and as the store does.
   */
  async get(apiUrl: string): Promise<Tenant | undefined> {
    const key = keyOf(apiUrl);
    const sealed = await this.store.get(key);
    if (sealed === undefined) {
      return undefined;
    }
    const tenant = openTenant(this.crypt, sealed, key);
    await this.renew(tenant, sealed);
    return tenant;
  }

  /**
   * All installations, and how many no key opens; one that was made a moment ago may be missing,
   * since a list lags behind.
   */
  async all(): Promise<{ found: Tenant[]; unreadable: number }> {
    const found: Tenant[] = [];
    let unreadable = 0;
    for (const key of await this.store.list(PREFIX)) {
      const sealed = await this.store.get(key);
      const tenant = sealed === undefined ? undefined : this.opened(sealed, key);
      if (sealed === undefined) {
        continue;
      }
      if (tenant === undefined) {
        unreadable += 1;
      } else {
        found.push(tenant);
        await this.renew(tenant, sealed);
      }
    }
    return { found, unreadable };
  }

  /**
   * Undefined where they were never asked for, or so long ago that they expired: then they have to
   * be.
   */
  async keys(apiUrl: string): Promise<SigningKeys | undefined> {
    const key = keyOf(apiUrl, 'saleor-keys.');
    const value = parseJson(this.crypt.open((await this.store.get(key)) ?? '', key) ?? '');
    return isSigningKeys(value) ? value : undefined;
  }

  async putKeys(apiUrl: string, keys: SigningKeys): Promise<void> {
    const key = keyOf(apiUrl, 'saleor-keys.');
    await this.store.put(key, this.crypt.seal(JSON.stringify(keys), key), KEPT_S);
  }

  async put(tenant: Omit<Tenant, 'savedAt'>): Promise<void> {
    const key = keyOf(tenant.apiUrl);
    const text = JSON.stringify({ ...tenant, savedAt: this.now() });
    await this.store.put(key, this.crypt.seal(text, key), KEPT_S);
  }

  /**
   * The same of a new installation, which is then the present one: a workspace serves one Saleor.
   */
  async install(tenant: Omit<Tenant, 'savedAt'>): Promise<void> {
    await this.put(tenant);
    await this.store.put(CURRENT, keyOf(tenant.apiUrl), KEPT_S);
  }

  private async renew(tenant: Tenant, sealed: string): Promise<void> {
    if (this.now() - tenant.savedAt > RENEWED_AFTER_MS || !this.crypt.isCurrent(sealed)) {
      await this.put(tenant);
      const key = keyOf(tenant.apiUrl);
      if ((await this.store.get(CURRENT)) === key) {
        await this.store.put(CURRENT, key, KEPT_S);
      }
    }
  }

  private opened(sealed: string, key: string): Tenant | undefined {
    const tenant = parseJson(this.crypt.open(sealed, key) ?? '');
    return isTenant(tenant) ? tenant : undefined;
  }

  async delete(apiUrl: string): Promise<void> {
    await this.store.delete(keyOf(apiUrl));
    await this.store.delete(keyOf(apiUrl, 'saleor-keys.'));
  }
}

const PREFIX = 'saleor.';

/** Where it stands which installation is the present one, for those who do not know its address. */
const CURRENT = 'saleor-current';

/** Where the present installation is kept; undefined where there is none. */
export async function currentKey(store: KeyValueStore): Promise<string | undefined> {
  const known = await store.get(CURRENT);
  if (known !== undefined) {
    return known;
  }
  // One that an earlier version made is the only one.
  const [only, ...more] = await store.list(PREFIX);
  return more.length === 0 ? only : undefined;
}

/**
 * Opens a sealed installation; `key` is where it was kept.
 * @throws RelayError `setup` where the key that sealed it is not among ours.
 */
export function openTenant(crypt: Crypt, sealed: string, key: string): Tenant {
  const tenant = parseJson(crypt.open(sealed, key) ?? '');
  if (!isTenant(tenant)) {
    throw new RelayError(
      'setup',
      'The installation cannot be opened: no key in SALEOR_ENCRYPTION_KEY is the one that sealed it. Put that key back behind the new one, or install the app again.',
    );
  }
  return tenant;
}

/** Where something about an installation is kept. */
export function keyOf(apiUrl: string, prefix = PREFIX): string {
  return `${prefix}${createHash('sha256').update(apiUrl).digest('base64url')}`;
}

/** The store holds only what this module sealed, so its outer form says enough. */
function isTenant(value: unknown): value is Tenant {
  return isRecord(value) && typeof value.apiUrl === 'string' && typeof value.token === 'string';
}

function isSigningKeys(value: unknown): value is SigningKeys {
  return isRecord(value) && isRecord(value.jwks) && typeof value.at === 'number';
}

import { createHash } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import { RelayError } from '../core/errors';
import { isRecord, parseJson } from '../core/json';
import type { Store } from '../core/store';
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
  /** The keys that it signs with. */
  jwks: JSONWebKeySet;
  /** When they were fetched, and when this was written, in milliseconds since 1970. */
  jwksAt: number;
  savedAt: number;
  /** Whether the merchant has switched the app on. */
  active: boolean;
}

/** The installations, sealed in the State service. */
export class Tenants {
  constructor(
    private readonly store: Store,
    private readonly crypt: Crypt,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The installation at an address; undefined where there is none. One that is old is written again, so that it does not
   * expire while it is in use.
   * @throws RelayError `setup` where it cannot be opened: the key was lost; and as the store does.
   */
  async get(apiUrl: string): Promise<Tenant | undefined> {
    const key = keyOf(apiUrl);
    const sealed = await this.store.get(key);
    if (sealed === undefined) {
      return undefined;
    }
    const tenant = this.opened(sealed, key);
    if (tenant === undefined) {
      throw new RelayError(
        'setup',
        'The installation cannot be opened: no key in SALEOR_ENCRYPTION_KEY is the one that sealed it. Put that key back behind the new one, or install the app again.',
      );
    }
    if (this.now() - tenant.savedAt > RENEWED_AFTER_MS) {
      await this.put(tenant);
    }
    return tenant;
  }

  /** All installations; one that was made a moment ago may be missing, since a list lags behind. */
  async all(): Promise<Tenant[]> {
    const found: Tenant[] = [];
    for (const key of await this.store.list(PREFIX)) {
      const tenant = this.opened((await this.store.get(key)) ?? '', key);
      if (tenant !== undefined) {
        found.push(tenant);
      }
    }
    return found;
  }

  async put(tenant: Omit<Tenant, 'savedAt'>): Promise<void> {
    const key = keyOf(tenant.apiUrl);
    const text = JSON.stringify({ ...tenant, savedAt: this.now() });
    await this.store.put(key, this.crypt.seal(text, key), KEPT_S);
  }

  private opened(sealed: string, key: string): Tenant | undefined {
    const tenant = parseJson(this.crypt.open(sealed, key) ?? '');
    return isTenant(tenant) ? tenant : undefined;
  }

  async delete(apiUrl: string): Promise<void> {
    await this.store.delete(keyOf(apiUrl));
  }
}

const PREFIX = 'saleor.';

function keyOf(apiUrl: string): string {
  return `${PREFIX}${createHash('sha256').update(apiUrl).digest('base64url')}`;
}

/** The store holds only what this module sealed, so its outer form says enough. */
function isTenant(value: unknown): value is Tenant {
  return isRecord(value) && typeof value.apiUrl === 'string' && typeof value.token === 'string' && isRecord(value.jwks);
}

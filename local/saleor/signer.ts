import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  generateKeyPairSync,
  type JsonWebKey,
} from 'node:crypto';
import type { Database } from '../kernel/database';

/** The one key that a Saleor signs with; a new one holds at once, and the old one no longer. */
export class Signer {
  constructor(private readonly database: Database) {
    database.define('create table if not exists saleor_key (id integer primary key, pem text not null) strict');
  }

  /** `{keys: […]}` as at `/.well-known/jwks.json`. */
  jwks(): { keys: JsonWebKey[] } {
    const jwk = createPublicKey(this.key()).export({ format: 'jwk' });
    return { keys: [{ ...jwk, use: 'sig', kid: this.kid(), alg: 'RS256', key_ops: ['verify'] }] };
  }

  /** A detached JWS over the bytes, with an unencoded payload (RFC 7797), as PyJWT makes it. */
  sign(body: string): string {
    const header = { typ: 'JWT', alg: 'RS256', kid: this.kid(), crit: ['b64'], b64: false };
    const head = Buffer.from(JSON.stringify(header)).toString('base64url');
    const signature = createSign('RSA-SHA256').update(`${head}.`).update(body).sign(this.key(), 'base64url');
    return `${head}..${signature}`;
  }

  rotate(): void {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    this.database.run('insert or replace into saleor_key values (1, ?)', pem);
  }

  private key() {
    const load = () => this.database.get<{ pem: string }>('select pem from saleor_key where id = 1')?.pem;
    if (load() === undefined) {
      this.rotate();
    }
    return createPrivateKey(load() ?? '');
  }

  /** The key's thumbprint (RFC 7638). */
  private kid(): string {
    const { e, kty, n } = createPublicKey(this.key()).export({ format: 'jwk' });
    return createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
  }
}

import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Database } from '../kernel/database';

interface KeyRow {
  path: string;
  public_key: string;
  private_key: string;
}

/**
 * The two key pairs that deliveries to webhooks are signed with. They are made when the first one
 * is needed, since that takes a while, and stay the same over restarts.
 */
export class Signatures {
  constructor(private readonly database: Database) {
    database.define(`
      create table if not exists signing_keys (
        path text primary key, public_key text not null, private_key text not null) strict;
    `);
  }

  private keys(): KeyRow[] {
    const load = () => this.database.all<KeyRow>('select * from signing_keys order by rowid');
    for (let count = load().length; count < 2; count++) {
      const { publicKey, privateKey } = generateKeyPairSync('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      });
      const path = `/prod/keys/pub-key-${randomUUID()}.pem`;
      this.database.run('insert into signing_keys values (?, ?, ?)', path, publicKey, privateKey);
    }
    return load();
  }

  /**
   * The headers that prove a body: two RSA-SHA256 signatures in base64, and where their keys are.
   */
  headers(body: string): Record<string, string> {
    const entries = this.keys().flatMap(({ path, private_key }, index) => [
      [
        `x-adobe-digital-signature-${index + 1}`,
        createSign('RSA-SHA256').update(body).sign(private_key, 'base64'),
      ] as const,
      [`x-adobe-public-key${index + 1}-path`, path] as const,
    ]);
    return Object.fromEntries(entries);
  }

  /** The public key at a path. */
  publicKey(path: string): string | undefined {
    return this.keys().find((key) => key.path === path)?.public_key;
  }
}

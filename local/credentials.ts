import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord, parseJson } from '#lib/core/json';

/**
 * What opens the local platform: whoever has them can run code as the developer. They are random
 * for each data folder, and stand in a file that only its owner may read.
 */
export interface Credentials {
  /** The Runtime's `uuid:key`. */
  apiKey: string;
  /** The secret of the OAuth server-to-server credential. */
  clientSecret: string;
}

const FILE = 'credentials.json';

/** The credentials of a data folder; made where there are none yet. */
export function openCredentials(folder: string): Credentials {
  const file = path.join(folder, FILE);
  if (!existsSync(file)) {
    const made: Credentials = {
      apiKey: `${randomUUID()}:${randomBytes(32).toString('hex')}`,
      clientSecret: randomBytes(32).toString('hex'),
    };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
  }
  chmodSync(file, 0o600);
  return readCredentials(folder);
}

/** The credentials of a data folder. @throws Error where they cannot be read. */
export function readCredentials(folder: string): Credentials {
  const file = path.join(folder, FILE);
  const value = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
  if (!isRecord(value) || typeof value.apiKey !== 'string' || typeof value.clientSecret !== 'string') {
    throw new Error(`${file} does not have the local platform's credentials. Remove it, and start the platform again.`);
  }
  return { apiKey: value.apiKey, clientSecret: value.clientSecret };
}

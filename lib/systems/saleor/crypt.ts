import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { SALEOR_ENCRYPTION_KEY } from '#lib/settings/generated';

const [KEY_BYTES, IV_BYTES] = [32, 12];
const REMEDY = 'Set SALEOR_ENCRYPTION_KEY to 32 random bytes in base64: openssl rand -base64 32.';

/** Encrypts what is kept in State. */
export interface Crypt {
  /** `about` is authenticated data: the result can be decrypted only with the same `about`. */
  encrypt(text: string, about: string): string;
  /** The text; undefined where no key in the setting decrypts it. */
  decrypt(sealed: string, about: string): string | undefined;
  /** Whether the first key has encrypted it. */
  isCurrent(sealed: string): boolean;
}

/**
 * AES-256-GCM with the keys in `SALEOR_ENCRYPTION_KEY`: the first encrypts, all of them decrypt.
 * @throws RelayError `setup` where the setting is empty or has something that is not a key.
 */
export function createCrypt(config: Config): Crypt {
  const keys = config.read(SALEOR_ENCRYPTION_KEY).map((text) => {
    const key = Buffer.from(text, 'base64');
    if (key.length !== KEY_BYTES) {
      throw new RelayError('setup', `SALEOR_ENCRYPTION_KEY is not a key of ${KEY_BYTES} bytes. ${REMEDY}`);
    }
    return { key, name: createHash('sha256').update(key).digest('base64url').slice(0, 8) };
  });
  const [first] = keys;
  if (first === undefined) {
    throw new RelayError('setup', `SALEOR_ENCRYPTION_KEY is missing. ${REMEDY}`);
  }
  return {
    encrypt(text, about) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', first.key, iv).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [first.name, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
    },
    isCurrent: (sealed) => sealed.startsWith(`${first.name}.`),
    decrypt(sealed, about) {
      const [name, ...parts] = sealed.split('.');
      const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
      const own = keys.find((item) => item.name === name);
      if (own === undefined || iv === undefined || tag === undefined || text === undefined) {
        return undefined;
      }
      try {
        const decipher = createDecipheriv('aes-256-gcm', own.key, iv, { authTagLength: 16 });
        decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
        return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { SALEOR_ENCRYPTION_KEY } from '#lib/settings/generated';

const [KEY_BYTES, IV_BYTES] = [32, 12];
const MEND = 'Set SALEOR_ENCRYPTION_KEY to 32 random bytes in base64: openssl rand -base64 32.';

/** Keeps texts from those who may read the store but not the settings. */
export interface Crypt {
  /** `about` binds the result to what it belongs to: it opens with the same words alone. */
  seal(text: string, about: string): string;
  /** The text; undefined where no key of ours opens it. */
  open(sealed: string, about: string): string | undefined;
  /** Whether the first key has sealed it. */
  isCurrent(sealed: string): boolean;
}

/**
 * AES-256-GCM with `SALEOR_ENCRYPTION_KEY`. Several keys, separated by blanks, while one is being
 * replaced: the first seals, all open.
 * @throws RelayError `setup` where the setting is missing or is no key.
 */
export function createCrypt(config: Config): Crypt {
  const known = config.read(SALEOR_ENCRYPTION_KEY).map((text) => {
    const key = Buffer.from(text, 'base64');
    if (key.length !== KEY_BYTES) {
      throw new RelayError('setup', `SALEOR_ENCRYPTION_KEY is not a key of ${KEY_BYTES} bytes. ${MEND}`);
    }
    return { key, name: createHash('sha256').update(key).digest('base64url').slice(0, 8) };
  });
  const [first] = known;
  if (first === undefined) {
    throw new RelayError('setup', `SALEOR_ENCRYPTION_KEY is missing. ${MEND}`);
  }
  return {
    seal(text, about) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', first.key, iv).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [first.name, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
    },
    isCurrent: (sealed) => sealed.startsWith(`${first.name}.`),
    open(sealed, about) {
      const [name, ...parts] = sealed.split('.');
      const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
      const own = known.find((item) => item.name === name);
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

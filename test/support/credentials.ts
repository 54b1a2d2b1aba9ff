import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Credentials } from '#local/credentials';

/** Those of every platform that a test starts; a developer's are random. */
export const credentials: Credentials = {
  apiKey: '00000000-0000-4000-8000-000000000000:test',
  clientSecret: 'test-client-secret',
};

/** Makes the platform in this data folder take them. */
export function putCredentials(folder: string): void {
  const file = path.join(folder, 'credentials.json');
  if (!existsSync(file)) {
    writeFileSync(file, JSON.stringify(credentials), { mode: 0o600 });
  }
}

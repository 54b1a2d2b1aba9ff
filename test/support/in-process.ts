import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { platformEnvironment } from '#local/environment';
import { type Platform, type PlatformOptions, startPlatform } from '#local/platform';
import { putCredentials } from './credentials';

/**
 * The platform inside the test's own process, on a free port, with the settings that point actions
 * at it.
 */
export interface InProcess extends Platform {
  env: Record<string, string>;
}

export async function startInProcess(options: Partial<PlatformOptions> = {}): Promise<InProcess> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relay-'));
  putCredentials(options.folder ?? folder);
  const platform = await startPlatform({ folder, port: 0, ...options });
  return {
    ...platform,
    env: platformEnvironment(platform.url, platform.credentials),
    async stop() {
      await platform.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

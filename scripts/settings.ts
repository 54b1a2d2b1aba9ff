import dotenv from 'dotenv';
import { type Config, readConfig } from '../lib/core/config';
import { RelayError } from '../lib/core/errors';
import { WORKSPACE_FILE, workspaceVariables } from './workspace-file';

/**
 * The settings of the environment and of `.env`, and where both are silent those of the downloaded workspace.json.
 * @throws RelayError `setup` that names those of `needed` that are not set.
 */
export function readSettings(needed: readonly string[] = []): Config {
  dotenv.config({ quiet: true });
  const own = readConfig(process.env);
  const told = Object.entries(workspaceVariables()).filter(([name]) => own.get(name) === undefined);
  const config = readConfig({ ...process.env, ...Object.fromEntries(told) });
  const missing = needed.filter((name) => config.get(name) === undefined);
  if (missing.length > 0) {
    throw new RelayError(
      'setup',
      `Missing in .env: ${missing.join(', ')}. .env.example says where to find each; ${WORKSPACE_FILE} has most of them.`,
    );
  }
  return config;
}

import dotenv from 'dotenv';
import { type Config, readConfig } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { WORKSPACE_FILE, workspaceVariables } from './workspace-file';

/** The settings of the environment and of `.env`. */
export function readSettings(): Config {
  dotenv.config({ quiet: true });
  return readConfig(process.env);
}

/**
 * The same, and where both are silent those of the downloaded workspace.json, for what is done to a workspace.
 * @throws RelayError `setup` that names those of `needed` that are not set, or where the file is of another workspace.
 */
export function readWorkspaceSettings(needed: readonly string[] = []): Config {
  const own = readSettings();
  const told = workspaceVariables();
  for (const name of ['IO_PROJECT_ID', 'IO_WORKSPACE_ID']) {
    const [mine, other] = [own.get(name), told[name]];
    if (mine !== undefined && other !== undefined && mine !== other) {
      throw new RelayError(
        'setup',
        `${WORKSPACE_FILE} is of another workspace than .env: ${name} is ${other} there and ${mine} here. Download the right one, or remove it.`,
      );
    }
  }
  const added = Object.entries(told).filter(([name]) => own.get(name) === undefined);
  const config = readConfig({ ...process.env, ...Object.fromEntries(added) });
  const missing = needed.filter((name) => config.get(name) === undefined);
  if (missing.length > 0) {
    throw new RelayError(
      'setup',
      `Missing in .env: ${missing.join(', ')}. .env.example says where to find each; ${WORKSPACE_FILE} has most of them.`,
    );
  }
  return config;
}

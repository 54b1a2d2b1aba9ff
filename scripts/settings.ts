import dotenv from 'dotenv';
import { type Config, type Params, readConfig, type Setting, settingText } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { IO_PROJECT_ID, IO_WORKSPACE_ID } from '#lib/settings/generated';
import { WORKSPACE_FILE, workspaceVariables } from './workspace-file';

/** The settings of the environment and of `.env`. */
export function readSettings(): Config {
  dotenv.config({ quiet: true });
  return readConfig(process.env);
}

/**
 * The parameters of the environment and of `.env`, and where both are silent those of the
 * downloaded workspace.json.
 * @throws RelayError `setup` where the file is of another workspace.
 */
export function workspaceParams(): Params {
  dotenv.config({ quiet: true });
  const inFile = workspaceVariables();
  for (const name of [IO_PROJECT_ID.name, IO_WORKSPACE_ID.name]) {
    const [mine, other] = [settingText(process.env, name), inFile[name]];
    if (mine !== undefined && other !== undefined && mine !== other) {
      throw new RelayError(
        'setup',
        `${WORKSPACE_FILE} is of another workspace than .env: ${name} is ${other} there and ${mine} here. Download the right one, or remove it.`,
      );
    }
  }
  const added = Object.entries(inFile).filter(([name]) => settingText(process.env, name) === undefined);
  return { ...process.env, ...Object.fromEntries(added) };
}

/**
 * The settings of `workspaceParams`, for what is done to a workspace.
 * @throws RelayError `setup` that names those of `needed` that are not set.
 */
export function readWorkspaceSettings(needed: readonly Setting<unknown>[] = []): Config {
  const params = workspaceParams();
  const missing = needed.filter(({ name }) => settingText(params, name) === undefined);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    throw new RelayError(
      'setup',
      `Missing in .env: ${names}. .env.example says where to find each; ${WORKSPACE_FILE} has most of them.`,
    );
  }
  return readConfig(params);
}

import dotenv from 'dotenv';
import { type Config, readConfig } from '../lib/core/config';
import { RelayError } from '../lib/core/errors';

/** The settings of the environment and of `.env`. @throws RelayError `setup` that names those of `needed` that are not set. */
export function readSettings(needed: readonly string[] = []): Config {
  dotenv.config({ quiet: true });
  const config = readConfig(process.env);
  const missing = needed.filter((name) => config.get(name) === undefined);
  if (missing.length > 0) {
    throw new RelayError('setup', `Missing in .env: ${missing.join(', ')}. .env.example says where to find each.`);
  }
  return config;
}

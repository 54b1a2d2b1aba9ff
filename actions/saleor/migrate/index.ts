import type { Params } from '#lib/core/config';
import { migrateInstallations } from '#lib/operations/saleor/migrate';
import { version } from '../../../package.json';

/**
 * Brings the webhooks of an installed app to its present manifest. `npx relay saleor migrate` calls
 * it with the namespace's key. Parameters: `apply`; without it the answer only lists the
 * differences.
 */
export const main = (params: Params) => migrateInstallations(params, version);

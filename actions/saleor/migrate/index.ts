import type { Params } from '#lib/core/config';
import { createSaleorApi } from '#lib/systems/saleor/api';
import { planMigration, type Step } from '#lib/systems/saleor/migrate';
import type { Tenant } from '#lib/systems/saleor/tenants';
import { version } from '../../../package.json';
import { appBaseUrl } from '../base-url';
import { atEachSaleor } from '../installations';

/** What was found at one Saleor, and what was done. */
interface Report {
  apiUrl: string;
  steps: (Pick<Step, 'kind' | 'webhook' | 'what'> & { done: boolean })[];
  /** Permissions that the merchant has to give: an app cannot raise its own. */
  missing: string[];
  error?: string;
}

/**
 * Brings the webhooks of an installed app to what its manifest says by now. Called by `npx relay saleor migrate` with the
 * namespace's key. Parameters: `apply`; without it the answer only says what would be done.
 */
export async function main(params: Params) {
  const begin = ({ apiUrl }: Tenant): Report => ({ apiUrl, steps: [], missing: [] });
  return atEachSaleor(params, begin, async (tenant, report, { config, deadline, log }) => {
    const api = createSaleorApi(tenant, deadline);
    const { steps, missing } = await planMigration(api, appBaseUrl(config), version);
    report.missing = missing;
    report.steps = steps.map(({ kind, webhook, what }) => ({ kind, webhook, what, done: false }));
    for (const [index, step] of params.apply === true ? steps.entries() : []) {
      await step.apply(api);
      report.steps[index] = { kind: step.kind, webhook: step.webhook, what: step.what, done: true };
      log.info('Migrated', { webhook: step.webhook, kind: step.kind });
    }
  });
}

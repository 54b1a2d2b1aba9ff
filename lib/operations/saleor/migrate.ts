import type { Params } from '#lib/core/config';
import { createSaleorApi } from '#lib/systems/saleor/api';
import { appBaseUrl } from '#lib/systems/saleor/app-url';
import type { Installation } from '#lib/systems/saleor/installations';
import { planMigration, type Step } from '#lib/systems/saleor/migrate';
import { forEachInstallation } from './each-installation';

/** The differences of one installation to the manifest, and which of them were applied. */
interface Report {
  apiUrl: string;
  steps: (Pick<Step, 'kind' | 'webhook' | 'what'> & { done: boolean })[];
  /** Permissions that the merchant has to give: an app cannot give itself any. */
  missing: string[];
  error?: string;
}

/**
 * Compares each installation with the manifest of this `version`; the parameter `apply` brings its
 * webhooks up to date.
 */
export function migrateInstallations(params: Params, version: string) {
  const begin = ({ apiUrl }: Installation): Report => ({ apiUrl, steps: [], missing: [] });
  return forEachInstallation(params, begin, async (installation, report, { config, deadline, log }) => {
    const api = createSaleorApi(installation, deadline);
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

import { handlerError } from '../../../lib/action/envelope';
import type { Params } from '../../../lib/core/config';
import { type Context, createContext } from '../../../lib/core/context';
import { toRelayError } from '../../../lib/core/errors';
import { createSaleorApi } from '../../../lib/saleor/api';
import { planMigration, type Step } from '../../../lib/saleor/migrate';
import type { Tenant } from '../../../lib/saleor/tenants';
import { version } from '../../../package.json';
import { appBaseUrl } from '../base-url';
import { activeInstallations } from '../installations';

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
  const context = createContext(params);
  try {
    const reports: Report[] = [];
    for (const tenant of await activeInstallations(context)) {
      reports.push(await migrate(tenant, context, params.apply === true));
    }
    const success = reports.every(({ error }) => error === undefined);
    return { statusCode: success ? 200 : 503, body: { success, saleors: reports } };
  } catch (thrown) {
    const error = toRelayError(thrown);
    context.log.error(error.message, { kind: error.kind, cause: error.cause });
    return handlerError(error);
  }
}

async function migrate(tenant: Tenant, { config, deadline, log }: Context, apply: boolean): Promise<Report> {
  const report: Report = { apiUrl: tenant.apiUrl, steps: [], missing: [] };
  try {
    const api = createSaleorApi(tenant, deadline);
    const { steps, missing } = await planMigration(api, appBaseUrl(config), version);
    report.missing = missing;
    report.steps = steps.map(({ kind, webhook, what }) => ({ kind, webhook, what, done: false }));
    for (const [index, step] of apply ? steps.entries() : []) {
      await step.apply(api);
      report.steps[index] = { kind: step.kind, webhook: step.webhook, what: step.what, done: true };
      log.info('Migrated', { webhook: step.webhook, kind: step.kind });
    }
  } catch (thrown) {
    const error = toRelayError(thrown);
    log.error(error.message, { kind: error.kind, cause: error.cause });
    report.error = error.message;
  }
  return report;
}
